"""Asks how they would go about a task of theirs, instead of how they did it.

The task is real, so the answer is no fantasy, but it is the tidy version: the steps as they ought to go, without the
phone ringing. What went wrong, who had to be asked and what was skipped stays out.
Ask for the last time they did it, and have them show it.
"""

from __future__ import annotations

from collections.abc import Iterator

from service.rules.modality import modals
from service.rules.rule import Bad, Good, Match, Posed

SEVERITY = "warning"
MESSAGE = "Asks how they would do it, not how they did it."
WHY = "They describe the procedure as it ought to go; what really happens in it stays out."
SOURCE = "Portigal, Interviewing Users, on showing over telling; Beyer and Holtzblatt, Contextual Design."
BAD = (
    Bad("How would you go about finding a substitute teacher?", "How would you go"),
    Bad("How would you clean a clogged nozzle?", "How would you clean"),
    Bad("How would your team hand a patient over to the ward?", "How would your team hand"),
    Bad("Which steps would you take to ship a piano abroad?", "Which steps would you take"),
    Bad("With a leak at midnight, where would you begin?", "where would you begin"),
)
GOOD = (
    Good("How did you go about finding a substitute teacher last week?"),
    Good("How would you feel about a robot in the kitchen?"),
    Good("How would you describe the ward to someone new?"),
    Good("How do you clean a clogged nozzle?"),
    Good("If you had a magic wand, how would you ship a piano?"),
    Good("How would you like the parcels to arrive?"),
)


def search(q: Posed) -> Iterator[Match]:
    """Every clause that asks how they would go about it."""
    for m in modals(q):
        if m.part == "procedure":
            yield Match.of(m.lo, m.hi)
