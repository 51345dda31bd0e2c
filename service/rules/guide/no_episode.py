"""A satisfaction guide that asks for views and never for an occasion on which the thing was used.

How satisfied somebody is can be believed as far as it hangs on something that happened: ask for the last time they used
it, then what they made of it.
"""

from __future__ import annotations

from collections.abc import Iterator

from service.rules.layout import listed, tells
from service.rules.rule import Bad, Good, Laid, Place

SEVERITY = "warning"
MESSAGE = "No question asks for an occasion on which it was used."
WHY = "A mark without a story behind it is a mood."
SOURCE = "NN/g on the critical incident technique, after Flanagan (1954)"
_VIEWS = ("How satisfied are you with the till?", "What do you like about it?", "What do you not like?")
BAD = (
    Bad(listed(*_VIEWS), "", interview_type="satisfaction"),
    Bad(listed(*_VIEWS, "Is it all right if I record this?"), "", interview_type="satisfaction"),
    Bad(listed("What shop do you run?", *_VIEWS, "Would you recommend it?"), "", interview_type="satisfaction"),
)
GOOD = (
    Good(listed("Tell me about the last time you closed the till.", *_VIEWS), interview_type="satisfaction"),
    Good(listed(*_VIEWS), interview_type="validation"),
    Good(listed(*_VIEWS)),
)


def search(laid: Laid) -> Iterator[Place]:
    """Say that there is none."""
    if laid.interview_type == "satisfaction" and not any(tells(q) for q in laid.questions):
        yield Place()
