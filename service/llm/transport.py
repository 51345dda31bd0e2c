"""How requests reach the endpoint: over the proxy that the environment names, with a bound on the bytes of a reply."""

from __future__ import annotations

import ipaddress
import ssl
from collections.abc import AsyncIterator
from functools import lru_cache
from urllib.parse import urlsplit
from urllib.request import getproxies, proxy_bypass

import httpx2

_DECODED = ("content-encoding", "content-length", "transfer-encoding")
_IDLE_SECONDS = 30.0


class ReplyTooLarge(Exception):
    """A reply had more bytes than are read."""


class BoundedTransport(httpx2.AsyncBaseTransport):
    """Passes replies on decompressed, and stops reading one at `most_bytes` of it.

    What is counted is what would be kept in memory: a small reply that unpacks to a large one is cut off while it unpacks.
    """

    def __init__(self, inner: httpx2.AsyncBaseTransport, most_bytes: int) -> None:
        self._inner = inner
        self._most_bytes = most_bytes

    async def handle_async_request(self, request: httpx2.Request) -> httpx2.Response:
        """The reply, whose stream raises ReplyTooLarge."""
        reply = await self._inner.handle_async_request(request)
        headers = [(k, v) for k, v in reply.headers.raw if k.lower().decode("ascii", "replace") not in _DECODED]
        stream = _Bounded(reply, self._most_bytes)
        return httpx2.Response(reply.status_code, headers=headers, stream=stream, extensions=reply.extensions)

    async def aclose(self) -> None:
        """Close the connections."""
        await self._inner.aclose()


class _Bounded(httpx2.AsyncByteStream):
    def __init__(self, reply: httpx2.Response, most_bytes: int) -> None:
        self._reply = reply
        self._most_bytes = most_bytes

    async def __aiter__(self) -> AsyncIterator[bytes]:
        announced = self._reply.headers.get("content-length", "")
        if announced.isdecimal() and int(announced) > self._most_bytes:
            raise ReplyTooLarge
        read = 0
        async for chunk in self._reply.aiter_bytes():
            read += len(chunk)
            if read > self._most_bytes:
                raise ReplyTooLarge
            yield chunk

    async def aclose(self) -> None:
        await self._reply.aclose()


def bounded(base_url: str, *, most_bytes: int, connections: int) -> BoundedTransport:
    """A transport to one endpoint. It belongs to the event loop that first uses it."""
    limits = httpx2.Limits(
        max_connections=connections, max_keepalive_connections=connections, keepalive_expiry=_IDLE_SECONDS
    )
    inner = httpx2.AsyncHTTPTransport(verify=_trusted(), limits=limits, proxy=proxy_for(base_url))
    return BoundedTransport(inner, most_bytes)


@lru_cache(maxsize=1)
def _trusted() -> ssl.SSLContext:
    """Whom TLS believes. Loading it takes a tenth of a second, and it is no loop's own."""
    return httpx2.create_ssl_context()


def proxy_for(base_url: str) -> str | None:
    """The proxy for a URL. httpx2 looks for one only where it chooses the transport itself."""
    parts = urlsplit(base_url)
    host = parts.hostname or ""
    if _is_loopback(host) or proxy_bypass(host):
        return None
    proxies = getproxies()
    return proxies.get(parts.scheme) or proxies.get("all")


def _is_loopback(host: str) -> bool:
    try:
        return host == "localhost" or ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False
