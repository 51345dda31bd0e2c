"""The way to the endpoint: proxies, and the bound on a reply."""

from __future__ import annotations

import gzip
from collections.abc import AsyncIterator

import httpx2
import pytest

from service.llm.transport import BoundedTransport, ReplyTooLarge, proxy_for


@pytest.mark.parametrize(
    "url,proxy",
    [
        ("https://models.test/v1", "http://proxy.test:1"),
        ("http://models.test/v1", "http://proxy.test:2"),
        ("http://127.0.0.1:11434/v1", None),
        ("http://localhost:1234/v1", None),
        ("http://[::1]:1234/v1", None),
        ("https://inside.test/v1", None),
    ],
)
def test_the_environment_s_proxy_is_used_but_not_for_this_host(
    url: str, proxy: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A model on this host is not looked for elsewhere."""
    for name, value in {
        "https_proxy": "http://proxy.test:1",
        "http_proxy": "http://proxy.test:2",
        "no_proxy": "inside.test",
    }.items():
        monkeypatch.setenv(name, value)
        monkeypatch.delenv(name.upper(), raising=False)
    assert proxy_for(url) == proxy


class Replies(httpx2.AsyncBaseTransport):
    """Sends one reply, and remembers how much of it was read."""

    def __init__(self, body: bytes, headers: dict[str, str]) -> None:
        self.body, self.headers, self.read = body, headers, 0

    async def handle_async_request(self, request: httpx2.Request) -> httpx2.Response:
        """The reply in pieces of a thousand bytes."""

        async def pieces() -> AsyncIterator[bytes]:
            for start in range(0, len(self.body), 1000):
                self.read += 1000
                yield self.body[start : start + 1000]

        return httpx2.Response(200, headers=self.headers, content=pieces())


async def _get(inner: Replies, most_bytes: int) -> bytes:
    async with httpx2.AsyncClient(transport=BoundedTransport(inner, most_bytes)) as client:
        return (await client.get("http://models.test")).content


@pytest.mark.parametrize("headers", [{}, {"content-length": "50000"}])
async def test_a_reply_is_read_up_to_its_bound_and_no_further(headers: dict[str, str]) -> None:
    """Not at all where it announces more."""
    inner = Replies(b"x" * 50_000, headers)
    with pytest.raises(ReplyTooLarge):
        await _get(inner, 10_000)
    assert inner.read <= (0 if headers else 12_000)


async def test_a_compressed_reply_is_bounded_by_what_it_unpacks_to() -> None:
    """And one within the bound arrives unpacked."""
    inner = Replies(gzip.compress(b"x" * 50_000), {"content-encoding": "gzip"})
    assert await _get(inner, 50_000) == b"x" * 50_000
    with pytest.raises(ReplyTooLarge):
        await _get(inner, 49_999)
