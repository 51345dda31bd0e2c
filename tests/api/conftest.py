"""The application at hand in two ways: called directly, and served on a free port of this host."""

from __future__ import annotations

import io
import logging
import socket
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

import httpx2
import pytest
import structlog
import uvicorn
from starlette.testclient import TestClient
from starlette.types import ASGIApp

from service.settings import Settings
from service.store.keys import Keys
from service.telemetry import logs
from service.wiring import serving as wired
from service.wiring.kept import keys as keys_of

Calling = Callable[..., TestClient]
LOCAL = "http://127.0.0.1:8000"


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """The defaults, with an empty data folder."""
    return Settings(data_dir=tmp_path)


@pytest.fixture
def keys(settings: Settings) -> Keys:
    """The keys that the application under test knows."""
    return keys_of(settings)


@pytest.fixture
def calling(settings: Settings) -> Iterator[Calling]:
    """Makes a client of the application with other settings, seen by the server as coming from its own machine."""
    with ExitStack() as stack:

        def make(**changed: object) -> TestClient:
            app = wired.app(settings.model_copy(update=changed))
            return stack.enter_context(TestClient(app, base_url=LOCAL))

        yield make


@pytest.fixture
def client(calling: Calling) -> TestClient:
    """A client of the application as it is by default."""
    return calling()


@dataclass(frozen=True)
class Served:
    """A server under way."""

    url: str
    server: uvicorn.Server
    thread: threading.Thread


@contextmanager
def serving(app: ASGIApp) -> Iterator[Served]:
    """The application on a free port of this host, in a thread of its own."""
    with closing(socket.create_server(("127.0.0.1", 0))) as listening:
        server = uvicorn.Server(wired.uvicorn_config(app, Settings(shutdown_seconds=20)))
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]})
        thread.start()
        url = f"http://127.0.0.1:{listening.getsockname()[1]}"
        try:
            while not server.started and thread.is_alive():
                time.sleep(0.01)
            yield Served(url, server, thread)
        finally:
            server.should_exit = True
            thread.join(timeout=30)


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """The application served with its defaults."""
    with serving(wired.app(Settings(data_dir=tmp_path_factory.mktemp("data")))) as it:
        yield it


@pytest.fixture
def http(served: Served) -> Iterator[httpx2.Client]:
    """A client of the served application."""
    with httpx2.Client(base_url=served.url, timeout=60) as it:
        yield it


@pytest.fixture
def log_lines(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[], str]]:
    """Logging as it is when serving; the fixture gives all that was written since."""
    written = io.StringIO()
    monkeypatch.setattr(sys, "stderr", written)
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    logs.configure("debug")
    yield written.getvalue
    root.handlers[:], root.level = handlers, level
    logging.captureWarnings(False)
    logging.raiseExceptions = True
    structlog.reset_defaults()
