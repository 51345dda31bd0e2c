"""The gate: green as things are and after a comment, red by name for a broken rule and for shuffled labels."""

from __future__ import annotations

import json
import os
import random
import shutil
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from evals import baseline
from evals.baseline import Held
from evals.figures.summary import plain
from evals.gate import falls
from evals.metrics.bootstrap import Tally, figure
from evals.metrics.confusion import cell
from evals.metrics.cost import mean_cost
from evals.metrics.kappa import kappa
from evals.report.build import JSON
from evals.samples import Split, shipped
from tests.house.files import ROOT

RULE = Path("service", "rules", "hypothetical", "would_you.py")


@pytest.fixture(scope="module")
def now() -> Held:
    """What the rules say today."""
    return baseline.today()


def test_nothing_fell(now: Held) -> None:
    """The rules are no worse than the committed baseline."""
    assert not [str(fall) for fall in falls(baseline.read(), now)]


@pytest.mark.parametrize("split", ["dev", "test"])
def test_the_report_is_of_these_rules(now: Held, split: Split) -> None:
    """Kappa and cost are what the rules come to today: else `make eval` makes the report anew."""
    told = json.loads(JSON.read_text("utf-8"))["engines"]["rules"]["splits"][split]["questions"]["headline"]
    cases = [now.cases[s.id] for s in shipped("question", split) if s.id in now.cases]
    tally = Tally.of((case.cluster, cell(case.label, case.said)) for case in cases)
    assert told["verdict kappa"] == plain(figure(tally, kappa))
    assert told["mean cost of errors"] == plain(figure(tally, mean_cost))


def test_shuffled_labels_fall(now: Held) -> None:
    """Kappa goes to nothing: the harness can fail."""
    labels = [(case.label, case.families) for case in now.cases.values()]
    random.Random(3).shuffle(labels)
    shuffled = {
        key: replace(case, label=label, families=families)
        for (key, case), (label, families) in zip(now.cases.items(), labels, strict=True)
    }
    found = {fall.figure: fall.rise for fall in falls(now, replace(now, cases=shuffled))}
    assert found["verdict kappa"].value == pytest.approx(-0.8, abs=0.25)


def test_rewrites_that_are_gone_fall(now: Held) -> None:
    """A figure of shares falls like those of questions."""
    name = "rewrites offered where one is due"
    none = {key: (0.0, of) for key, (_, of) in now.hits[name].items()}
    assert [fall.figure for fall in falls(now, replace(now, hits={**now.hits, name: none}))] == [name]


def _gate(folder: Path, more: str) -> subprocess.CompletedProcess[str]:
    """The gate in a copy of the tree in which more stands at the end of one rule's file."""
    for room in ("service", "evals", "prompts"):
        shutil.copytree(ROOT / room, folder / room, ignore=shutil.ignore_patterns("__pycache__", "runs"))
    with (folder / RULE).open("a", encoding="utf-8") as file:
        file.write(more)
    command = [sys.executable, "-m", "evals.gate"]
    environment = os.environ | {"PYTHONPATH": str(folder)}
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, timeout=120)


def test_a_broken_rule_is_named(tmp_path: Path) -> None:
    """Its search finds nothing any more: the gate fails and says which rule is lost."""
    done = _gate(tmp_path, "\n\ndef search(posed):\n    return iter(())\n")
    assert done.returncode == 1
    assert "hypothetical.would_you" in done.stderr


def test_a_comment_changes_nothing(tmp_path: Path) -> None:
    """Another digest of the rules, the same verdicts: green."""
    done = _gate(tmp_path, "\n# A comment.\n")
    assert (done.returncode, done.stderr) == (0, "")
