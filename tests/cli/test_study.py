"""`lasttime study`: from new to deleted on this machine, for people and for programs."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from service.cli.main import main
from service.studies.convert import exported
from tests.studies.rota import rota

Captured = pytest.CaptureFixture[str]


@pytest.fixture(autouse=True)
def _own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LASTTIME_DATA_DIR", str(tmp_path / "data"))


@pytest.fixture
def kept(tmp_path: Path, capsys: Captured) -> Path:
    """A file with the rota study, which is kept too."""
    file = tmp_path / "rota.json"
    file.write_text(exported([rota()]).model_dump_json(), encoding="utf-8")
    assert main(["study", "import", str(file)]) == 0
    capsys.readouterr()
    return file


def test_a_study_is_made_and_listed(capsys: Captured) -> None:
    """The id alone is on the standard output, so that a script can use it."""
    assert main(["study", "list"]) == 0
    assert "lasttime study new" in capsys.readouterr().out
    assert main(["study", "new", "Shifts", "--assumption", "They ring round", "--member", "Ana:founder"]) == 0
    own = capsys.readouterr().out.strip()
    main(["study", "list"])
    assert capsys.readouterr().out.startswith(f"{own}  Shifts (made ")
    main(["study", "show", own, "--format", "json"])
    (whole,) = json.loads(capsys.readouterr().out)["studies"]
    assert whole["study"]["team"] == [{"name": "Ana", "role": "founder"}]
    assert whole["study"]["assumptions"][0] == {"id": "a1", "text": "They ring round", "wrong_if": None, "state": None}


def test_an_interview_is_added(kept: Path, tmp_path: Path, capsys: Captured) -> None:
    """From a file as the API takes it; what is typed goes before; what is not told is not known."""
    (tmp_path / "talk.json").write_text('{"label": "Café 9", "asked": ["Ben"], "date": "2026-11-02"}', encoding="utf-8")
    typed = ["--file", str(tmp_path / "talk.json"), "--asked", "Dev", "--alone", "--format", "json"]
    assert main(["study", "add-interview", "rota", *typed]) == 0
    told = json.loads(capsys.readouterr().out)
    assert (told["label"], told["asked"], told["listened"], told["read_notes"]) == ("Café 9", ["Dev"], [], None)
    main(["study", "signals", "rota"])
    assert "Roles never in a room: 0" in capsys.readouterr().out


def test_an_interview_is_added_from_its_transcript(kept: Path, tmp_path: Path, capsys: Captured) -> None:
    """Its questions, statements, facts and coverage are told by it, the rest by what is typed; none of its words is kept."""
    talk = tmp_path / "talk.txt"
    talk.write_text(
        "Interviewer: When did someone last drop a shift?\n"
        "Mia: On Monday. I paid a temp 90 euros for the evening.\n"
        "Interviewer: Don't you hate ringing round?\n"
        "Mia: Yes.\n",
        encoding="utf-8",
    )
    typed = ["--transcript", str(talk), "--asked", "Ben", "--date", "2026-11-03", "--format", "json"]
    assert main(["study", "add-interview", "rota", *typed]) == 0
    out = capsys.readouterr().out
    told = json.loads(out)
    assert (told["asked"], told["date"]) == (["Ben"], "2026-11-03")
    assert (told["questions"]["keep"], told["questions"]["leading"]) == (1, 1)
    assert [fact["about"].split()[:2] for fact in told["facts"]] == [["dated", "incident"], ["money", "spent"]]
    assert [each["assumption"] for each in told["coverage"]["assumptions"]] == ["a1", "a2", "a3"]
    assert told["coverage"]["served"] >= 1
    assert "temp" not in out


def test_a_transcript_that_cannot_be_read(kept: Path, tmp_path: Path, capsys: Captured) -> None:
    """Is told in a line, and nothing is added; nor where there is no such study."""
    (tmp_path / "talk.json").write_text("{", encoding="utf-8")
    assert main(["study", "add-interview", "rota", "--transcript", str(tmp_path / "talk.json"), "--as", "json"]) == 2
    assert "talk.json: the transcript is empty" in capsys.readouterr().err
    assert main(["study", "add-interview", "none", "--transcript", str(tmp_path / "talk.json")]) == 2
    assert main(["study", "add-interview", "rota", "--file", "-", "--transcript", "-"]) == 2


def test_the_signals_in_json_are_the_apis(kept: Path, capsys: Captured) -> None:
    """The same shape."""
    assert main(["study", "signals", "rota", "--format", "json"]) == 0
    assert [sign["sign"] for sign in json.loads(capsys.readouterr().out)["signs"]] == [1, 2, 3, 4]


def test_the_summary_for_the_team(kept: Path, capsys: Captured) -> None:
    """Markdown, with what was learned and decided; a quote that nobody verified says so."""
    assert main(["study", "show", "rota", "--format", "markdown"]) == 0
    said = capsys.readouterr().out
    assert said.startswith("# The rota\n\n8 conversations, 5 insights, 2 decisions")
    assert "- Leading questions: **12 %**, falling." in said
    assert "- Found wrong: A deputy rings round\n  > my sister rings them, I never do\n" in said
    assert "- **mixed**: A dropped shift is filled within the hour" in said
    assert "- 2026-10-01: We talk to deputies (rests on 2 insights)" in said


def test_the_page(kept: Path, capsys: Captured) -> None:
    """As the API serves it."""
    assert main(["study", "show", "rota", "--format", "html"]) == 0
    assert capsys.readouterr().out.startswith("<!doctype html>")


def test_there_and_back(kept: Path, capsys: Captured) -> None:
    """What is exported is what was imported; it cannot be there twice; deleted, it can come back."""
    assert main(["study", "export"]) == 0
    assert json.loads(capsys.readouterr().out) == json.loads(kept.read_text("utf-8"))
    assert main(["study", "import", str(kept)]) == 2
    assert "there already" in capsys.readouterr().err
    assert main(["study", "delete", "rota"]) == 0
    assert main(["study", "show", "rota"]) == 2
    assert "lasttime study list" in capsys.readouterr().err
    assert main(["study", "import", str(kept)]) == 0


def test_the_studies_of_a_key(kept: Path, capsys: Captured) -> None:
    """They are not those of this machine."""
    assert main(["study", "list", "--key", "abcdefgh"]) == 0
    assert "No studies yet" in capsys.readouterr().out


@pytest.mark.parametrize(
    "given,said",
    [
        ('{"studies": [{"study": {"id": "x"}}]}', "studies/0/study/title: Field required"),
        ("no json", "Invalid JSON"),
    ],
)
def test_a_file_that_is_no_export(given: str, said: str, tmp_path: Path, capsys: Captured) -> None:
    """One line, with the place."""
    (tmp_path / "bad.json").write_text(given, encoding="utf-8")
    assert main(["study", "import", str(tmp_path / "bad.json")]) == 2
    assert said in capsys.readouterr().err


def test_a_database_that_is_away(monkeypatch: pytest.MonkeyPatch, capsys: Captured) -> None:
    """One line, without its password."""
    monkeypatch.setenv("LASTTIME_DATABASE_URL", "postgresql://me:secret@127.0.0.1:1/none")
    assert main(["study", "list"]) == 2
    said = capsys.readouterr().err
    assert "the database cannot be used" in said
    assert "secret" not in said
