"""`--format text`: what a person sees."""

from __future__ import annotations

import io
import re
from dataclasses import replace

import pytest
from rich.cells import cell_len

from service.cli.checked import Checked
from service.cli.formats.text import write, write_total
from service.cli.page import Page
from service.engine import NotRun
from service.report import Ran
from tests.cli.reports import checked, finding, guide, judged, lines, question, withdrawn

GUIDE = (
    "# Getting paid\n\nTell me about your work.\n\n## Late\n\n- Isn't it awful when\n  they pay late?\n- How often?\n"
)


def _page(monkeypatch: pytest.MonkeyPatch, width: int = 80, **environment: str) -> tuple[Page, io.StringIO]:
    for name in ("FORCE_COLOR", "NO_COLOR"):
        monkeypatch.delenv(name, raising=False)
    for name, value in {"COLUMNS": str(width), **environment}.items():
        monkeypatch.setenv(name, value)
    stream = io.StringIO()
    return Page(stream), stream


def _guide_report() -> Checked:
    first = question("Tell me about your work.", own="1", headings=("Getting paid",), source=GUIDE)
    under = ("Getting paid", "Late")
    late = question("Isn't it awful when", "they pay late?", own="2", headings=under, source=GUIDE)
    hint = finding(late, "Isn't it", severity="warning", rule="closed.yes_no")
    often = question("How often?", own="3", headings=under, source=GUIDE)
    return checked(
        guide(GUIDE),
        judged(first, "keep"),
        judged(late, "rewrite", finding(late, "Isn't it"), hint, ask="Who last paid you late?"),
        judged(often, "follow_up", finding(often, "How often", severity="warning"), ask="When was the last time?"),
    )


def test_a_guide_reads_under_its_headings(monkeypatch: pytest.MonkeyPatch) -> None:
    """Headings, line numbers, signs under the words, what to ask, and the worst first at the end."""
    page, out = _page(monkeypatch)
    write(_guide_report(), page)
    rows = iter(out.getvalue().splitlines())
    for row in (
        "guide.md",
        "Getting paid",
        "✓ 3  Tell me about your work.",
        "Late",
        "✗ 7  Isn't it awful when they pay late?",
        "     ^^^^^^^^",
        "     Begs for a yes. They only nod. [leading.tag]",
        "     Ask instead: Who last paid you late? (reveals what they did)",
        "~ 9  How often?",
        "     ~~~~~~~~~",
        "     Begs for a yes. [leading.tag]",
        "     Then ask: When was the last time?",
        "3 questions, score 42 of 100: ✗ 1 to rewrite, ~ 1 to follow up, ✓ 1 to keep",
        "Fix first",
        "1. line 7: Isn't it awful when they pay late?",
        "   Ask instead: Who last paid you late?",
        "2. line 9: How often?",
    ):
        assert row in rows, f"missing or out of order: {row}"


@pytest.mark.parametrize("width", [30, 60, 200])
def test_no_line_is_wider_than_the_page(monkeypatch: pytest.MonkeyPatch, width: int) -> None:
    """Everything fits, and a kept question takes one line however long it is."""
    text = "Tell me about the last time " + "you 買った something " * 20
    long, bad = question(text, own="1"), question(text, own="2")
    page, out = _page(monkeypatch, width)
    write(checked(lines(f"{text}\n{text}\n"), judged(long, "keep"), judged(bad, "rewrite", finding(bad, "you"))), page)
    assert max(cell_len(line) for line in out.getvalue().splitlines()) <= min(width, 100)
    assert len(re.findall("^✓", out.getvalue(), re.MULTILINE)) == 1


def test_colour_only_where_it_is_wanted(monkeypatch: pytest.MonkeyPatch) -> None:
    """None in a pipe; NO_COLOR wins over a terminal; the strictest of two findings lends its colour."""
    page, out = _page(monkeypatch)
    write(_guide_report(), page)
    assert "\x1b" not in out.getvalue()
    page, out = _page(monkeypatch, FORCE_COLOR="1")
    write(_guide_report(), page)
    assert "\x1b[1;31m^^^^^^^^\x1b[0m" in out.getvalue()
    page, out = _page(monkeypatch, FORCE_COLOR="1", NO_COLOR="1")
    write(_guide_report(), page)
    assert "\x1b[1;31m" not in out.getvalue()


def test_what_was_not_checked_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    """A withdrawn finding is shown as such, unmarked; a failed model and skipped questions stand in the summary."""
    asked, foreign = question("You said it hurt?", own="1"), question("Wie oft?", own="2")
    gone = withdrawn(finding(asked, "You said"))
    kept = finding(asked, "hurt", severity="warning")
    ran = Ran("auto", "rules", True, "timeout", (NotRun("all", ("2",), "not_english"),), "0")
    page, out = _page(monkeypatch)
    report = checked(
        lines("You said it hurt?\nWie oft?"),
        judged(asked, "follow_up", gone, kept),
        judged(foreign, "not_judged"),
        ran=ran,
    )
    write(report, page)
    shown = out.getvalue()
    assert "            ~~~~\n" in shown
    assert "^" not in shown
    assert "leading.tag withdrawn: it reflects their words" in shown
    assert "Judged by the rules alone: timeout." in shown
    assert "1 question not judged: not English." in shown


def test_what_was_left_out_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    """A guide's lines with a question mark that were taken for notes, so that a misread is seen."""
    source = "Who paid?\n\n# Goals\n\n- Do they pay? (late?)\n- See https://pay.example/?q=1\n"
    page, out = _page(monkeypatch)
    write(checked(guide(source), judged(question("Who paid?", source=source), "keep")), page)
    assert "Taken for notes and left out: line 5." in out.getvalue()


@pytest.mark.parametrize(
    "goal,said", [("", "No rewrite: say in it what they do, or give --goal."), ("Pay", "they do.")]
)
def test_a_goal_is_asked_for_once(monkeypatch: pytest.MonkeyPatch, goal: str, said: str) -> None:
    """Whoever gave one is not told to."""
    asked = question("Would you use it?")
    hopeless = replace(judged(asked, "rewrite", finding(asked, "Would you")), needs_topic=True)
    page, out = _page(monkeypatch)
    write(replace(checked(lines("Would you use it?"), hopeless), goal=goal), page)
    assert f"{said}\n" in out.getvalue()


def test_several_files_are_counted_together(monkeypatch: pytest.MonkeyPatch) -> None:
    """One line over all of them."""
    page, out = _page(monkeypatch)
    write_total([_guide_report(), _guide_report()], page)
    assert out.getvalue() == "2 files, 6 questions: ✗ 2 to rewrite, ~ 2 to follow up, ✓ 2 to keep\n"
