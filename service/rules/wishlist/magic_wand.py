"""Hands over a magic wand: three wishes, no limits, one thing you could change.

It shows where someone's heart lies and nothing about what they would give for it.
Use it only as an opening, and follow it up: why that, what have they tried, when did it last get in the way?
"""

from __future__ import annotations

from collections.abc import Iterator

from service.rules.dreaming import wand
from service.rules.rule import Bad, Good, Match, Posed

SEVERITY = "warning"
MESSAGE = "Hands over a magic wand."
WHY = "A wish shows where it hurts, not whether it hurts enough to do something about it."
SOURCE = "Fitzpatrick, The Mom Test (2013), who asks it only to dig into the answer; Portigal, Interviewing Users."
BAD = (
    Bad("If you had a magic wand, what would be different in the nursery?", "a magic wand"),
    Bad("A fairy gives you three wishes for the orchard. Which come first?", "three wishes"),
    Bad("If you could change one thing in the rota, which shift goes?", "If you could change"),
    Bad("Money no object, which boats are in your shed?", "Money no object"),
    Bad("If you were headmistress for a day, which rule falls first?", "for a day"),
    Bad("If the ferry could magically take one chore off you, which one?", "magically"),
    Bad("Suppose a genie looked after the barn. What goes first?", "a genie"),
)
GOOD = (
    Good("What did the genie in your daughter's play say?"),
    Good("What did you change about the rota in May?"),
    Good("Which one thing did you fix first?"),
    Good("What was the object in the photo you sent?"),
    Good("How many wishes had you sent out by Christmas?"),
    Good("What did money matter in that decision?"),
)


def search(q: Posed) -> Iterator[Match]:
    """The words that hand over a power nobody has."""
    found = wand(q.parsed)
    if found is not None and not any(a.tense == "past" and a.form == "wh" for a in q.asked):
        yield Match.of(*found)
