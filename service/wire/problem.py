"""An error as RFC 9457 tells it, with a code of our own, the limit that was met, and where in the request."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from service.wire.model import Answered

Code = Literal[
    "bad_request", "invalid_json", "invalid_request", "unauthorised", "forbidden", "origin_not_allowed",
    "host_not_allowed", "not_found", "method_not_allowed", "body_too_large", "too_many_questions", "text_too_long",
    "unsupported_media_type", "unreadable_transcript", "already_there", "changed_meanwhile", "too_many_kept",
    "rate_limited", "client_gone", "no_model", "model_failed", "not_ready", "internal",
]  # fmt: skip


class Limit(Answered):
    """A limit that was met, and the setting that moves it."""

    name: str
    value: int
    setting: str


class Fault(Answered):
    """One thing wrong with a request: a JSON pointer to its place, and what is wrong. Never what was sent."""

    pointer: str
    detail: str


class Problem(Answered):
    """`application/problem+json`. No member ever carries text the client sent."""

    type: str = "about:blank"
    title: str = Field(description="The status in words.")
    status: int
    code: Code
    detail: str
    request_id: str
    limit: Limit | None = None
    errors: list[Fault] = Field(default_factory=list, description="The first ten faults of an invalid request.")
