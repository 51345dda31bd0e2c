"""`lasttime plan` and `lasttime guide`, and what `check` says of a guide as a whole."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from service.cli.main import main
from service.wire.plan import PlanAnswer
from tests.house.files import ROOT

SAMPLE = str(ROOT / "docs/samples/plan.md")
GOOD = """goal: Learn how carers on night duty hand over to the day shift.
hypotheses: [At least half of the carers write it on paper.]
questions: ["Tell me about the last handover.", "What did you write on paper?"]
"""


def test_a_plan_is_told_for_people(capsys: pytest.CaptureFixture[str]) -> None:
    """What is wrong with the goal, how to say it, what nobody asks, and the four questions."""
    assert main(["plan", SAMPLE]) == 1
    out = " ".join(capsys.readouterr().out.split())
    for said in ("Sharper: Learn what bakeries", "Wrong if:", "no question serves it", "specific next step?"):
        assert said in out


def test_a_good_plan_passes(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Exit code 0; as JSON it is the API's answer."""
    path = tmp_path / "plan.yaml"
    path.write_text(GOOD, encoding="utf-8")
    assert main(["plan", str(path), "--format", "json"]) == 0
    answer = PlanAnswer.model_validate(json.loads(capsys.readouterr().out))
    assert answer.goal is not None
    assert answer.goal.clear
    assert answer.coverage.uncovered == []
    assert main(["plan", SAMPLE, "--fail-on", "never"]) == 0


@pytest.mark.parametrize(
    "name,text,said",
    [
        ("plan.yaml", "goal: {a", "line 1: not valid YAML"),
        ("plan.csv", "a,b", "a plan is Markdown (.md) or YAML (.yaml)"),
        ("plan.md", "", "is empty"),
    ],
)
def test_what_is_no_plan_takes_one_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str, text: str, said: str
) -> None:
    """Exit code 2."""
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    assert main(["plan", str(path)]) == 2
    error = capsys.readouterr().err
    assert said in error
    assert error.count("\n") == 1


def test_a_guide_is_made_and_is_good(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """`lasttime check` keeps every line of it."""
    goal = "Learn how carers on night duty hand over patients to the day shift."
    assert main(["guide", "--goal", goal, "--type", "exploratory", "--hypothesis", "They write it on paper."]) == 0
    path = tmp_path / "guide.md"
    path.write_text(capsys.readouterr().out, encoding="utf-8")
    assert main(["check", str(path), "--type", "exploratory", "--fail-on", "follow_up"]) == 0
    assert "The guide as a whole" not in capsys.readouterr().out


def test_a_goal_of_nothing_is_told_how_to_be_said(capsys: pytest.CaptureFixture[str]) -> None:
    """Exit code 2, nothing on the standard output."""
    assert main(["guide", "--goal", "Learn something about our customers."]) == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    assert "Sharper:" in captured.err
    assert main(["guide"]) == 2


def test_the_library_is_listed(capsys: pytest.CaptureFixture[str]) -> None:
    """By purpose, for a type."""
    assert main(["guide", "--library", "--type", "efficiency"]) == 0
    out = capsys.readouterr().out
    assert "Walk through" in out
    assert "Commitment" in out


def test_check_tells_of_the_guide_as_a_whole(capsys: pytest.CaptureFixture[str]) -> None:
    """With the line it stands in."""
    assert main(["check", str(ROOT / "docs/samples/founder.md"), "--max-rewrites", "0"]) == 1
    out = capsys.readouterr().out
    whole = out[out.index("The guide as a whole") :]
    assert "[guide.pitch_first]" in whole
    assert "[guide.vague_goal]" in whole
