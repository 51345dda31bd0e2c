"""The bench runs: its figures are read by people, that it works is tested here."""

from __future__ import annotations

import sys

import pytest

from bench.questions import BAD_SHARE, mixed
from bench.speed import main


def test_the_mixture_is_stable() -> None:
    """The same seed gives the same questions, another seed others."""
    assert mixed(20) == mixed(20) != mixed(20, seed=1)
    assert 0 < BAD_SHARE < 1


def test_every_part_prints_its_line(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """Start, HTTP, memory and both batches, on a handful of questions against a real server."""
    monkeypatch.setattr(sys, "argv", ["speed", "--rounds", "2", "--batch", "20", "--questions", "1000"])
    main()
    lines = capsys.readouterr().out.splitlines()
    assert [line.split()[0] for line in lines] == ["start", "20", "memory", "batch", "batch"]
