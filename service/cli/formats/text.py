"""`--format text`: for a person who has an interview soon. What must change stands out, what is fine takes one line."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import takewhile

from rich.text import Text

from service.cli.checked import Checked, caveats, standing
from service.cli.marks import marks_of, shown
from service.cli.page import STYLE, Page, safe
from service.findings import Finding, GuideFinding
from service.report import Judged, Rewrite
from service.terms import Verdict


@dataclass(frozen=True, slots=True)
class _Look:
    sign: str
    plain: str
    style: str
    said: str


_LOOKS: dict[Verdict, _Look] = {
    "rewrite": _Look("✗", "x", "bold red", "to rewrite"),
    "follow_up": _Look("~", "~", "bold yellow", "to follow up"),
    "keep": _Look("✓", "+", "green", "to keep"),
    "not_judged": _Look("-", "-", "dim", "not judged"),
}
_LONGEST_QUOTE = 40
_MOST_LINES = 8


def write(checked: Checked, page: Page) -> None:
    """One file's questions under their headings, then what they come to."""
    report = checked.report
    lines = {judged.question.id: checked.region(judged).line for judged in report.questions}
    digits = len(str(max(lines.values(), default=0)))
    page.line(safe(checked.given.name, "bold underline"))
    paths = [judged.question.piece.headings for judged in report.questions]
    title = _shared(paths)
    if title:
        page.one_line(shown(" > ".join(title)), style="bold")
    page.gap()
    explained: set[str] = set()
    under = title
    for judged, path in zip(report.questions, paths, strict=True):
        if path != under:
            page.gap()
            page.one_line(shown(" > ".join(path[len(title) :])), style="bold")
            under = path
        _question(judged, f"{lines[judged.question.id]:>{digits}}", explained, page, checked.goal)
    _whole(checked, digits, explained, page)
    _summary(checked, lines, page)


def _shared(paths: Sequence[tuple[str, ...]]) -> tuple[str, ...]:
    """The outer headings that all questions stand under: said once, at the top."""
    return tuple(level[0] for level in takewhile(lambda level: len(set(level)) == 1, zip(*paths, strict=False)))


def write_total(checked: Sequence[Checked], page: Page) -> None:
    """What several files come to."""
    counts: dict[Verdict, int] = {v: sum(c.report.summary.verdicts.get(v, 0) for c in checked) for v in _LOOKS}
    page.paragraph(Text.assemble(f"{len(checked)} files, ", _counted(counts, None, page)))


def _question(judged: Judged, line: str, explained: set[str], page: Page, goal: str) -> None:
    look = _LOOKS[judged.verdict]
    lead = Text.assemble((page.sign(look.sign, look.plain), look.style), (f" {line}  ", "dim"))
    text = judged.question.text
    if judged.verdict in ("keep", "not_judged"):
        page.one_line(shown(text), lead, "dim" if judged.verdict == "not_judged" else "")
        return
    findings = standing(judged)
    page.gap()
    page.flagged(text, marks_of(judged.question.piece, findings), lead)
    margin = " " * len(lead.plain)
    several = len({f.spans for f in findings}) > 1
    for finding in findings:
        page.paragraph(_fault(finding, several, explained), margin, indent=len(margin) + 2 * several)
    for finding in judged.findings:
        if finding.withdrawn is not None:
            page.paragraph(Text(f"{finding.rule} withdrawn: {shown(finding.withdrawn.why)}", "dim"), margin)
    _instead(judged.rewrites, margin, page)
    if judged.needs_topic and not judged.rewrites:
        or_goal = "" if goal else ", or give --goal"
        page.paragraph(Text(f"No rewrite: say in it what they do{or_goal}.", "italic"), margin)
    for follow_up in judged.follow_ups:
        page.paragraph(Text.assemble(("Then ask: ", "green"), safe(follow_up, "bold")), margin, len(margin) + 2)
    page.gap()


