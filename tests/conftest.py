"""For every test: no socket leaves this host."""

from __future__ import annotations

import ipaddress
import logging
import sys
from collections.abc import Iterator
from typing import Any

import pytest
import structlog

_tried: list[str] = []


class LeftHost(RuntimeError):
    """A test tried to reach another host. No OSError, so that code which retries on those cannot swallow it."""


def _local(host: object) -> bool:
    name = host.decode() if isinstance(host, bytes) else host
    if name in (None, "", "localhost"):
        return True
    try:
        return ipaddress.ip_address(str(name)).is_loopback
    except ValueError:
        return False


def _guard(event: str, args: tuple[Any, ...]) -> None:
    """An audit hook, since that also sees sockets opened below Python."""
    if event in ("socket.connect", "socket.sendto"):
        address = args[1]
        away = isinstance(address, tuple) and not _local(address[0])
    elif event == "socket.getaddrinfo":
        address = args[0]
        away = not _local(address)
    else:
        return
    if away:
        _tried.append(f"{event} {address}")
        raise LeftHost(f"{event} {address}")


sys.addaudithook(_guard)


@pytest.fixture(autouse=True)
def _stays_on_this_host() -> Iterator[None]:
    """Fails the test that tried to leave, even where its code swallowed the error."""
    _tried.clear()
    yield
    tried, _tried[:] = _tried[:], []
    assert not tried, f"left the host: {tried}"


@pytest.fixture(autouse=True)
def _no_model_of_the_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    """A model that this machine happens to be set up with is none of a test's."""
    for name in ("OPENAI_API_KEY", "OPENAI_BASE_URL", "LASTTIME_MODEL"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture(autouse=True)
def _logs_to_nowhere_of_an_earlier_test() -> Iterator[None]:
    """What a test set up for the logs goes with it: a stream that it captured is closed after it."""
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    yield
    root.handlers[:], root.level = handlers, level
    logging.captureWarnings(False)
    logging.raiseExceptions = True
    structlog.reset_defaults()


@pytest.fixture
def tried_to_leave() -> list[str]:
    """What this test tried to reach elsewhere; a test that means to try empties it."""
    return _tried
