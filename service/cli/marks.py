"""Marks under words: a text cut into lines that fit, and under each line the marks of what is flagged in it.

Places are kept as code points and only measured in cells, so that the marks stand right also after emoji and wide
characters; whatever a terminal would obey instead of showing is replaced by one visible character.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from rich.cells import cell_len

from service.document.model import Piece, Span
from service.findings import Finding
from service.terms import Severity

SIGN: dict[Severity, str] = {"error": "^", "warning": "~", "info": "."}
RANK: tuple[Severity, ...] = ("info", "warning", "error")
"""The order in which marks are drawn, the strictest last and so on top."""

_WORD = re.compile(r"\S+")
# White space, controls, bidirectional overrides, lone surrogates.
_UNPRINTED = re.compile(r"[\s\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
# Joiners and combining marks take no cell; a line of thousands of them would still have to be measured.
_POINTS_A_CELL = 8


@dataclass(frozen=True, slots=True)
class Mark:
    """A flagged range of a text, in code points."""

    start: int
    end: int
    severity: Severity


@dataclass(frozen=True, slots=True)
class Line:
    """One printed line: the range it shows, its text, its marks as (cell, width, severity)."""

    start: int
    end: int
    text: str
    marks: tuple[tuple[int, int, Severity], ...] = ()

    @property
    def signs(self) -> str:
        """The line of signs that goes under the text, "" where nothing is flagged; the strictest sign wins a cell."""
        row = [" "] * max((cell + width for cell, width, _ in self.marks), default=0)
        for cell, width, severity in sorted(self.marks, key=lambda m: RANK.index(m[2])):
            row[cell : cell + width] = SIGN[severity] * width
        return "".join(row)


def shown(text: str) -> str:
    """The text as it may be printed: as many code points, white space as spaces, control characters made harmless."""
    return _UNPRINTED.sub(lambda m: " " if m.group().isspace() else "\ufffd", text)


def wrapped(text: str, width: int) -> list[tuple[int, int]]:
    """The ranges of the lines of a text, broken at spaces (inside a word only where it is wider than a line)."""
    lines: list[tuple[int, int]] = []
    at: int | None = None
    last = 0
    for word in _WORD.finditer(text):
        start, end = word.span()
        if at is not None and _fits(text, at, end, width):
            last = end
            continue
        if at is not None:
            lines.append((at, last))
        while not _fits(text, start, end, width):
            cut = _cut(text, start, width)
            lines.append((start, cut))
            start = cut
        at, last = start, end
    return [*lines, (at, last)] if at is not None else lines


def marked(text: str, marks: Iterable[Mark], width: int) -> Iterator[Line]:
    """The text as lines no wider than `width` cells, each with its marks."""
    text = shown(text)
    marks = list(marks)
    for start, end in wrapped(text, width):
        inside = [(max(m.start, start), min(m.end, end), m.severity) for m in marks if m.start < end and m.end > start]
        placed = tuple(
            (cell_len(text[start:lo]), max(1, cell_len(text[start:hi]) - cell_len(text[start:lo])), severity)
            for lo, hi, severity in inside
        )
        yield Line(start, end, text[start:end], placed)


def marks_of(piece: Piece, findings: Iterable[Finding]) -> list[Mark]:
    """Where the standing findings of a question stand in its own text: the way back from the reference text."""
    return [
        Mark(lo, hi, finding.severity)
        for finding in findings
        if finding.withdrawn is None
        for span in finding.spans
        for lo, hi in _inside(piece, span)
    ]


def _inside(piece: Piece, span: Span) -> Iterator[tuple[int, int]]:
    offset = 0
    for own in piece.spans:
        lo, hi = max(span.start, own.start), min(span.end, own.end)
        if lo < hi:
            yield offset + lo - own.start, offset + hi - own.start
        offset += own.end - own.start + 1


def _fits(text: str, start: int, end: int, width: int) -> bool:
    return end - start <= width * _POINTS_A_CELL and cell_len(text[start:end]) <= width


def _cut(text: str, start: int, width: int) -> int:
    """The furthest place after `start` where a line may end without parting a character from its marks."""
    end = start + 1
    while end < len(text) and _fits(text, start, end + 1, width):
        end += 1
    while end > start + 1 and end < len(text) and (unicodedata.combining(text[end]) or text[end] in "\u200d\ufe0f"):
        end -= 1
    return end
