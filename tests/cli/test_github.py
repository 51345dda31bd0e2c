"""`--format github`: workflow commands that nothing in the text can break out of."""

from __future__ import annotations

from pathlib import Path

import pytest

from service.cli.formats.github import rendered
from tests.cli.reports import checked, finding, guide, json_lines, judged, lines, question


def test_one_annotation_for_each_flagged_question() -> None:
    """A rewrite is an error, a follow-up a warning, a kept question nothing; columns are where the words stand."""
    first, second, third = (question(t, own=str(k)) for k, t in enumerate(["Isn't it?", "How often?", "Why?"]))
    report = checked(
        lines("Isn't it?\n2) How often?\nWhy?"),
        judged(first, "rewrite", finding(first, "Isn't"), finding(first, "it", severity="warning"), ask="Who?"),
        judged(second, "follow_up", finding(second, "often", severity="warning"), ask="When?"),
        judged(third, "keep"),
    )
    error, warning = rendered(report)
    assert error == (
        "::error file=q.txt,line=1,endLine=1,col=1,endColumn=6,title=Rewrite::"
        "Begs for a yes. They only nod. [leading.tag]%0ABegs for a yes. They only nod. [leading.tag]"
        "%0AAsk instead: Who?"
    )
    assert warning.startswith("::warning file=q.txt,line=2,endLine=2,col=8,endColumn=13,title=Follow up::")
    assert warning.endswith("Then ask: When?")


def test_what_would_end_a_command_is_escaped() -> None:
    """Line breaks and per cent signs in a message, commas and colons in a file name."""
    asked = question("Isn't it?")
    report = checked(
        lines("Isn't it?", "a,b:c.txt"),
        judged(asked, "rewrite", finding(asked, "Isn't"), ask="100%\r\n::error::hello"),
    )
    [command] = rendered(report)
    assert "\n" not in command
    assert "\r" not in command
    assert command.startswith("::error file=a%2Cb%3Ac.txt,line=1")
    assert command.endswith("Ask instead: 100%25%0D%0A::error::hello")


def test_places_that_have_no_columns() -> None:
    """A finding over two lines has no end column; a JSON line has none at all."""
    text = "Isn't it\nawful?"
    asked = question("Isn't it", "awful?", source=text)
    [command] = rendered(checked(guide(text), judged(asked, "rewrite", finding(asked, "it awful"))))
    assert command.startswith("::error file=guide.md,line=1,endLine=2,col=7,title=")
    alone = question("Isn't it?")
    [command] = rendered(checked(json_lines('"Isn\'t it?"'), judged(alone, "rewrite", finding(alone, "it"))))
    assert command.startswith("::error file=q.jsonl,line=1,endLine=1,title=")


def test_a_file_is_named_from_the_current_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Code hosts know only paths within the repository."""
    monkeypatch.chdir(tmp_path)
    asked = question("Isn't it?")
    given = lines("Isn't it?", str(tmp_path / "guides" / "a.txt"))
    [command] = rendered(checked(given, judged(asked, "rewrite", finding(asked, "it"))))
    assert command.startswith("::error file=guides/a.txt,")
