"""Asks what something would let them do, or where it would fit, after they asked for it or saw it.

It digs for the reason behind a wish, which is worth having, but the answer is still imagined.
Follow it up: what do they do without it today, and when did they last miss it?
"""

from __future__ import annotations

from collections.abc import Iterator

from service.rules.modality import modals
from service.rules.rule import Bad, Good, Match, Posed

SEVERITY = "warning"
MESSAGE = "Asks what it would change for them, which they can only imagine."
WHY = "The reason behind a wish is useful, but an imagined gain is not yet a lost hour."
SOURCE = "Fitzpatrick, The Mom Test (2013), on digging beneath feature requests."
BAD = (
    Bad("And what would such a list let you skip?", "what would such a list let"),
    Bad("What would a second oven allow your bakers to do?", "What would a second oven allow"),
    Bad("How would a second visit fit into your milk round?", "How would a second visit fit"),
    Bad("Where would a second till sit in your shop?", "Where would a second till sit"),
    Bad("What could you do with two more hours on a Friday?", "What could you do"),
)
GOOD = (
    Good("What did the second oven let you do last winter?"),
    Good("Where does the second till stand?"),
    Good("How did the pump fit into the cellar?"),
    Good("What do you do without it today?"),
    Good("How did this fit into your morning yesterday?"),
)


def search(q: Posed) -> Iterator[Match]:
    """Every clause that asks what something would let them do or where it would fit."""
    for m in modals(q):
        if m.part == "enables":
            yield Match.of(m.lo, m.hi)
