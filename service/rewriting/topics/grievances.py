"""What a question says to bother or worry somebody: "Isn't it annoying that the printer jams?", "afraid the pipe may burst".

What bothers is asked for its last time; what is feared may never have come, so a screener asks first.
"""

from __future__ import annotations

from collections.abc import Iterator

from service.language.inflect import is_verb, past
from service.language.words import Parsed, Word
from service.rewriting.topics.phrases import verb_phrase
from service.rewriting.topics.topic import Topic
from service.rewriting.topics.verbs import SOLUTIONS
from service.rules.lexicon import BLAME, EMOTIONS

_FEARING = frozenset("worry worried fear afraid concerned anxious scared nervous".split())
_TAIL = frozenset("so too every each all always again constantly if because and but or while until".split())
"""Words that open what is said of how, how often or why it bothers."""
_UNKNOWN = frozenset("it this that they them he him she her we us our i me my these those their his its no".split())
_SLIGHT = frozenset("have be do need".split())
_LONGEST = 12


def grievances(p: Parsed) -> Iterator[Topic]:
    """What bothers, and what is feared, where both would know what is meant."""
    for w in p.words:
        if w.pos != "VERB" or not is_verb(w.lemma):
            continue
        subject = p.child(w.i, "nsubj", "nsubjpass")
        if subject is None or subject.pos != "NOUN" or subject.i > w.i:
            continue
        who = _known(p, subject)
        if who is None:
            continue
        told = _feared if any(x.lemma in _FEARING for x in p.words[: w.i]) else _bothering
        topic = told(p, w, subject, who)
        if topic is not None:
            yield topic


def _known(p: Parsed, subject: Word) -> str | None:
    """The subject as said, where nothing in it points elsewhere."""
    lo, _ = p.subtree(subject.i)
    words = p.words[lo : subject.i + 1]
    if len(words) > _LONGEST or any(w.lower in _UNKNOWN or w.lower == "other" for w in words):
        return None
    text = p.cut(lo, subject.i + 1)
    return text if words[0].pos == "PROPN" else text[0].lower() + text[1:]


def _bothering(p: Parsed, w: Word, subject: Word, who: str) -> Topic | None:
    mark = p.child(w.i, "mark")
    if mark is None or mark.lower != "that" or not _felt(p, mark):
        return None
    if subject.dep == "nsubjpass":
        if not any(c.tag in ("VBZ", "VBP") for c in p.children(w.i)):
            return None
        was = "were" if subject.tag == "NNS" else "was"
        return Topic("", f"{was} {who} last {w.lower}", "you", "job", True, frozenset({"recurring"}), 0.9)
    if w.tag != "VBZ" or w.lemma in _SLIGHT or who.split()[0] not in ("the", "your"):
        return None
    rest = p.words[w.i + 1 : p.subtree(w.i)[1]]
    end = next((k for k, x in enumerate(rest) if x.text in ",?!.;" or x.lower in _TAIL), len(rest))
    if end > _LONGEST or any(x.lower in _UNKNOWN for x in rest[:end]):
        return None
    said = f"{who} {past(w.lemma)} {p.cut(w.i + 1, w.i + 1 + end)}".strip()
    return Topic("", said, "you", "job", True, frozenset({"absent"}), 0.7)


def _felt(p: Parsed, mark: Word) -> bool:
    """Whether what stands before a "that" says that it bothers."""
    return any(x.lower in BLAME or x.lower in EMOTIONS for x in p.words[max(mark.i - 3, 0) : mark.i])


def _feared(p: Parsed, w: Word, subject: Word, who: str) -> Topic | None:
    if w.dep not in ("ccomp", "pcomp", "advcl", "acl") or who.split()[0] not in ("a", "an", "the", "your"):
        return None
    if subject.lemma in SOLUTIONS:
        return None
    phrase = verb_phrase(p, w)
    particle = p.child(w.i, "prt")
    if not phrase and particle is not None:
        phrase = particle.lower
    if subject.dep == "nsubjpass":
        return Topic("be", f"{w.lower} {phrase or ''}".strip(), who, "job", False, frozenset({"feared"}), 0.7)
    rest = phrase if phrase is not None else "" if p.child(w.i, "dobj") is None else None
    if rest is None or "you" in rest.split():
        return None
    return Topic(w.lemma, rest, who, "job", False, frozenset({"feared"}), 0.7)
