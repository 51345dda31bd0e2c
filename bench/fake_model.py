"""A model that thinks of nothing: chat completions on loopback, in a process of its own, after a pause of choice.

    python -m bench.fake_model PORT PAUSE

It answers every question of a prompt with no fault found. `GET` repeats the last request it got.
"""

from __future__ import annotations

import asyncio
import json
import re
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress

_NUMBERED = re.compile(r'\{\\"id\\": \\"(q\d+)\\"')
_STARTS_WITHIN = 20.0


@contextmanager
def thinking(pause: float) -> Iterator[str]:
    """Serve it; gives the base URL for a client of OpenAI's API. Raises RuntimeError where it does not start."""
    with socket.create_server(("127.0.0.1", 0)) as probe:
        port = probe.getsockname()[1]
    command = [sys.executable, "-m", "bench.fake_model", str(port), str(pause)]
    with subprocess.Popen(command) as process:
        try:
            _wait(port)
            yield f"http://127.0.0.1:{port}/v1"
        finally:
            process.terminate()


def _wait(port: int) -> None:
    until = time.monotonic() + _STARTS_WITHIN
    while time.monotonic() < until:
        with suppress(OSError), socket.create_connection(("127.0.0.1", port), timeout=1):
            return
        time.sleep(0.02)
    raise RuntimeError("the fake model did not start")


async def serve(port: int, pause: float) -> None:
    """Answer until the process is ended."""
    last = b"{}"

    async def connected(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        nonlocal last
        with suppress(asyncio.IncompleteReadError, ConnectionError):
            while True:
                head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").lower()
                if head.startswith("get"):
                    await _send(writer, last)
                    continue
                last = await reader.readexactly(int(head.split("content-length:")[1].split()[0]))
                if pause:
                    await asyncio.sleep(pause)
                await _send(writer, _completion(last.decode()))
        writer.close()

    async with await asyncio.start_server(connected, "127.0.0.1", port, backlog=512, limit=2**24) as server:
        await server.serve_forever()


async def _send(writer: asyncio.StreamWriter, body: bytes) -> None:
    head = f"HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: {len(body)}\r\n\r\n"
    writer.write(head.encode() + body)
    await writer.drain()


def _completion(request: str) -> bytes:
    """The whole reply. The examples of a prompt have ids of their own, so that only its questions are counted."""
    said = {
        "questions": [{"id": one, "faults": [], "withdraw": []} for one in dict.fromkeys(_NUMBERED.findall(request))]
    }
    message = {"role": "assistant", "content": json.dumps(said)}
    usage = {"prompt_tokens": 1, "completion_tokens": 1, "total_tokens": 2}
    choice = {"index": 0, "finish_reason": "stop", "message": message}
    made = {"id": "c", "object": "chat.completion", "created": 1, "model": "none", "choices": [choice], "usage": usage}
    return json.dumps(made).encode()


if __name__ == "__main__":
    with suppress(KeyboardInterrupt):
        asyncio.run(serve(int(sys.argv[1]), float(sys.argv[2])))
