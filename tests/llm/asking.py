"""What the client's tests ask: one prompt, one shape, a good reply, and an endpoint that does not dawdle."""

from __future__ import annotations

import time
from typing import Any

from service.llm.endpoint import Endpoint
from service.llm.model import Prompt, Reply
from service.llm.replies import FindReply
from service.llm.retries import Pace

PROMPT = Prompt("find", "0123456789ab", "You judge interview questions.", "Would you pay for it?", "k" * 64)
_FAULT = {"quote": "Would you pay", "why": "it asks about a future", "rule": "price.would_pay", "certainty": "high"}
GOOD: dict[str, Any] = {
    "questions": [
        {"id": "q1", "faults": [_FAULT], "withdraw": []},
        {"id": "q2", "faults": [], "withdraw": []},
    ]
}
WITHIN = 5.0
"""Seconds that an ask may take."""


def good(request: object) -> object:
    """A script that always answers well."""
    return GOOD


def endpoint(url: str, **settings: Any) -> Endpoint:
    """An endpoint whose pauses are hundredths of a second and which reads 200 kB."""
    hurried = {"seconds": 2.0, "pace": Pace(first=0.01, longest=0.03), "most_bytes": 200_000}
    return Endpoint("tiny", base_url=url, **{**hurried, **settings})


async def ask(model: Endpoint, within: float | None = WITHIN) -> Reply[FindReply]:
    """Ask once."""
    until = None if within is None else time.monotonic() + within
    return await model.ask(PROMPT, FindReply, until=until, most_tokens=500)
