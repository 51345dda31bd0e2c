"""`lasttime serve` as a process of its own: started, asked, weighed, stopped."""

from __future__ import annotations

import http.client
import json
import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Any

_SERVE = "import sys; from service.cli.main import main; sys.exit(main(['serve', *sys.argv[1:]]))"
_STARTS_WITHIN = 60.0


@dataclass(frozen=True, slots=True)
class Server:
    """A server that answers, on one connection. `started`: the seconds from the command to readiness."""

    pid: int
    started: float
    url: str
    _connection: http.client.HTTPConnection

    def critique(self, questions: Sequence[str], max_rewrites: int = 3) -> dict[str, Any]:
        """The answer to a list of questions. Raises RuntimeError for any status but 200."""
        body = json.dumps({"questions": list(questions), "max_rewrites": max_rewrites})
        self._connection.request("POST", "/v1/critique/questions", body, {"Content-Type": "application/json"})
        answer = self._connection.getresponse()
        read = answer.read()
        if answer.status != 200:
            raise RuntimeError(f"{answer.status}: {read.decode()}")
        parsed: dict[str, Any] = json.loads(read)
        return parsed

    def megabytes(self) -> float:
        """The memory it holds (RSS), from Linux's /proc."""
        status = Path(f"/proc/{self.pid}/status").read_text("utf-8")
        return int(status.split("VmRSS:")[1].split()[0]) / 1024


@contextmanager
def serving(settings: Mapping[str, str] = MappingProxyType({})) -> Iterator[Server]:
    """A server on a free loopback port, with no limit on the rate of requests, and these settings."""
    with socket.create_server(("127.0.0.1", 0)) as probe:
        port = probe.getsockname()[1]
    start = time.perf_counter()
    command = [sys.executable, "-c", _SERVE, "--port", str(port)]
    env = os.environ | {"LASTTIME_REQUESTS_PER_MINUTE": "0", **settings}
    with subprocess.Popen(command, env=env, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=120)
        try:
            _wait(connection, process)
            yield Server(process.pid, time.perf_counter() - start, f"http://127.0.0.1:{port}", connection)
        finally:
            connection.close()
            process.terminate()


def _wait(connection: http.client.HTTPConnection, process: subprocess.Popen[bytes]) -> None:
    until = time.monotonic() + _STARTS_WITHIN
    while time.monotonic() < until and process.poll() is None:
        try:
            connection.request("GET", "/readyz")
            answer = connection.getresponse()
            answer.read()
            if answer.status == 200:
                return
        except OSError:
            connection.close()
        time.sleep(0.02)
    raise RuntimeError("the server did not start")
