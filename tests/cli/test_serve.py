"""`lasttime serve`: hands over what was typed, and says in one line why it cannot serve."""

from __future__ import annotations

import socket
from contextlib import closing
from typing import Any

import pytest

from service.cli.main import main


@pytest.mark.parametrize(
    "typed,handed",
    [
        ([], {"host": None, "port": None, "keyless": None}),
        (["--host", "::1", "--port", "0", "--keyless"], {"host": "::1", "port": 0, "keyless": True}),
    ],
)
def test_options_go_before_settings(monkeypatch: pytest.MonkeyPatch, typed: list[str], handed: dict[str, Any]) -> None:
    """What is not typed is left to the environment."""
    told: dict[str, Any] = {}
    monkeypatch.setattr("service.cli.serve.serve", lambda **options: told.update(options))
    assert main(["serve", *typed]) == 0
    assert told == handed


def test_a_port_in_use(capsys: pytest.CaptureFixture[str]) -> None:
    """The line names the port."""
    with closing(socket.create_server(("127.0.0.1", 0))) as taken:
        port = taken.getsockname()[1]
        assert main(["serve", "--port", str(port)]) == 2
    assert f"port {port}" in capsys.readouterr().err.splitlines()[-1]
