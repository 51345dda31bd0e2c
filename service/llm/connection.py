"""The wire to an OpenAI-compatible server: the one module that imports the openai client."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from typing import Any, cast
from urllib.parse import urlsplit

import httpx2
from openai import APIStatusError, AsyncOpenAI, Omit

from service.llm.completions import completion_of
from service.llm.failures import CallFailed, of_exception, of_status
from service.llm.retries import retry_after
from service.llm.transport import bounded

_CONNECT_SECONDS = 5.0


@dataclass(frozen=True, slots=True)
class Server:
    """Where a model is and how it is reached. `base_url` ends in the version; `seconds` are one call's longest."""

    base_url: str
    api_key: str
    seconds: float
    most_bytes: int
    concurrency: int


@dataclass(frozen=True, slots=True)
class _Own:
    """What belongs to one event loop."""

    client: AsyncOpenAI
    places: asyncio.Semaphore


class Connection:
    """Calls to one server, so many at once. Whatever a loop needs is made when it first asks; `close` it in each.

    Raises ValueError for a base URL that is none.
    """

    def __init__(self, server: Server) -> None:
        if not _is_address(server.base_url):
            raise ValueError("the model's base URL is no address of a web server")
        self._server = server
        # The client loads much of itself, and TLS its roots, when first used: half a second that no request should bear.
        _ = self._client().chat.completions.with_raw_response
        self._loops: dict[asyncio.AbstractEventLoop, _Own] = {}

    def place(self) -> asyncio.Semaphore:
        """One of the places for calls under way, to be held during `complete`."""
        return self._own().places

    async def complete(self, request: Mapping[str, Any]) -> dict[str, Any]:
        """The chat completion for the arguments of a request. Raises CallFailed."""
        client = self._own().client
        # `create` raw rather than `parse`: the reply stays readable, with its usage, whatever is wrong with it.
        create = cast(Callable[..., Awaitable[Any]], client.chat.completions.with_raw_response.create)
        # A key is sent only where there is one: a server behind a gateway may take "Bearer none" for a wrong one.
        unsigned = {} if self._server.api_key else {"extra_headers": {"Authorization": Omit()}}
        try:
            async with asyncio.timeout(self._server.seconds):
                reply = await create(**request, **unsigned)
            body: bytes = reply.http_response.content
        except APIStatusError as error:
            raise CallFailed(of_status(error.status_code, error.body, retry_after(error.response.headers))) from None
        except Exception as error:
            raise CallFailed(of_exception(error)) from None
        return completion_of(body)

    async def close(self) -> None:
        """Close what was opened from the running loop."""
        own = self._loops.pop(asyncio.get_running_loop(), None)
        if own is not None:
            await own.client.close()

    def _own(self) -> _Own:
        loop = asyncio.get_running_loop()
        if (own := self._loops.get(loop)) is not None:
            return own
        for gone in [other for other in self._loops if other.is_closed()]:
            del self._loops[gone]
        own = _Own(self._client(), asyncio.Semaphore(self._server.concurrency))
        self._loops[loop] = own
        return own

    def _client(self) -> AsyncOpenAI:
        server = self._server
        # Sooner than the call's own time is up: cut from outside, a TLS handshake leaves its socket open.
        timeout = httpx2.Timeout(server.seconds, connect=min(_CONNECT_SECONDS, 0.9 * server.seconds))
        transport = bounded(server.base_url, most_bytes=server.most_bytes, connections=server.concurrency)
        return AsyncOpenAI(
            api_key=server.api_key or "none",
            base_url=server.base_url,
            max_retries=0,
            timeout=timeout,
            http_client=httpx2.AsyncClient(transport=transport, timeout=timeout),
        )


def _is_address(url: str) -> bool:
    try:
        parts = urlsplit(url)
        return parts.scheme in ("http", "https") and bool(parts.hostname) and parts.port != 0
    except ValueError:
        return False
