"""The revised guide: the best rewrite of each question in its place, a probe after each that needs one, all else untouched."""

from __future__ import annotations

from collections.abc import Iterable

from service.document.model import Document, Span
from service.report import Edit, Judged, Revised


def revise(document: Document, judged: Iterable[Judged]) -> Revised:
    """The guide with edits made from the last to the first, so that every span holds in the original text."""
    edits: list[Edit] = []
    for j in judged:
        spans = j.question.piece.spans
        if j.verdict == "rewrite" and j.rewrites:
            edits.append(Edit(spans, j.question.id, j.rewrites[0].text))
        elif j.verdict == "follow_up" and j.follow_ups:
            end = _line_end(document.text, spans[-1].end)
            edits.append(
                Edit((Span(end, end),), j.question.id, _probe_line(document.text, spans[0].start, j.follow_ups[0]))
            )
    text = document.text
    for edit in sorted(edits, key=lambda e: e.spans[0].start, reverse=True):
        first = edit.spans[0]
        for span in reversed(edit.spans[1:]):
            text = text[: _gap_start(text, span.start)] + text[span.end :]
        text = text[: first.start] + edit.rewrite + text[first.end :]
    return Revised(text, tuple(sorted(edits, key=lambda e: e.spans[0].start)))


def _line_end(text: str, at: int) -> int:
    ends = [k for k in (text.find(mark, at) for mark in ("\n", "\r")) if k >= 0]
    return min(ends) if ends else len(text)


def _gap_start(text: str, at: int) -> int:
    """Where the blank before a dropped slice starts, so that no double blank is left."""
    return at - 1 if at and text[at - 1] == " " else at


def _probe_line(text: str, at: int, probe: str) -> str:
    """A new line with the probe, one level under the question's own bullet where it has one."""
    start = max(text.rfind("\n", 0, at), text.rfind("\r", 0, at)) + 1
    line = text[start:at]
    indent = line[: len(line) - len(line.lstrip(" \t"))]
    newline = "\r\n" if "\r\n" in text else "\n"
    bullet = line.lstrip(" \t")[:1]
    if bullet in "-*+" and bullet:
        return f"{newline}{indent}  {bullet} {probe}"
    if bullet.isdigit():
        return f"{newline}{indent}   - {probe}"
    return f"{newline}{newline}{indent}{probe}"
