"""A chat-completions server of ours on loopback that misbehaves in one named way, or answers as it is told to.

    with misbehaving("rate_limited_long") as server: …            # server.url, server.calls, server.asked
    with misbehaving(reply=lambda request: {"questions": []}) as server: …

It runs in a thread of its own with its own event loop, so that any test, client or process can use it. The faults are the
functions of tests/llm/faults.py.
"""

from __future__ import annotations

import asyncio
import json
import socket
import struct
import threading
from collections.abc import Awaitable, Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from typing import Any

Asked = dict[str, Any]
Script = Callable[[Asked], object]
"""The content of a good reply, as text or as JSON, for a request's JSON."""


@dataclass
class Misbehaving:
    """The server: `url` to be used as a base URL, and what came in.

    `calls` are requests that arrived whole, `asked` their JSON and `headers` their headers; `most_at_once` of them were
    under way at one time. `arrived` is set by the first of them, `left` once a client has closed a connection that was
    still owed a reply.
    """

    url: str
    reply: Script
    pause: float
    calls: int = 0
    asked: list[Asked] = field(default_factory=list)
    headers: list[dict[str, str]] = field(default_factory=list)
    at_once: int = 0
    most_at_once: int = 0
    arrived: threading.Event = field(default_factory=threading.Event)
    left: threading.Event = field(default_factory=threading.Event)


class Gone(Exception):
    """The client has closed the connection."""


@dataclass
class Call:
    """One request, and ways to answer it well or badly. `number` counts from 1."""

    number: int
    request: Asked
    server: Misbehaving
    reader: asyncio.StreamReader
    writer: asyncio.StreamWriter

    def good(self) -> object:
        """What the script answers."""
        return self.server.reply(self.request)

    def completion(self, content: object, finish: str = "stop", **message: Any) -> dict[str, Any]:
        """A chat completion that says `content`, as the call of a tool where one was asked for."""
        text = content if isinstance(content, str) or content is None else json.dumps(content, ensure_ascii=False)
        said: dict[str, Any] = {"role": "assistant", "content": text}
        if self.request.get("tools") and text is not None:
            function = {"name": self.request["tools"][0]["function"]["name"], "arguments": text}
            said |= {"content": None, "tool_calls": [{"id": "call_1", "type": "function", "function": function}]}
        choice = {"index": 0, "finish_reason": finish, "message": {**said, **message}}
        usage = {"prompt_tokens": 100, "completion_tokens": 20, "total_tokens": 120}
        model = self.request.get("model", "none")
        return {
            "id": "c", "object": "chat.completion", "created": 1, "model": model, "choices": [choice], "usage": usage,
        }  # fmt: skip

    async def answer(self, content: object, finish: str = "stop", **message: Any) -> None:
        """A well-formed reply."""
        await self.send(200, self.completion(content, finish, **message))

    async def fail(self, status: int, message: str, headers: Mapping[str, str] | None = None, **error: Any) -> None:
        """An error as OpenAI words it."""
        await self.send(status, {"error": {"message": message, "type": "invalid_request_error", **error}}, headers)

    async def send(self, status: int, body: object, headers: Mapping[str, str] | None = None) -> None:
        """A reply of any kind; anything but bytes is sent as JSON."""
        data = body if isinstance(body, bytes) else json.dumps(body, ensure_ascii=False).encode()
        await self.raw(head(status, {"content-length": str(len(data)), **(headers or {})}) + data)

    async def raw(self, data: bytes) -> None:
        """Bytes as they are."""
        self.writer.write(data)
        await self.writer.drain()

    async def stall(self) -> None:
        """Say nothing more until the client has had enough."""
        while await self.reader.read(1024):
            pass
        raise Gone

    def reset(self) -> None:
        """Break the connection without a goodbye."""
        held = self.writer.get_extra_info("socket")
        held.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        self.writer.transport.abort()
        raise Gone


Fault = Callable[[Call], Awaitable[None]]


def head(status: int, headers: Mapping[str, str]) -> bytes:
    """The first part of a reply; its content type is JSON unless the headers say otherwise."""
    lines = (f"{name}: {value}\r\n" for name, value in {"content-type": "application/json", **headers}.items())
    return f"HTTP/1.1 {status} As It Is\r\n{''.join(lines)}\r\n".encode("latin-1")


@contextmanager
def misbehaving(
    fault: str = "none", *, reply: Script = lambda request: {}, pause: float = 0.0
) -> Iterator[Misbehaving]:
    """Serve one fault by its name. `reply` is what a good reply says, `pause` are the seconds before each."""
    from tests.llm.faults import FAULTS

    held = socket.socket()
    held.bind(("127.0.0.1", 0))
    server = Misbehaving(f"http://127.0.0.1:{held.getsockname()[1]}/v1", reply, pause)
    behave = FAULTS[fault]
    if fault == "connection_refused":
        with held:  # Bound but not listening: the port is nobody else's, and refuses.
            yield server
        return
    loop = asyncio.new_event_loop()
    listens = threading.Event()
    thread = threading.Thread(target=_serve, args=(loop, held, server, behave, listens), daemon=True)
    thread.start()
    listens.wait()
    try:
        yield server
    finally:
        loop.call_soon_threadsafe(lambda: [task.cancel() for task in asyncio.all_tasks(loop)])
        thread.join(timeout=5)


def _serve(
    loop: asyncio.AbstractEventLoop, held: socket.socket, server: Misbehaving, behave: Fault, listens: threading.Event
) -> None:
    async def connected(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with suppress(Gone, ConnectionError, asyncio.IncompleteReadError, asyncio.CancelledError):
            while True:
                call = await _read(server, reader, writer)
                server.at_once += 1
                server.most_at_once = max(server.most_at_once, server.at_once)
                try:
                    await _watched(behave, call)
                finally:
                    server.at_once -= 1
        writer.close()

    async def serving() -> None:
        listening = await asyncio.start_server(connected, sock=held, limit=2**24)
        loop.call_soon(listens.set)
        async with listening:
            with suppress(asyncio.CancelledError):
                await listening.serve_forever()

    with asyncio.Runner(loop_factory=lambda: loop) as runner, suppress(asyncio.CancelledError):
        runner.run(serving())


async def _watched(behave: Fault, call: Call) -> None:
    try:
        if call.server.pause:
            with suppress(TimeoutError):
                await asyncio.wait_for(call.stall(), call.server.pause)
        await behave(call)
    except (Gone, ConnectionError):
        call.server.left.set()
        raise


async def _read(server: Misbehaving, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> Call:
    first = await reader.readexactly(1)
    if not first.isalpha():  # TLS, as any plain web server takes it.
        writer.write(head(400, {"connection": "close"}))
        raise Gone
    lines = (first + await reader.readuntil(b"\r\n\r\n")).decode("latin-1").split("\r\n")
    headers = {name.lower(): value.strip() for name, _, value in (line.partition(":") for line in lines[1:] if line)}
    request = json.loads(await reader.readexactly(int(headers.get("content-length", 0))) or b"{}")
    server.calls += 1
    server.asked.append(request)
    server.headers.append({":path": lines[0].split(" ")[1], **headers})
    server.arrived.set()
    return Call(server.calls, request, server, reader, writer)
