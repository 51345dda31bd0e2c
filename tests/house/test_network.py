"""The guard itself: what leaves the host raises, what stays passes."""

from __future__ import annotations

import socket
from collections.abc import Callable

import pytest

# 192.0.2.0/24 is set aside for documentation: nothing answers there.
AWAY = ("192.0.2.1", 80)


def _connect() -> None:
    with socket.create_connection(AWAY, timeout=0.1):
        pass


def _connect_ex() -> None:
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as s:
        s.connect_ex(AWAY)


def _send() -> None:
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as s:
        s.sendto(b"x", AWAY)


def _look_up() -> None:
    socket.getaddrinfo("example.org", 80)


@pytest.mark.parametrize("leave", [_connect, _connect_ex, _send, _look_up])
def test_leaving_the_host_raises(leave: Callable[[], None], tried_to_leave: list[str]) -> None:
    """A connection, a datagram and a name look-up to elsewhere are refused before they start."""
    with pytest.raises(RuntimeError, match="socket"):
        leave()
    assert len(tried_to_leave) == 1
    tried_to_leave.clear()


def test_loopback_is_open() -> None:
    """A server on this host can be reached."""
    with (
        socket.create_server(("127.0.0.1", 0)) as server,
        socket.create_connection(server.getsockname(), timeout=1) as client,
    ):
        assert client.getpeername() == server.getsockname()
