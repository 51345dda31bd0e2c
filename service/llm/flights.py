"""Identical calls under way are one: whoever asks the same meanwhile waits for the same answer, as long as it can.

A call belongs to nobody in particular. It goes on while anyone waits, ends when the last one leaves, and its cost counts
once. Nothing is kept of it afterwards, least of all a failure.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable, Coroutine, Hashable, Iterable
from typing import Any, TypeVar

from pydantic import BaseModel

from service.llm.model import ModelFailed, Reply, Usage

R = TypeVar("R", bound=BaseModel)
_MOMENT = 0.25
Call = Callable[[float | None], Coroutine[Any, Any, Reply[R]]]


class _Flight:
    """One call under way, until when it may take, and until when each of those who wait for it can."""

    def __init__(self, call: Call[Any], until: float | None) -> None:
        self.until = until
        self.task = asyncio.create_task(call(until))
        self.waiting: dict[object, float | None] = {}
        self._counted = False

    def count(self) -> bool:
        """True once: for the one who bears what the call cost."""
        first, self._counted = not self._counted, True
        return first

    def patience(self, until: float | None) -> float | None:
        """Seconds to wait: a moment past `until` where the call ends itself by then, since it can say what it cost."""
        if until is None:
            return None
        moment = _MOMENT if self.until is not None and self.until <= until else 0.0
        return max(0.0, until - time.monotonic()) + moment

    async def left_by_all(self) -> None:
        """Nobody waits any more: end the call, and wait for its end."""
        if not self.task.done():
            self.task.cancel()
            await asyncio.wait({self.task})
        if not self.task.cancelled():
            self.task.exception()  # Looked at, so that asyncio does not report it as missed.


class Flights:
    """The calls under way in the running event loop, by key."""

    def __init__(self, free: Usage) -> None:
        """`free` is the usage of an answer that somebody else paid for."""
        self._free = free
        self._flights: dict[Hashable, _Flight] = {}

    async def join(self, key: Hashable, call: Call[R], until: float | None) -> Reply[R]:
        """What the call gives, or what one under the same key gives that is under way already.

        Raises what the call raises, and ModelFailed("deadline") at `until` (of `time.monotonic()`). A call that ran out
        of a time shorter than `until` is made again, once for all who can wait longer.
        """
        spent = Usage()
        others: Iterable[float | None] = ()
        while True:
            flight = self._flights.get(key)
            if flight is None or flight.task.done():
                flight = self._flights[key] = _Flight(call, _latest(until, *others))
            if not await self._wait(key, flight, until):
                raise ModelFailed("deadline", spent)
            error = flight.task.exception()
            if isinstance(error, ModelFailed):
                if flight.count():
                    spent += error.usage
                if error.failure == "deadline" and _later(until, flight.until):
                    others = tuple(flight.waiting.values())
                    continue
                raise ModelFailed(error.failure, spent) from error
            if error is not None:
                raise error
            reply: Reply[R] = flight.task.result()
            if flight.count():
                return Reply(reply.value, spent + reply.usage)
            return Reply(reply.value.model_copy(deep=True), spent + self._free)

    async def _wait(self, key: Hashable, flight: _Flight, until: float | None) -> bool:
        """Whether the call ended in time."""
        me = object()
        flight.waiting[me] = until
        try:
            done, _ = await asyncio.wait({flight.task}, timeout=flight.patience(until))
            return bool(done)
        finally:
            del flight.waiting[me]
            if not flight.waiting:
                if self._flights.get(key) is flight:
                    del self._flights[key]
                await flight.left_by_all()


def _latest(*untils: float | None) -> float | None:
    known = [u for u in untils if u is not None]
    return max(known) if len(known) == len(untils) else None


def _later(until: float | None, than: float | None) -> bool:
    return than is not None and (until is None or until > than)
