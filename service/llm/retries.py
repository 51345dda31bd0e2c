"""The one layer of retries: only what can succeed, only as often as allowed, only before the deadline."""

from __future__ import annotations

import asyncio
import math
import random
import time
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import TypeVar

from tenacity import AsyncRetrying, RetryCallState, retry_if_exception

from service.llm.failures import CallFailed, Trouble

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Pace:
    """How calls are repeated, in seconds: pauses of up to `first`, then doubled, never over `longest`.

    `patience` is the longest that a server's own wish is waited for where there is no deadline.
    """

    first: float = 0.5
    longest: float = 8.0
    patience: float = 60.0


class Retries:
    """The retries of one ask, over all the calls it makes: `attempts` less one, before `until` of `time.monotonic()`.

    `may` says whether the endpoint is to be called again at all.
    """

    def __init__(self, attempts: int, pace: Pace, until: float | None, may: Callable[[], bool]) -> None:
        self._left = attempts - 1
        self._malformed_left = 1
        self._made = 0
        self._pace = pace
        self._until = until
        self._may = may

    async def run(self, call: Callable[[], Awaitable[T]]) -> T:
        """What the call returns. Raises the CallFailed of the last one made, or anything else at once."""
        retrying = AsyncRetrying(
            retry=retry_if_exception(self._can_succeed),
            wait=self._pause,
            stop=self._too_late,
            before_sleep=self._count,
            sleep=asyncio.sleep,
            reraise=True,
        )
        return await retrying(call)

    def _can_succeed(self, error: BaseException) -> bool:
        if not isinstance(error, CallFailed) or not self._left or not self._may():
            return False
        again = error.trouble.again
        return again == "while_time_lasts" or (again == "once" and self._malformed_left > 0)

    def _pause(self, state: RetryCallState) -> float:
        after = _trouble(state).after
        if after is not None:
            return after
        return random.uniform(0, min(self._pace.longest, self._pace.first * 2**self._made))

    def _too_late(self, state: RetryCallState) -> bool:
        if self._until is None:
            return state.upcoming_sleep > self._pace.patience
        return time.monotonic() + state.upcoming_sleep >= self._until

    def _count(self, state: RetryCallState) -> None:
        self._left -= 1
        self._made += 1
        if _trouble(state).again == "once":
            self._malformed_left -= 1


def _trouble(state: RetryCallState) -> Trouble:
    error = state.outcome.exception() if state.outcome else None
    assert isinstance(error, CallFailed)
    return error.trouble


def retry_after(headers: Mapping[str, str]) -> float | None:
    """In how many seconds the server wants to be asked again; None where it does not say so in a way that can be read."""
    if (milliseconds := _number(headers.get("retry-after-ms"))) is not None:
        return milliseconds / 1000
    said = headers.get("retry-after")
    if (seconds := _number(said)) is not None:
        return seconds
    try:
        when = parsedate_to_datetime(said or "")
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    if when.tzinfo is None:
        when = when.replace(tzinfo=UTC)
    return max(0.0, (when - datetime.now(UTC)).total_seconds())


def _number(said: str | None) -> float | None:
    try:
        value = float(said or "")
    except ValueError:
        return None
    return value if math.isfinite(value) and value >= 0 else None
