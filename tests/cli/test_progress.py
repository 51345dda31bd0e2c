"""How far a check has come, for whoever waits at a terminal."""

from __future__ import annotations

import io
import sys

import pytest

from service.cli.progress import progress


class _Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_a_terminal_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """The file's name is shown as it is, then what is done and how much of it."""
    for name in ("NO_COLOR", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("COLUMNS", "100")
    terminal = _Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    with progress("[bold]guide.md"):
        pass
    assert "[bold]guide.md" in terminal.getvalue()
    with progress("guide.md") as tell:
        tell("Judging", 3, 40)
    assert "Judging" in terminal.getvalue()
    assert "3/40" in terminal.getvalue()


def test_nothing_else_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    """Not in a pipe, not in a log."""
    with progress("guide.md") as tell:
        tell("Judging", 3, 40)
    assert not any(capsys.readouterr())
