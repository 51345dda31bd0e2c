"""How one feels doing something: "How confident do you feel merging on a Friday?", "Would you feel safe walking alone?".

The doing is asked about, not the feeling. Where it is only imagined it may never have been done.
"""

from __future__ import annotations

from collections.abc import Iterator

from service.language.inflect import is_verb, root
from service.language.words import Parsed, Word
from service.rewriting.topics.attempts import attempt
from service.rewriting.topics.phrases import verb_phrase
from service.rewriting.topics.topic import Topic
from service.rewriting.topics.verbs import IMAGINING, NEVER, ONE_OFF

_FEELING = frozenset("feel be".split())
_STOP = frozenset(", . ? ! ; : if when because so but and without".split())
_UNKNOWN = frozenset("it this that these those they them he him she her us we our i me my".split())
_AFTER = frozenset("about of with by in for".split())
_LONGEST = 9


def states(p: Parsed) -> Iterator[Topic]:
    """The doings that a feeling of theirs goes with."""
    for w in p.words[1:]:
        verb = root(w.lower) if w.lower.endswith("ing") and w.tag != "JJ" else ""
        verb = w.lemma if w.tag == "VBG" else verb
        if not verb or not is_verb(verb) or verb in NEVER or not _felt(p, w):
            continue
        phrase = verb_phrase(p, w) if w.pos == "VERB" else _as_said(p, w)
        if not phrase:
            continue
        imagined = not IMAGINING.isdisjoint(p.lowers[: w.i])
        done, rest = attempt(verb, phrase)
        happens = not imagined and verb not in ONE_OFF
        yield Topic(done, rest, "you", "job", happens, frozenset({"felt"}), 0.6)


def _felt(p: Parsed, w: Word) -> bool:
    """Whether it stands right behind what one feels, or behind "feel" or "you" where the feeling is asked for with "how"."""
    before = p.words[w.i - 1]
    lo = next((a for a, b in p.sentences if a <= w.i < b), 0)
    feels = [x.i for x in p.words[lo : w.i] if x.lemma in _FEELING]
    if not feels or "you" not in p.lowers[lo : w.i]:
        return False
    if before.lower in ("you", "feel"):
        return p.lowers[lo] == "how" and p.words[lo + 1].pos in ("ADJ", "VERB", "ADV")
    return (
        before.pos == "ADJ"
        and before.dep not in ("pobj", "pcomp")
        and feels[-1] >= before.i - 3
        and before.lower not in _AFTER
        and _yours(p, feels[-1])
    )


def _yours(p: Parsed, at: int) -> bool:
    return "you" in p.lowers[max(at - 2, 0) : at + 2]


def _as_said(p: Parsed, w: Word) -> str | None:
    """What stands behind a doing that was taken for a noun, up to the end of the clause."""
    k = w.i + 1
    while k < len(p.words) and p.lowers[k] not in _STOP and k - w.i <= _LONGEST:
        if p.lowers[k] in _UNKNOWN:
            return None
        k += 1
    return p.cut(w.i + 1, k) if w.i + 1 < k <= w.i + _LONGEST else None
