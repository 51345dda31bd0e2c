"""An efficiency guide in which nobody shows or walks through how the task is done.

People leave out most steps when they talk about a task, above all those they no longer notice. Have it shown, or walked
through from the start, with the most recent case.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from service.rules.layout import listed
from service.rules.rule import Bad, Good, Laid, Place

SEVERITY = "warning"
MESSAGE = "No question has the task shown or walked through."
WHY = "Told from memory, a task loses the steps that cost the time."
SOURCE = "Beyer and Holtzblatt, Contextual Design (1998)"
_SHOW = re.compile(
    r"\b(?:show|walk|take|talk) (?:me|us)\b|\bstep by step\b|\bfrom (?:the )?start\b|\bwatch you\b|\bdo it (?:now|here)\b"
    r"|\bshare your screen\b|\bopen the last\b",
    re.IGNORECASE,
)
_TASK = ("How long does the month's end take?", "Which programs do you use?", "What takes the most time?")
BAD = (
    Bad(listed(*_TASK), "", interview_type="efficiency"),
    Bad(listed(*_TASK, "Who else works on it?"), "", interview_type="efficiency"),
    Bad(listed("What is your role?", *_TASK), "", interview_type="efficiency"),
)
GOOD = (
    Good(listed("Walk me through the last month's end.", *_TASK), interview_type="efficiency"),
    Good(listed(*_TASK, "Could you show me the file?"), interview_type="efficiency"),
    Good(listed(*_TASK), interview_type="exploratory"),
)


def search(laid: Laid) -> Iterator[Place]:
    """Say that there is none."""
    if laid.interview_type == "efficiency" and not any(
        q.purpose == "task" or _SHOW.search(q.text) for q in laid.questions
    ):
        yield Place()
