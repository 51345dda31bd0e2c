"""A goal that no question of the guide serves.

It stands on the first page and nobody will ask about it. Take it off, or give it a question about the last time.
"""

from __future__ import annotations

from collections.abc import Iterator

from service.aims.reading import read_aims
from service.aims.serving import GOAL, SERVES_FROM, Aim, values
from service.document.goal import StatedGoal, stated_goals
from service.rules.layout import listed
from service.rules.rule import Bad, Good, Laid, Place

SEVERITY = "warning"
MESSAGE = "No question serves this goal."
WHY = "What is not asked is not learned, however long the interview."
SOURCE = "Portigal, Interviewing Users (2013), on mapping questions to research goals"
_GOALS = listed("How florists price a wreath", "How florists keep tulips fresh overnight", top="## Goals\n\n")
_GOALS += "\n## Questions\n\n"
BAD = (
    Bad(
        listed("Tell me about the last wreath you sold.", "What did you charge?", "How did you price it?", top=_GOALS),
        "How florists keep tulips fresh overnight",
    ),
    Bad(
        listed(
            "What do you cook?",
            "Who shops?",
            "When did you last eat out?",
            top="Goal: How tenants get a deposit back\n\n",
        ),
        "How tenants get a deposit back",
    ),
    Bad(
        listed("What do you cook?", "Who shops?", "When did you last eat out?"),
        "",
        context="How tenants get a deposit back",
    ),
)
GOOD = (
    Good(
        listed(
            "Tell me about the last wreath you sold.",
            "What did you do with the tulips last night?",
            "How many were fresh?",
            top=_GOALS,
        )
    ),
    Good(
        listed(
            "What happened to your last deposit?", "Who paid?", "When?", top="Goal: How tenants get a deposit back\n\n"
        )
    ),
    Good(
        listed("What do you cook?", "Who shops?", "When did you last eat out?"),
        context="How families decide what to cook",
    ),
)


def search(laid: Laid) -> Iterator[Place]:
    """Mark each such goal where the guide states it."""
    if laid.goal is None or not laid.goal.clear:
        return
    stated = stated_goals(laid.document.text)
    own = next((g for g in stated if g.text == laid.stated), None)
    if own is None:
        if not _served(Aim(GOAL, laid.goal.parsed), laid):
            yield Place()
        return
    for goal in stated:
        if not _served(_aim(goal), laid):
            yield Place((goal.span,))


def _aim(goal: StatedGoal) -> Aim:
    return Aim(GOAL, read_aims([goal.text])[0])


def _served(aim: Aim, laid: Laid) -> bool:
    return any(row[GOAL] >= SERVES_FROM for row in values([aim], laid.heard))
