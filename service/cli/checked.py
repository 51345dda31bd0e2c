"""A file with its report: what every format is given to show."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from service.cli.given import Given
from service.cli.place import Lines, Region
from service.document.model import Span
from service.findings import Finding
from service.report import Judged, Ran, Report
from service.terms import Severity, Verdict

_ASKED = re.compile(r"(?<=\w)\?(?=[\s\"'”’»)\]*_|]|$)")
_REASONS = {"no_model": "no model is configured", "not_english": "not English", "no_words": "no words in it"}
_STRICTNESS: tuple[Severity, ...] = ("error", "warning", "info")


@dataclass(frozen=True)
class Checked:
    """What was given and what came of it. The questions of a list are in the order of its items."""

    given: Given
    report: Report
    goal: str = ""

    @cached_property
    def _lines(self) -> Lines:
        # A guide's offsets count in the text as it was read.
        return Lines(self.report.document.text if self.given.kind == "guide" else self.given.text)

    @cached_property
    def _item_at(self) -> dict[str, int]:
        return {judged.question.id: at for at, judged in enumerate(self.report.questions)}

    def region(self, judged: Judged, spans: Sequence[Span] = (), *, utf16: bool = False) -> Region:
        """Where in the file the spans stand; without any, where the question does."""
        spans = spans or judged.question.piece.spans
        if self.given.kind == "guide":
            return self._lines.region(spans, utf16=utf16)
        placed = self.given.items[self._item_at[judged.question.id]]
        if placed.offset is None:
            return Region(placed.line, placed.line)
        in_file = [Span(placed.offset + s.start, placed.offset + s.end) for s in spans]
        return self._lines.region(in_file, utf16=utf16)

    def place(self, spans: Sequence[Span], *, utf16: bool = False) -> Region:
        """Where in a guide the spans stand; without any, its first line."""
        return self._lines.region(spans, utf16=utf16) if spans else Region(1, 1)

    def left_out(self) -> list[int]:
        """The lines of a guide with a question mark that no question holds: notes, goals, text said to nobody."""
        if self.given.kind != "guide":
            return []
        text = self.report.document.text
        held = sorted((s.start, s.end) for judged in self.report.questions for s in judged.question.piece.spans)
        starts = [start for start, _ in held]
        lines: dict[int, None] = {}
        for mark in _ASKED.finditer(text):
            at = bisect_right(starts, mark.start()) - 1
            if at < 0 or mark.start() > held[at][1]:
                lines[self._lines.line(mark.start())] = None
        return list(lines)

    def fails(self, on: Verdict | None) -> bool:
        """Whether a question got the verdict `on` or a worse one; never for None."""
        worse: tuple[Verdict, ...] = ("rewrite", "follow_up") if on == "follow_up" else ("rewrite",)
        return on is not None and any(judged.verdict in worse for judged in self.report.questions)


def standing(judged: Judged) -> list[Finding]:
    """The findings that count, the strictest first, else in the rules' order."""
    counting = [f for f in judged.findings if f.withdrawn is None]
    return sorted(counting, key=lambda f: _STRICTNESS.index(f.severity))


def caveats(ran: Ran) -> list[str]:
    """What a reader must know before trusting the verdicts: what no model did, and what nobody checked."""
    said = [f"Judged by the rules alone: {_reason(ran.reason or 'no answer')}"] if ran.degraded else []
    for missing in ran.checks_not_run:
        number = len(missing.questions)
        asked = f"{number} question{'s' * (number != 1)}"
        what = f"{asked} not judged" if missing.check == "all" else f"{missing.check} not checked in {asked}"
        said.append(f"{what}: {_reason(missing.reason)}")
    return said


def _reason(code: str) -> str:
    return _REASONS.get(code, code.replace("_", " "))