def _whole(checked: Checked, digits: int, explained: set[str], page: Page) -> None:
    """What is wrong with a guide as a whole, each with the line it stands in where it stands anywhere."""
    if not checked.report.findings:
        return
    page.gap()
    page.line(Text("The guide as a whole", "bold"))
    for finding in checked.report.findings:
        line = str(checked.place(finding.spans).line) if finding.spans else ""
        sign = page.sign("•", "*")
        page.paragraph(_fault(finding, bool(finding.quote), explained), Text(f"{sign} {line:>{digits}}  ", "dim"))


def _fault(finding: Finding | GuideFinding, several: bool, explained: set[str]) -> Text:
    """The fault, with the reason the first time it comes up on a page."""
    style = STYLE[finding.severity]
    quoted = safe(f'"{_short(finding.quote)}": ', style) if several and finding.quote else Text()
    why = "" if finding.why in explained else f" {finding.why}"
    explained.add(finding.why)
    return Text.assemble(quoted, (finding.message, style), why, (f" [{finding.rule}]", "dim"))


def _short(quote: str) -> str:
    if len(quote) <= _LONGEST_QUOTE:
        return quote
    return quote[: _LONGEST_QUOTE - 3].rsplit(" ", 1)[0] + "..."


def _instead(rewrites: Sequence[Rewrite], margin: str, page: Page) -> None:
    label, style = "Ask instead: ", "bold"
    for rewrite in rewrites:
        said = Text.assemble((label, "green"), safe(rewrite.text, style))
        if rewrite.reveals:
            said.append_text(safe(f" (reveals {rewrite.reveals})", "dim"))
        page.paragraph(said, margin, len(margin) + 2)
        label, style = "or: ", ""


def _summary(checked: Checked, lines: dict[str, int], page: Page) -> None:
    report, summary = checked.report, checked.report.summary
    page.gap()
    page.line(Text(page.sign("─", "-") * page.width, "dim"))
    page.paragraph(_counted(summary.verdicts, summary.score, page))
    for caveat in caveats(report.engine):
        page.paragraph(Text(f"{caveat}.", "yellow"))
    if left := checked.left_out():
        page.paragraph(Text(f"Taken for notes and left out: {_lines_said(left)}.", "dim"))
    if report.engine.left_host:
        page.paragraph(Text(f"Sent to the model: {', '.join(report.engine.left_host)}.", "dim"))
    if summary.fix_first:
        page.gap()
        page.line(Text("Fix first", "bold"))
    by_id = {judged.question.id: judged for judged in report.questions}
    for rank, own in enumerate(summary.fix_first, start=1):
        judged = by_id[own]
        page.one_line(shown(judged.question.text), f"{rank}. line {lines[own]}: ")
        best = judged.rewrites[0].text if judged.rewrites else next(iter(judged.follow_ups), "")
        if best:
            label = "Ask instead: " if judged.rewrites else "Then ask: "
            page.paragraph(Text.assemble((label, "green"), safe(best, "bold")), "   ", 5)
    page.gap()


def _lines_said(lines: Sequence[int]) -> str:
    more = f" and {len(lines) - _MOST_LINES} more" if len(lines) > _MOST_LINES else ""
    return f"line{'s' * (len(lines) != 1)} {', '.join(map(str, lines[:_MOST_LINES]))}{more}"


def _counted(counts: Mapping[Verdict, int], score: int | None, page: Page) -> Text:
    parts = [
        Text.assemble((page.sign(look.sign, look.plain), look.style), f" {counts[verdict]} {look.said}")
        for verdict, look in _LOOKS.items()
        if counts.get(verdict)
    ]
    if not parts:
        return Text("No questions found.")
    number = sum(counts.values())
    scored = Text.assemble(", score ", (str(score), "bold"), " of 100") if score is not None else Text()
    return Text.assemble(f"{number} question{'s' * (number != 1)}", scored, ": ", Text(", ").join(parts))
