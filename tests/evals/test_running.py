"""A run: kept job by job, resumed where it was killed, refused where it does not fit."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from evals.contenders import NAMES, contender
from evals.results import Log, OtherRun, read_results
from service.cli.grammar import parser
from service.cli.main import main
from service.settings import Settings
from tests.house.files import ROOT

ASKS = (
    "Would you pay for", "When did you last check", "How often do you curse", "Don't you hate", "Tell me about",
    "Who else deals with", "Do you usually forget", "What features do you want in",
)  # fmt: skip
TEXTS = [f"{ask} {thing}?" for thing in ("your invoices", "the rota", "a late bus", "the freezer") for ask in ASKS]


@pytest.fixture
def cases(tmp_path: Path) -> Path:
    """A file of 96 cases."""
    path = tmp_path / "cases.jsonl"
    rows = [{"id": f"{k}", "text": f"{text} Number {k}.", "verdict": "keep"} for k, text in enumerate(TEXTS * 3)]
    path.write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    return path


def _command(cases: Path, out: Path, *more: str) -> list[str]:
    return ["eval", "--engine", "rules", "--cases", str(cases), "--out", str(out), *more]


def _told(out: Path) -> dict[str, Any]:
    """Results by id, without how long they took."""
    return {r.id: r.model_dump(exclude={"seconds"}) for r in read_results(out)[1]}


def test_a_killed_run_goes_on_to_the_same_results(cases: Path, tmp_path: Path) -> None:
    """kill -9 half way, a line torn in two; resumed, every result is there once and as if nothing had happened."""
    whole, cut = tmp_path / "whole.jsonl", tmp_path / "cut.jsonl"
    assert main(_command(cases, whole, "--at-once", "3")) == 0
    program = [sys.executable, "-m", "service.cli.main", *_command(cases, cut, "--at-once", "3")]
    with subprocess.Popen(program, cwd=ROOT, stdout=subprocess.DEVNULL) as running:
        until = time.monotonic() + 60
        while time.monotonic() < until and (not cut.exists() or cut.read_bytes().count(b"\n") < 8):
            time.sleep(0.002)
        os.kill(running.pid, signal.SIGKILL)
    raw = cut.read_bytes()
    half = raw.split(b"\n")[:21]
    cut.write_bytes(b"\n".join(half)[:-40])
    done = len(read_results(cut)[1])
    assert 0 < done < len(TEXTS) * 3
    assert done % 3 == 0
    assert main(_command(cases, cut, "--at-once", "3", "--resume")) == 0
    assert _told(cut) == _told(whole)
    assert cut.read_bytes().count(b"\n") == whole.read_bytes().count(b"\n")
    figures = [json.loads(p.with_suffix(".json").read_text("utf-8"))["splits"] for p in (whole, cut)]
    assert figures[0] == figures[1]


def test_a_run_is_not_mixed_with_another(cases: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A file that is there needs --resume; and of another engine, or none, it is not gone on with."""
    out = tmp_path / "out.jsonl"
    assert main(_command(cases, out)) == 0
    assert main(_command(cases, out)) == 2
    assert "--resume" in capsys.readouterr().err
    assert main(["eval", "--engine", "keywords", "--cases", str(cases), "--out", str(out), "--resume"]) == 2
    assert "engine differs" in capsys.readouterr().err
    out.write_text("something else\n", encoding="utf-8")
    with pytest.raises(OtherRun, match="no results"):
        Log(out, contender("rules", Settings()).solver.setup([]), resume=True)


def test_everyone_who_can_be_measured_can_be_typed() -> None:
    """The command line, which imports nothing heavy, knows the same names."""
    with pytest.raises(SystemExit):
        parser().parse_args(["eval", "--engine", "nobody"])
    assert [parser().parse_args(["eval", "--engine", name]).engine for name in NAMES] == list(NAMES)


@pytest.mark.parametrize("engine", ["llm", "hybrid", "zero_shot"])
def test_a_model_that_is_not_there_is_said_in_one_line(
    engine: str, cases: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Nothing is judged by another in its name."""
    assert main(["eval", "--engine", engine, "--cases", str(cases), "--out", str(tmp_path / "x.jsonl")]) == 2
    assert "needs a model" in capsys.readouterr().err


def test_figures_stand_beside_the_results(cases: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """With the setup they come from, and shown."""
    out = tmp_path / "out.jsonl"
    assert main(_command(cases, out)) == 0
    figures = json.loads(out.with_suffix(".json").read_text("utf-8"))
    assert figures["setup"]["engine"] == "rules"
    assert figures["splits"]["dev"]["questions"]["samples"] == len(TEXTS) * 3
    assert "verdict kappa" in capsys.readouterr().out
