"""What somebody else is let or asked to do, told of the person asked.

"Would you let a neighbour borrow your van?" asks whether they ever have; "What if your landlord asked you to leave?"
whether they were ever asked to.
"""

from __future__ import annotations

from collections.abc import Iterator

from service.language.inflect import is_verb, participle
from service.language.words import Parsed, Word
from service.rewriting.topics.phrases import verb_phrase
from service.rewriting.topics.things import person
from service.rewriting.topics.topic import Topic
from service.rewriting.topics.verbs import NEVER, PEOPLE

_ASKING = frozenset("ask tell force require".split())
_THEIRS = frozenset("stay live try have".split())
"""Verbs that name no job of one's own, but something to let others do."""
_ANYBODY = frozenset("stranger guest someone somebody other people".split())


def left(p: Parsed) -> Iterator[Topic]:
    """Things a person is let, or had, do, and things the one asked is asked to do; each may never have happened."""
    for w in p.words:
        if w.pos == "VERB" and w.dep in ("ccomp", "xcomp") and w.lemma not in NEVER - _THEIRS and is_verb(w.lemma):
            topic = _let(p, w) or _asked(p, w)
            if topic is not None:
                yield topic


def somebody_s(p: Parsed, w: Word) -> bool:
    """Whether a verb says what a person, not a thing, is let or what the one asked is asked to do."""
    return _doer(p, w) is not None or _asker(p, w) is not None


def _let(p: Parsed, w: Word) -> Topic | None:
    who, phrase = _doer(p, w), verb_phrase(p, w)
    if who is None or phrase is None:
        return None
    head = p.words[w.head]
    first = next((c.lower for c in p.children(who.i) if c.lower in ("a", "an", "your", "the")), "")
    rest = " ".join(filter(None, (first, who.lower, w.lemma, phrase)))
    return Topic(head.lemma, rest, "you", "job", False, frozenset({"left"}), 0.65)


def _asked(p: Parsed, w: Word) -> Topic | None:
    head, phrase = p.words[w.head], verb_phrase(p, w)
    if _asker(p, w) is None or phrase is None:
        return None
    return Topic(
        "be", f"{participle(head.lemma)} to {w.lemma} {phrase}".strip(), "you", "job", False, frozenset({"left"}), 0.65
    )


def _doer(p: Parsed, w: Word) -> Word | None:
    """The person who is let do it."""
    head = p.words[w.head]
    other = p.child(w.i, "nsubj") or p.child(head.i, "dobj")
    letting = p.child(head.i, "nsubj")
    if head.lemma not in ("let", "have") or other is None or other.pos not in ("NOUN", "ADJ"):
        return None
    if letting is not None and letting.lower != "you":
        return None
    return (
        other
        if person(other.lower) or person(other.lemma) or {other.lemma, other.lower} & (PEOPLE | _ANYBODY)
        else None
    )


def _asker(p: Parsed, w: Word) -> Word | None:
    """Who asks the one asked to do it."""
    head = p.words[w.head]
    asker = p.child(head.i, "nsubj")
    you = p.child(w.i, "nsubj") or p.child(head.i, "dobj", "dative")
    if head.lemma not in _ASKING or asker is None or you is None or you.lower != "you" or asker.pos != "NOUN":
        return None
    to = p.words[w.i - 1].tag == "TO" and p.words[w.i - 2].lower == "you"
    return asker if to else None
