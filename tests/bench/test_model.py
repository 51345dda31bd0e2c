"""The bench of the model's side runs: a line for each pause and each number in flight, against a real server."""

from __future__ import annotations

import re
import sys

import pytest

from bench.model import main


def test_every_line_is_printed(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """Direct, through the service and by rules alone, with what the service adds."""
    monkeypatch.setattr(sys, "argv", ["model", "--requests", "2", "--pauses", "0.01", "--at-once", "1", "2"])
    main()
    lines = capsys.readouterr().out.splitlines()
    assert [line.partition("at once")[0] for line in lines] == ["model of 10 ms, 1 ", "model of 10 ms, 2 "]
    assert all(re.search(r"direct \d+ / \d+, through \d+ / \d+, rules alone \d+ / \d+ .* x direct$", x) for x in lines)
