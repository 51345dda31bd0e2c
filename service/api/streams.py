"""A critique told as it goes: server-sent events, ended and paid for no longer once the client has gone."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, Callable
from contextlib import aclosing
from typing import TypeVar

import structlog
from fastapi.sse import KEEPALIVE_COMMENT, EventSourceResponse, format_sse_event
from starlette.types import Receive, Scope, Send

from service.api.gone import unless_gone
from service.api.problems import Refusal, internal, problem_of
from service.language.offloop import off_loop
from service.telemetry.logs import describe
from service.wire.model import Answered

PING_SECONDS = 10.0
"""Silence after which a comment is sent, so that nothing between takes the connection for dead."""
E = TypeVar("E")
log = structlog.get_logger()


def wanted(accept: str) -> bool:
    """Whether a client asks for a stream rather than one answer."""
    return any(part.split(";")[0].strip().lower() == EventSourceResponse.media_type for part in accept.split(","))


class EventStream(EventSourceResponse):
    """A response that sends events as they come, and closes their source when the client goes away.

    `told` gives an event's name and data.
    """

    def __init__(
        self, events: AsyncGenerator[E, None], told: Callable[[E], tuple[str, Answered]], request_id: str
    ) -> None:
        self._lines = _lines(events, told, request_id)
        super().__init__(self._lines, headers={"Cache-Control": "no-store", "X-Accel-Buffering": "no"})

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Send until all is said or the client is gone."""
        async with aclosing(self._lines):
            try:
                await unless_gone(receive, self.stream_response(send))
            except Refusal as refusal:
                scope["state"]["code"] = refusal.code


async def _lines(
    events: AsyncGenerator[E, None], told: Callable[[E], tuple[str, Answered]], request_id: str
) -> AsyncGenerator[bytes, None]:
    """The events as they are sent, with a comment now and then while nothing happens; an error is the last event."""
    async with aclosing(events):
        try:
            async for event in _or_silence(events):
                yield KEEPALIVE_COMMENT if event is None else await off_loop(_line, told, event)
        except Refusal as refusal:
            yield _said("error", problem_of(refusal, request_id))
        except Exception as error:
            log.error("unhandled", **describe(error))
            yield _said("error", problem_of(internal(), request_id))


def _line(told: Callable[[E], tuple[str, Answered]], event: E) -> bytes:
    return _said(*told(event))


def _said(name: str, data: Answered) -> bytes:
    return format_sse_event(event=name, data_str=data.model_dump_json())


async def _or_silence(events: AsyncGenerator[E, None]) -> AsyncGenerator[E | None, None]:
    """The events, and None for each time that nothing came for a while."""
    while True:
        coming = asyncio.ensure_future(anext(events, None))
        try:
            while not (await asyncio.wait({coming}, timeout=PING_SECONDS))[0]:
                yield None
        finally:
            # A source is closed only when nothing waits on it any more.
            if not coming.done():
                coming.cancel()
                await asyncio.wait({coming})
        if (event := coming.result()) is None:
            return
        yield event
