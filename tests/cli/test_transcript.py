"""`lasttime transcript` from the command line to the exit code."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import pytest

from service.cli.main import main
from service.cli.transcript_grammar import EXPORTS
from service.transcripts.exports import export
from tests.api.modelled import scripted
from tests.llm.misbehaving import misbehaving
from tests.scripted import Line, nothing
from tests.transcripts.accounts import TALK, WHOLE


@pytest.fixture
def talk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """A talk in the current folder."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "100")
    Path("talk.txt").write_text(WHOLE, encoding="utf-8")
    return "talk.txt"


def test_what_a_coach_says(talk: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Short, the most important first, with what to ask; exit code 0 where no question is to be rewritten."""
    assert main(["transcript", talk, "--goal", "How late payments are chased", "--fail-on", "never"]) == 0
    seen = capsys.readouterr()
    lines = seen.out.splitlines()
    assert lines[0] == "talk.txt"
    assert len(lines) < 60
    at = [seen.out.index(title) for title in ("Here you sold it", "What you really learned", "You let this go", "Next")]
    assert at == sorted(at)
    assert "Ask: You said “" in seen.out
    assert seen.err == ""


@pytest.mark.parametrize(
    "asked,fail_on,code",
    [("", "rewrite", 0), ("Would you buy such a tool?", "rewrite", 1), ("Would you buy such a tool?", "never", 0)],
)
def test_the_exit_code_says_whether_a_question_is_to_be_rewritten(
    talk: str, asked: str, fail_on: str, code: int
) -> None:
    """As for a guide."""
    Path(talk).write_text(TALK + (f"Ines: {asked}\nDana: Maybe.\n" if asked else ""), encoding="utf-8")
    assert main(["transcript", talk, "--fail-on", fail_on]) == code


def test_json_is_the_apis_answer(talk: str, capsys: pytest.CaptureFixture[str]) -> None:
    """With the text that offsets count in."""
    main(["transcript", talk, "--format", "json"])
    answer = json.loads(capsys.readouterr().out)
    assert answer["transcript"]["text"] == WHOLE
    assert answer["transcript"]["commitments"]


def test_markdown_says_what_the_terminal_says(talk: str, capsys: pytest.CaptureFixture[str]) -> None:
    """As headings and bullets."""
    main(["transcript", talk, "--format", "markdown"])
    page = capsys.readouterr().out
    assert page.startswith("# talk.txt\n")
    assert "\n## You let this go\n\n- (#" in page


def test_every_export_is_offered_and_made(talk: str, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    """By the name the help gives it."""
    assert set(EXPORTS) == set(export.EXPORTS)
    for name in EXPORTS:
        main(["transcript", talk, "--export", name])
        sys.stdout.flush()
        assert capfdbinary.readouterr().out.strip()


def test_interviewers_may_be_named(talk: str, capsys: pytest.CaptureFixture[str]) -> None:
    """And a name that no speaker has is told."""
    main(["transcript", talk, "--interviewer", "dana"])
    assert "Dana: interviewer" in capsys.readouterr().out
    main(["transcript", talk, "--interviewer", "Nobody"])
    assert "no speaker's label" in capsys.readouterr().out


@pytest.mark.parametrize(
    "data,said",
    [(b"", "the transcript is empty"), (b"%PDF-1.7", "this is a PDF"), (None, "there is no such file")],
)
def test_what_cannot_be_read_is_said_in_one_line(
    talk: str, data: bytes | None, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """With the file's name; exit code 2."""
    if data is not None:
        Path("other").write_bytes(data)
    assert main(["transcript", "other"]) == 2
    (line,) = capsys.readouterr().err.splitlines()
    assert said in line
    assert "other" in line


def test_a_transcript_comes_in_by_a_pipe(
    talk: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """With - for a name."""
    with Path(talk).open(encoding="utf-8") as piped:
        monkeypatch.setattr(sys, "stdin", piped)
        main(["transcript", "-"])
    assert capsys.readouterr().out.startswith("standard input")


def test_who_read_the_answers_is_said_in_a_sentence(
    talk: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Where a model was to read them and did not, with the reason; where it did, only what was sent is told."""

    def says(prompt: str, lines: list[Line]) -> Any:
        said = nothing(prompt, lines)
        return {"turns": said["turns"][:2]} if prompt == "answers" and partly else said

    for partly in (True, False):
        with misbehaving(reply=scripted(says)) as server:
            monkeypatch.setenv("LASTTIME_MODEL", "tiny")
            monkeypatch.setenv("LASTTIME_DATA_DIR", str(Path.cwd() / str(partly)))
            monkeypatch.setenv("OPENAI_BASE_URL", server.url)
            main(["transcript", talk, "--fail-on", "never"])
        said = " ".join(capsys.readouterr().out.split())
        assert ("The model read 2 of 5 answers, the rules the rest: missing questions." in said) is partly
        assert "Sent to the model: answer, " in said
