"""How often one would do something: "How often will you go to the gym next year?" is counted in the month that was."""

from __future__ import annotations

from collections.abc import Iterator

from service.language.words import Parsed, Word
from service.rewriting.topics.attempts import attempt
from service.rewriting.topics.phrases import verb_phrase
from service.rewriting.topics.standing import imagined
from service.rewriting.topics.topic import Topic
from service.rewriting.topics.verbs import NEVER, SOLUTIONS, STANCE

_DOINGS = frozenset("go come buy use see take pay spend share".split())


def frequencies(p: Parsed) -> Iterator[Topic]:
    """What is asked how often it would be done, where it is theirs to do today."""
    for w in p.words:
        subject = p.child(w.i, "nsubj")
        if w.pos != "VERB" or subject is None or subject.lower != "you" or not imagined(p, w) or not _how_often(p, w):
            continue
        if w.lemma in NEVER or (w.lemma in STANCE and w.lemma not in _DOINGS):
            continue
        thing = p.child(w.i, "dobj")
        if thing is not None and (thing.lemma in SOLUTIONS or _theirs(p, thing)):
            continue
        phrase = verb_phrase(p, w)
        if phrase:
            verb, rest = attempt(w.lemma, phrase)
            yield Topic(verb, rest, "you", "job", True, frozenset({"counted"}), 0.8)


def _how_often(p: Parsed, w: Word) -> bool:
    lo = next((a for a, b in p.sentences if a <= w.i < b), 0)
    before = p.lowers[lo : w.i]
    if "how" not in before:
        return False
    at = before.index("how")
    return before[at + 1 : at + 2] == ("often",) or before[at + 1 : at + 3] == ("many", "times")


def _theirs(p: Parsed, thing: Word) -> bool:
    """Whether it is the asker's, or any thing one like it."""
    return any(c.lower in ("our", "this", "these", "a", "an") for c in p.children(thing.i))
