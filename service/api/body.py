"""What a body must be before anyone reads it, and what becomes of one that nobody reads."""

from __future__ import annotations

import asyncio
from contextlib import suppress

from starlette.datastructures import Headers
from starlette.types import Message, Receive

from service.api.limits import TRANSCRIPT, Limits
from service.api.problems import Refusal

JSON, FORM = "application/json", "multipart/form-data"
DRAIN_BYTES = 32_000_000
DRAIN_SECONDS = 10.0


def check(headers: Headers, limits: Limits, path: str) -> None:
    """Raises Refusal for a body that is not JSON (415) or says that it is too large (413).

    A page of another origin cannot send a JSON content type without asking first; other types it can. A transcript may
    come as a form all the same: nothing is kept of it, and a page's answer is for its own origin only.
    """
    kind, _, rest = headers.get("content-type", "").lower().partition(";")
    is_json = kind.strip() == JSON and ("charset=" not in rest or "utf-8" in rest or "utf8" in rest)
    if not is_json and not (path == TRANSCRIPT and kind.strip() == FORM):
        also = f", or a form: `{FORM}`" if path == TRANSCRIPT else ""
        raise Refusal(415, "unsupported_media_type", f"The body must be JSON: `Content-Type: {JSON}`{also}.")
    length = headers.get("content-length", "")
    if length.isdigit() and int(length[:20]) > limits.body_bytes(path):
        raise limits.too_large(path)


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
