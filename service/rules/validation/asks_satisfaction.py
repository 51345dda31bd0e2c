"""Asks them to be satisfied with what you gave them: "Was our guide friendly?", "Did we meet your expectations?".

The word of praise is yours, they only have to nod, and they are talking to the people whose work it is. Ask for one
occasion: what they came for, what happened, and what they did next.
"""

from __future__ import annotations

from collections.abc import Iterator

from service.language.asked import Asked
from service.language.words import Parsed
from service.rules.grammar import offered
from service.rules.lexicon import PRAISE
from service.rules.rule import Bad, Good, Match, Posed

SEVERITY = "error"
MESSAGE = "Asks them to be satisfied with you."
WHY = "Few people tell you to your face that they are not; the nod says nothing about what happened."
SOURCE = "Fitzpatrick, The Mom Test (2013); Nielsen Norman Group"
BAD = (
    Bad("Was our guide friendly?", "friendly"),
    Bad("Are you happy with our repair service?", "happy"),
    Bad("Is the new booking page clear?", "clear"),
    Bad("Did the evening meet your expectations?", "meet your expectations"),
    Bad("Are you pleased with what we put together?", "pleased"),
    Bad("Have we convinced you?", "convinced you"),
    Bad("Does the dashboard feel modern?", "modern"),
)
GOOD = (
    Good("Was the notary friendly?"),
    Good("Are you happy with your landlord?"),
    Good("Did our driver come on Monday or on Tuesday?"),
    Good("Which of our guides did you meet?"),
    Good("Is the page in front of you the one you saw in May?"),
    Good("Was our letter the first you got about the move?"),
    Good("Is it convenient for you if our colleague listens in?"),
)

_ARTEFACTS = frozenset(
    "page screen menu dashboard docs documentation version design layout portal app tool onboarding navigation "
    "interface look demo mockup feature chatbot summary calculator editor plugin website prototype programme "
    "newsletter course".split()
)
_PLEASED = PRAISE | {"satisfied", "happy", "pleased", "impressed", "glad"}
_PHRASES = ("meet your expectations", "met your expectations", "convinced you", "up to your expectations", "live up to")


def search(q: Posed) -> Iterator[Match]:
    """Mark the word of satisfaction."""
    p = q.parsed
    if _PLEASED.isdisjoint(p.lowers) and "you" not in p.lowers and "your" not in p.lowers:
        return
    for a in q.asked:
        if a.form != "yes_no" or a.modal or a.negated or a.operator is None:
            continue
        found = next(iter(p.find(*_PHRASES, lo=a.core, hi=a.hi)), None) or _praised(q, p, a, a.operator.i + 1)
        if found is not None:
            yield Match.of(*found)


def _praised(q: Posed, p: Parsed, a: Asked, start: int) -> tuple[int, int] | None:
    made = any(p.find("what we", "what i", lo=start, hi=a.hi)) and not {"said", "say"} & set(p.lowers[start : a.hi])
    if q.purpose == "logistics" or not (made or offered(q, start, a.hi) or _artefact(p, start, a.hi)):
        return None
    if a.verb is not None and a.verb.lemma in ("think", "believe", "like", "love"):
        return None
    if "if" in p.lowers[start : a.hi] or "me" in p.lowers[start : a.hi]:
        return None
    for w in p.words[start : a.hi]:
        if w.lower in _PLEASED and w.dep != "amod" and p.lowers[min(w.i + 1, a.hi - 1)] != "idea":
            return w.i, w.i + 1
    return None


def _artefact(p: Parsed, lo: int, hi: int) -> bool:
    """Whether it is about a made thing of the kind that askers make: "the new menu", "the upload page"."""
    return p.lowers[lo] in ("the", "this", "your") and not _ARTEFACTS.isdisjoint(p.lowers[lo:hi])
