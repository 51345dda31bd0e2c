"""Whether a candidate asks, and nothing else: what is no question has no place in a guide, whoever put it there."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from service.document.model import Question
from service.language.asked import Asked
from service.language.words import Parsed, Word
from service.rewriting.compounds import made_from

ASKS_NOTHING = "asks nothing"
STRAYS = "says something beside the matter"
NOT_ASKING: frozenset[str] = frozenset({ASKS_NOTHING, STRAYS})
"""Reasons against what is not a question alone: an order to somebody, praise, an advertisement behind a good question."""

_FOR_US = frozenset("give take bring run step".split())
"""Verbs that ask for an account only where it is one for us: "Give me an example", not "Give it ten points"."""
_UNSPOKEN = frozenset("<>{}|\\`")
"""Signs of markup and code."""
_RECALLING = frozenset("think remember picture let take look start begin go pick choose".split())
"""What one is asked to do before the question comes: "Think of the last one."."""
_LIGHT = frozenset(
    """be have do get go make take use tell walk show happen come time thing way day week month year last past recent
    start finish involve set try other one long many most end case person people""".split()
)


def asks(sentence: Asked) -> bool:
    """Whether a sentence asks for an answer or an account."""
    if sentence.marked or sentence.wrapped is None:
        return sentence.marked
    lo, hi = sentence.wrapped
    return sentence.request not in _FOR_US or hi - lo > 1


def beside_asking(new: Question, ground: Iterable[Parsed]) -> str | None:
    """What is wrong with a candidate that does not only ask; a sentence may also lead up to a question on `ground`."""
    if not _UNSPOKEN.isdisjoint(new.text):
        return STRAYS
    others = [a for a in new.asked if not asks(a)]
    if len(others) == len(new.asked):
        return ASKS_NOTHING
    left = [a for a in others if not (a.form == "request" and a.request in _RECALLING)]
    known = {word for p in ground for word in weighty(p.words)} if left else set()
    return STRAYS if any(not _shared(new.parsed.words[a.lo : a.hi], known) for a in left) else None


def weighty(words: Sequence[Word]) -> set[str]:
    """The words that say what a text is about, as they compare."""
    return {
        made_from(w.lemma) for w in words if w.pos in ("NOUN", "PROPN", "VERB", "ADJ", "NUM") and w.lemma not in _LIGHT
    }


def _shared(words: Sequence[Word], known: Collection[str]) -> bool:
    return not weighty(words).isdisjoint(known)
