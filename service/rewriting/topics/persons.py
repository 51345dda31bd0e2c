"""A person of theirs, or of the asker's, who is judged, or said to have done something to the one asked.

"Do you trust your manager?", "Did our staff help you?" and "supported by your doctor" are asked of the last talk.
"""

from __future__ import annotations

from collections.abc import Iterator

from service.language.words import Parsed, Word
from service.rewriting.topics.phrases import noun_phrase
from service.rewriting.topics.things import person, verb_for
from service.rewriting.topics.topic import Topic
from service.rewriting.topics.verbs import IMAGINING, SOLUTIONS
from service.rules.lexicon import EMOTIONS

_STAFF = frozenset("staff boss crew nurse teacher doctor support reception colleague".split())
_MET = ("talk to", "see", "call", "work with", "speak to", "meet")
_STANCE = frozenset("trust like respect value believe admire love understand".split())
_SERVING = frozenset("explain listen answer respond greet apologise apologize".split())
_BE = frozenset("be seem feel".split())
_HELD = frozenset("your our the".split())


def persons(p: Parsed) -> Iterator[Topic]:
    """The last talk with a person who is judged or who dealt with them, none where that is only imagined."""
    if not IMAGINING.isdisjoint(w.lower for w in p.words if w.tag == "MD"):
        return
    for w in p.words:
        if w.pos != "NOUN" or w.dep == "compound" or not _met(w) or not _judged(p, w):
            continue
        first = next((c.lower for c in p.children(w.i) if c.dep in ("poss", "det")), "")
        phrase = noun_phrase(p, w)
        if first not in _HELD or phrase is None or phrase.split()[0].lower() not in _HELD:
            continue
        verb = verb_for(w.lemma) or ""
        verb = verb if verb in ("see", "call") else "talk to"
        head, _, particle = verb.partition(" ")
        yield Topic(head, f"{particle} {phrase}".strip(), "you", "thing", True, frozenset({"judged"}), 0.5)


def _met(w: Word) -> bool:
    """Whether it is somebody one meets in their calling: a doctor, a manager, the staff; no child, no people at large."""
    if w.lemma in _STAFF:
        return True
    verb = verb_for(w.lemma)
    return w.lemma not in SOLUTIONS - {"agent"} and (verb == "talk to" or (person(w.lemma) and verb in _MET))


def _judged(p: Parsed, w: Word) -> bool:
    head = p.words[w.head]
    lo = next((a for a, b in p.sentences if a <= w.i < b), 0)
    if w.dep == "nsubj" and head.dep not in ("advcl", "relcl", "acl"):
        if head.lemma in _BE or head.pos == "ADJ":
            said = (head, *p.children(head.i))
            return any(x.pos == "ADJ" for x in said) and not any(x.lower in EMOTIONS for x in said)
        done = p.child(head.i, "dobj", "dative")
        yours = done is not None and (done.lower == "you" or any(c.lower == "your" for c in p.children(done.i)))
        return head.pos == "VERB" and (yours or head.lemma in _SERVING)
    if w.dep == "dobj":
        subject = p.child(head.i, "nsubj")
        return head.lemma in _STANCE and subject is not None and subject.lower == "you"
    return w.dep == "pobj" and head.lower == "by" and "you" in p.lowers[lo : w.i]
