"""What a body must be before anyone reads it, and what becomes of one that nobody reads."""

from __future__ import annotations

import asyncio
from contextlib import suppress

from starlette.datastructures import Headers
from starlette.types import Message, Receive

from service.api.limits import Limits
from service.api.problems import Refusal

DRAIN_BYTES = 32_000_000
DRAIN_SECONDS = 10.0


def check(headers: Headers, limits: Limits) -> None:
    """Raises Refusal for a body that is not JSON (415) or says that it is too large (413).

    A page of another origin cannot send a JSON content type without asking first; other types it can.
    """
    kind, _, rest = headers.get("content-type", "").lower().partition(";")
    if kind.strip() != "application/json" or ("charset=" in rest and "utf-8" not in rest and "utf8" not in rest):
        raise Refusal(415, "unsupported_media_type", "The body must be JSON: `Content-Type: application/json`.")
    length = headers.get("content-length", "")
    if length.isdigit() and int(length[:20]) > limits.max_body_bytes:
        raise limits.too_large()


class Body:
    """A request's body on its way in: knows how much of it nobody has read yet."""

    def __init__(self, receive: Receive, headers: Headers) -> None:
        self._receive = receive
        sent = headers.get("content-length", "0") != "0" or "transfer-encoding" in headers
        self._unread = sent and headers.get("expect") is None

    async def receive(self) -> Message:
        """The next part."""
        message = await self._receive()
        if message["type"] == "http.disconnect" or not message.get("more_body", False):
            self._unread = False
        return message

    async def drain(self) -> None:
        """Read and drop what is left, within bounds.

        A connection that is closed on a sender takes the answer with it, so a refusal waits until it was all said.
        """
        left = DRAIN_BYTES
        with suppress(TimeoutError):
            async with asyncio.timeout(DRAIN_SECONDS):
                while self._unread and left > 0:
                    left -= len((await self.receive()).get("body", b""))
