"""Faults of the connection: what is slow, broken off, too large, or no HTTP."""

from __future__ import annotations

import asyncio
import gzip

from tests.llm.faults.registry import fault
from tests.llm.misbehaving import Call, Gone, head


@fault
async def none(call: Call) -> None:
    """Answers well."""
    await call.answer(call.good())


@fault
async def slow_drip(call: Call) -> None:
    """One byte at a time, each in time, for ever."""
    await call.raw(head(200, {"content-length": "100000"}))
    while not call.reader.at_eof():
        await call.raw(b" ")
        await asyncio.sleep(0.01)
    raise Gone


@fault
async def stall_before_headers(call: Call) -> None:
    """Takes the request and says nothing."""
    await call.stall()


@fault
async def stall_mid_body(call: Call) -> None:
    """Says half and no more."""
    await call.raw(head(200, {"content-length": "1000"}) + b'{"id": "c", "choices": [')
    await call.stall()


@fault
async def reset_before_reply(call: Call) -> None:
    """Takes the request and breaks the connection."""
    call.reset()


@fault
async def reset_mid_body(call: Call) -> None:
    """Breaks the connection in the middle."""
    await call.raw(head(200, {"content-length": "1000"}) + b'{"id": "c", ')
    await asyncio.sleep(0.01)
    call.reset()


@fault
async def reset_once(call: Call) -> None:
    """Breaks the first connection, then answers."""
    if call.number == 1:
        call.reset()
    await call.answer(call.good())


@fault
async def connection_refused(call: Call) -> None:
    """Nobody listens; `misbehaving` sees to it."""


@fault
async def garbled_chunks(call: Call) -> None:
    """Chunks that are none."""
    await call.raw(head(200, {"transfer-encoding": "chunked"}) + b"zz\r\n{}\r\n\xff\xfe\r\n")
    await call.stall()


@fault
async def huge_reply(call: Call) -> None:
    """Ten million bytes."""
    await call.answer("x" * 10_000_000)


@fault
async def endless_reply(call: Call) -> None:
    """Bytes without an announced end."""
    await call.raw(head(200, {"transfer-encoding": "chunked"}))
    while not call.reader.at_eof():
        await call.raw(b"10000\r\n" + b" " * 0x10000 + b"\r\n")
    raise Gone


@fault
async def gzip_bomb(call: Call) -> None:
    """Sixty thousand bytes that unpack to sixty million."""
    await call.send(200, gzip.compress(b" " * 60_000_000, 6), {"content-encoding": "gzip"})


@fault
async def broken_gzip(call: Call) -> None:
    """Says gzip and sends none."""
    await call.send(200, b"not gzip at all", {"content-encoding": "gzip"})


@fault
async def redirected(call: Call) -> None:
    """Sends the client, and what it was about to say, to another host."""
    await call.send(307, {}, {"location": "http://elsewhere.invalid/v1/chat/completions"})
