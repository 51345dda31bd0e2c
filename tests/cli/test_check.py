"""`lasttime check` from the command line to the exit code, with the real engine."""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path

import pytest

from service.cli.main import main

BAD = "Would you use an app that files your expense reports?"
HABIT = "How often do you file an expense report?"
GOOD = "Tell me about the last time you filed an expense report."


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The current folder, empty."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "80")
    return tmp_path


def _put(name: str, *questions: str) -> str:
    Path(name).write_text("\n".join(questions), encoding="utf-8")
    return name


@pytest.mark.parametrize(
    "questions,fail_on,code",
    [
        ([GOOD], "follow_up", 0),
        ([GOOD, HABIT], "rewrite", 0),
        ([GOOD, HABIT], "follow_up", 1),
        ([BAD], "rewrite", 1),
        ([BAD], "follow_up", 1),
        ([BAD], "never", 0),
    ],
)
@pytest.mark.usefixtures("folder")
def test_the_exit_code_says_whether_to_stop(questions: list[str], fail_on: str, code: int) -> None:
    """1 from the verdict named on, 0 below it."""
    assert main(["check", _put("q.txt", *questions), "--fail-on", fail_on]) == code


@pytest.mark.usefixtures("folder")
def test_a_list_as_people_see_it(capsys: pytest.CaptureFixture[str]) -> None:
    """Signs under the words, what to ask instead, a short line for what is kept, and nothing on the standard error."""
    assert main(["check", _put("q.txt", GOOD, BAD)]) == 1
    seen = capsys.readouterr()
    rows = seen.out.splitlines()
    at = rows.index(f"✗ 2  {BAD}")
    assert rows[at + 1].startswith("     ^^^^^")
    assert f"✓ 1  {GOOD}" in rows
    assert any(row.startswith("     Ask instead: ") for row in rows)
    assert any(row.startswith("2 questions, score ") for row in rows)
    assert f"1. line 2: {BAD}" in rows
    assert not seen.err


@pytest.mark.usefixtures("folder")
def test_a_guide_is_read_under_its_headings(capsys: pytest.CaptureFixture[str]) -> None:
    """Line numbers are the file's, also after a note that is said to nobody."""
    guide = _put("guide.md", "# Expenses", "", "> Note: be on time.", "", "## Past", "", f"- {GOOD}", f"- {BAD}", "")
    assert main(["check", guide, "--goal", "how people file expense reports"]) == 1
    rows = capsys.readouterr().out.splitlines()
    assert f"✓ 7  {GOOD}" in rows
    assert f"✗ 8  {BAD}" in rows
    assert "Expenses > Past" in rows[:2]


@pytest.mark.usefixtures("folder")
def test_json_is_the_answer_of_the_api(capsys: pytest.CaptureFixture[str]) -> None:
    """One object whose quotes are what the spans cut; nothing else on the standard output."""
    name = _put("q.jsonl", json.dumps({"id": "a", "text": BAD, "context": "Expenses"}), json.dumps(GOOD))
    assert main(["check", name, "--format", "json", "--max-rewrites", "1"]) == 1
    told = json.loads(capsys.readouterr().out)
    assert [q["id"] for q in told["questions"]] == ["a", "2"]
    assert told["offset_unit"] == "code_point"
    assert len(told["questions"][0]["rewrites"]) <= 1
    for found in told["questions"][0]["findings"]:
        assert found["quote"] == " ".join(BAD[s["start"] : s["end"]] for s in found["spans"])


@pytest.mark.usefixtures("folder")
def test_one_unusable_file_among_good_ones(capsys: pytest.CaptureFixture[str]) -> None:
    """It is named on the standard error, the others are judged and counted together, and the code is 2."""
    assert main(["check", _put("a.txt", BAD), "none.txt", _put("b.txt", GOOD)]) == 2
    seen = capsys.readouterr()
    assert seen.err == "lasttime: none.txt: there is no such file\n"
    assert seen.out.splitlines()[-1].startswith("2 files, 2 questions: ✗ 1 to rewrite, ✓ 1 to keep")


@pytest.mark.usefixtures("folder")
def test_sarif_is_one_log_over_all_files(capsys: pytest.CaptureFixture[str]) -> None:
    """Each result names its file."""
    main(["check", _put("a.txt", BAD), _put("b.txt", BAD), "--format", "sarif"])
    [run] = json.loads(capsys.readouterr().out)["runs"]
    files = {r["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] for r in run["results"]}
    assert files == {"a.txt", "b.txt"}


@pytest.mark.usefixtures("folder")
def test_the_standard_input(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """`-` reads it once."""
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(f"{BAD}\n".encode())))
    assert main(["check", "-", "--format", "github"]) == 1
    assert capsys.readouterr().out.startswith("::error file=standard input,line=1")
    assert main(["check", "-", "-"]) == 2


@pytest.mark.parametrize(
    "options,said",
    [
        (["b.txt", "--format", "json"], "one file"),
        (["--engine", "llm"], "LASTTIME_MODEL"),
        (["--rules-off", "leadin"], "did you mean leading?"),
        (["--max-rewrites", "-1"], "--max-rewrites"),
        (["--product", ""], "--product"),
    ],
)
@pytest.mark.usefixtures("folder")
def test_options_that_cannot_be_used(capsys: pytest.CaptureFixture[str], options: list[str], said: str) -> None:
    """One line that says what to do."""
    assert main(["check", _put("a.txt", GOOD), *options]) == 2
    seen = capsys.readouterr()
    assert seen.err.count("\n") == 1
    assert said in seen.err
    assert not seen.out


@pytest.mark.usefixtures("folder")
def test_a_rule_turned_off_says_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    """Rules and families may be given several at a time."""
    main(["check", _put("q.txt", HABIT), "--format", "json", "--rules-off", "generic,closed", "--rules-off", "opinion"])
    [asked] = json.loads(capsys.readouterr().out)["questions"]
    assert not {f["family"] for f in asked["findings"]} & {"generic", "closed", "opinion"}


def test_a_question_longer_than_the_limit(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The line is named, and the setting that moves the limit."""
    monkeypatch.setenv("LASTTIME_MAX_CHARACTERS", "30")
    assert main(["check", _put(str(folder / "q.txt"), "Why?", GOOD)]) == 2
    assert "line 2 is longer than 30 characters (LASTTIME_MAX_CHARACTERS)" in capsys.readouterr().err


def test_a_fault_of_ours_quotes_nothing(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """An exception's own words may hold the text under judgement; its kind and place do not."""

    def fail(*_: object) -> None:
        raise ValueError(GOOD)

    monkeypatch.setattr("service.cli.check.judge", fail)
    assert main(["check", _put(str(folder / "q.txt"), GOOD)]) == 2
    told = capsys.readouterr().err
    assert told.count("\n") == 1
    assert "ValueError" in told
    assert "expense" not in told
