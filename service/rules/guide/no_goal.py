"""A guide that says nowhere what is to be learned.

Without a goal every question seems as good as any other, and nobody can tell after an interview whether it taught
anything. Write the goal on top, "Goal: …", or give it along with the guide.
"""

from __future__ import annotations

from collections.abc import Iterator

from service.rules.layout import listed
from service.rules.rule import Bad, Good, Laid, Place

SEVERITY = "warning"
MESSAGE = "The guide states no learning goal."
WHY = "Without one, no question can be told from a detour, and no interview can be said to have taught anything."
SOURCE = "Fitzpatrick, The Mom Test (2013), on preparing the three things to learn; Portigal, Interviewing Users (2013)"
BAD = (
    Bad(
        listed(
            "Tell me about the last loaf you threw away.",
            "What did you do with it?",
            "Who decides?",
            top="# Bakers\n\n",
        ),
        "",
    ),
    Bad(
        listed(
            "When did you last move house?", "Who helped you?", "What did it cost?", top="# Goals\n\n# Questions\n\n"
        ),
        "",
    ),
    Bad(listed("What are your goals for this year?", "What did you do about them last week?", "What came of it?"), ""),
)
GOOD = (
    Good(
        listed(
            "Tell me about last Friday.",
            "What was left?",
            "Who decided?",
            top="Goal: Learn how bakers decide how much to bake.\n\n",
        )
    ),
    Good(
        listed(
            "How people find a van when they move house",
            "When did you last move?",
            "Who drove?",
            "What did it cost?",
            top="# Goals\n\n",
        )
    ),
    Good(
        listed("When did you last move?", "Who drove?", "What did it cost?"),
        context="How people find a van when they move",
    ),
)


def search(laid: Laid) -> Iterator[Place]:
    """Say that there is none."""
    if laid.goal is None:
        yield Place()
