"""Whether a candidate asks, and nothing else: what is no question has no place in a guide, whoever put it there."""

from __future__ import annotations

import re

from service.document.model import Question
from service.language.asked import Asked

ASKS_NOTHING = "asks nothing"
STRAYS = "says something beside the matter"
NOT_ASKING: frozenset[str] = frozenset({ASKS_NOTHING, STRAYS})
"""Reasons against what is not a question alone: an order to somebody, praise, an advertisement behind a good question."""

_FOR_US = frozenset("give take bring run step".split())
"""Verbs that ask for an account only where it is one for us: "Give me an example", not "Give it ten points"."""
_RECALLING = frozenset("think remember picture let take look start begin go pick choose".split())
"""What one is asked to do before the question comes: "Think of the last one."."""
_UNSPOKEN = re.compile(r'[<>|\\`]|\{"|\]\(|://')
_RUN_ON = re.compile(
    r"[^.?!,;…\"'”’)\s-]\s+(?:What|When|Where|Who|Which|Why|How|Did|Do|Have|Can|Could|Tell|Walk|Describe)\b"
)
"""Markup and code, which nobody says; and a question that begins where no sentence has ended."""


def asks(sentence: Asked) -> bool:
    """Whether a sentence asks for an answer or an account."""
    if sentence.marked or sentence.wrapped is None:
        return sentence.marked
    lo, hi = sentence.wrapped
    return sentence.request not in _FOR_US or hi - lo > 1


def beside_asking(new: Question) -> str | None:
    """What is wrong with a candidate that does not only ask.

    What they did or said may lead up to a question ("You said the oven failed."), and so may a moment to recall.
    """
    others = [a for a in new.asked if not asks(a)]
    if len(others) == len(new.asked):
        return ASKS_NOTHING
    if _UNSPOKEN.search(new.text) or _RUN_ON.search(new.text):
        return STRAYS
    return None if all(_leads_up(a) for a in others) else STRAYS


def _leads_up(sentence: Asked) -> bool:
    if sentence.form == "request":
        return sentence.request in _RECALLING
    return sentence.asks_you and sentence.tense == "past"
