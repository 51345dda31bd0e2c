"""A learning goal that names nobody, nothing they do, or wants a yes: "learn something about our customers".

A goal that can be learned says whose life it is about and which task, event or decision of theirs. "Validate that people
love it" is a wish: every conversation can be made to grant it.
"""

from __future__ import annotations

from collections.abc import Iterator

from service.document.goal import stated_goals
from service.rules.layout import listed
from service.rules.rule import Bad, Good, Laid, Place

SEVERITY = "warning"
MESSAGE = "The goal names no person, or nothing they do."
WHY = "What is not named cannot be asked about, and what is only wished for cannot be learned."
SOURCE = "Fitzpatrick, The Mom Test (2013); Torres, Continuous Discovery Habits (2021), on research questions"
_ASKED = listed("When did you last move?", "Who drove?", "What did it cost?", top="\n\n")
BAD = (
    Bad(f"Goal: Learn more about our users.{_ASKED}", "Learn more about our users."),
    Bad(
        f"# Goal\n\nValidate that people want our van app.\n\n# Questions{_ASKED}",
        "Validate that people want our van app.",
    ),
    Bad(f"**Goal:** Get feedback on the new price list{_ASKED}", "Get feedback on the new price list"),
    Bad(listed("When did you last move?", "Who drove?", "What did it cost?"), "", context="Understand the market"),
)
GOOD = (
    Good(f"Goal: Learn how students find a van when they move out of a shared flat.{_ASKED}"),
    Good(f"# Goal\n\nWhat made tenants hire a removal firm the last time they moved\n\n# Questions{_ASKED}"),
    Good(
        listed("When did you last move?", "Who drove?", "What did it cost?"),
        context="How flatmates share the cost of a move",
    ),
)


def search(laid: Laid) -> Iterator[Place]:
    """Mark the goal where the guide states it."""
    if laid.goal is not None and not laid.goal.clear:
        yield Place(tuple(g.span for g in stated_goals(laid.document.text) if g.text == laid.stated)[:1])
