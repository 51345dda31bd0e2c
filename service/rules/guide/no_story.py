"""A guide without an opening story: it asks for facts and views before anybody has told what happened.

A story about one occasion gives every later question something to hold on to, and shows whether the thing happens at all.
Questions for the end, the start and the arrangements do not count; a session with tasks needs none.
"""

from __future__ import annotations

from collections.abc import Iterator

from service.rules.layout import listed, tells, tries
from service.rules.rule import Bad, Good, Laid, Place

SEVERITY = "warning"
MESSAGE = "No story opens the interview."
WHY = "Without an occasion told from its start, answers float: habits, views and guesses."
SOURCE = "Torres, Continuous Discovery Habits (2021), on story-based interviewing"
_WITHIN = 3
_FEWEST = 3
BAD = (
    Bad(
        listed(
            "What tools do you use for your taxes?",
            "How many receipts do you keep?",
            "Who does the sums?",
            "Where are the papers?",
        ),
        "What tools do you use for your taxes?",
    ),
    Bad(
        listed(
            "Do you like doing taxes?",
            "Do you keep receipts?",
            "Is it easy?",
            "Would you use an app?",
            "Tell me about the last time you did your taxes.",
        ),
        "Do you like doing taxes?",
    ),
    Bad(
        listed(
            "Tell me about yourself.",
            "What is important to you in a bank?",
            "How do you feel about fees?",
            "What do you think of cards?",
        ),
        "What is important to you in a bank?",
    ),
)
GOOD = (
    Good(
        listed("Tell me about the last time you did your taxes.", "How many receipts were there?", "Who did the sums?")
    ),
    Good(
        listed(
            "What do you do?",
            "How many receipts do you keep?",
            "Walk me through the evening on which you did your taxes.",
            "What came next?",
        )
    ),
    Good(listed("Where do you keep the papers?", "Is it all right if I record this?", "What should I have asked?")),
)


def search(laid: Laid) -> Iterator[Place]:
    """Mark the question that the interview opens with instead."""
    asked = laid.evidence
    if len(asked) >= _FEWEST and not tries(laid) and not any(tells(q) for q in asked[:_WITHIN]):
        yield Place(asked[0].piece.spans)
