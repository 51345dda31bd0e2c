"""A plan considered, for people: the goal first, then what is believed, what is asked, and the four questions to oneself."""

from __future__ import annotations

from collections.abc import Sequence

from rich.text import Text

from service.aims.goals import Missing
from service.cli.marks import shown
from service.cli.page import Page, safe
from service.plans.considered import Considered
from service.plans.self_check import ASKED, Answer

_GOOD, _BAD, _UNKNOWN = ("✓", "+", "green"), ("✗", "x", "bold red"), ("?", "?", "yellow")
_ANSWERS: dict[Answer, tuple[str, str, str]] = {"yes": _GOOD, "no": _BAD, "unknown": _UNKNOWN}


def write(done: Considered, name: str, page: Page) -> None:
    """The whole page."""
    page.line(safe(name, "bold underline"))
    _goal(done, page)
    _hypotheses(done, page)
    _coverage(done, page)
    _questions(done, page)
    _checks(done, page)
    page.gap()


def _title(title: str, page: Page) -> None:
    page.gap()
    page.line(Text(title, "bold"))


def _sign(look: tuple[str, str, str], page: Page) -> Text:
    return Text(f"{page.sign(look[0], look[1])} ", look[2])


def _goal(done: Considered, page: Page) -> None:
    _title("Goal", page)
    if done.goal is None:
        page.paragraph(Text("The plan states no goal."), _sign(_UNKNOWN, page))
        return
    page.paragraph(safe(done.plan.goal), _sign(_GOOD if done.goal.clear else _BAD, page))
    _missing(done.goal.missing, page)
    _sharper(done.sharper, page)


def _hypotheses(done: Considered, page: Page) -> None:
    if not done.hypotheses:
        return
    _title("Hypotheses", page)
    for stated, seen in done.hypotheses:
        page.paragraph(safe(f"{stated.id}  {stated.text}"), _sign(_GOOD if seen.testable else _BAD, page))
        _missing(seen.missing, page)
        if seen.disproved_by:
            page.paragraph(Text.assemble(("Wrong if: ", "green"), safe(seen.disproved_by)), "  ", 4)
        _sharper(done.restated.get(stated.id, ()), page)


def _missing(missing: Sequence[Missing], page: Page) -> None:
    for lack in missing:
        page.paragraph(Text.assemble((f"{lack.what}: ", "yellow"), safe(lack.why)), "  ", 4)


def _sharper(versions: Sequence[str], page: Page) -> None:
    label = "Sharper: "
    for version in versions:
        page.paragraph(Text.assemble((label, "green"), safe(version, "bold")), "  ", 4)
        label = "or: "


def _coverage(done: Considered, page: Page) -> None:
    if not done.aims or not done.report.questions:
        return
    _title("What the questions cover", page)
    for aim in done.aims:
        served = done.coverage.serving(aim)
        said = f"{aim}: {', '.join(served)}" if served else f"{aim}: no question serves it"
        page.paragraph(safe(said), _sign(_GOOD if served else _BAD, page))
        for proposal in done.proposals.get(aim, ()):
            page.paragraph(Text.assemble(("Ask: ", "green"), safe(proposal.text, "bold")), "  ", 4)
    texts = {judged.question.id: judged.question.text for judged in done.report.questions}
    for orphan in done.coverage.orphans:
        page.one_line(shown(f"serves nothing: {texts[orphan]}"), _sign(_UNKNOWN, page))


def _questions(done: Considered, page: Page) -> None:
    flagged = [j for j in done.report.questions if j.verdict in ("rewrite", "follow_up")]
    if not done.report.questions:
        return
    _title("Questions", page)
    page.paragraph(Text(f"{len(flagged)} of {len(done.report.questions)} can be asked better."))
    for judged in flagged:
        page.one_line(shown(judged.question.text), _sign(_BAD if judged.verdict == "rewrite" else _UNKNOWN, page))
        best = judged.rewrites[0].text if judged.rewrites else next(iter(judged.follow_ups), "")
        if best:
            label = "Ask instead: " if judged.rewrites else "Then ask: "
            page.paragraph(Text.assemble((label, "green"), safe(best, "bold")), "  ", 4)


def _checks(done: Considered, page: Page) -> None:
    _title("Before the interview", page)
    for check in done.checks:
        page.paragraph(Text.assemble(f"{ASKED[check.check]} ", (check.why, "dim")), _sign(_ANSWERS[check.answer], page))
