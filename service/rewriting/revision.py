"""The revised guide: the best rewrite of each question in its place, a probe after each that needs one, all else untouched.

Places are those of the guide, and the text is put together once: time grows with the guide, not with its edits as well.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator

from service.document.model import Document, Span
from service.report import Edit, Judged, Revised

_BREAK = re.compile(r"[\r\n]")
_MARGIN = re.compile(r"([ \t]*)(.?)")


def revise(document: Document, judged: Iterable[Judged]) -> Revised:
    """The guide with its edits made, in the order of their places."""
    text = document.text
    breaks = [m.start() for m in _BREAK.finditer(text)]
    newline = "\r\n" if "\r\n" in text else "\n"
    edits: list[Edit] = []
    for j in judged:
        spans = j.question.piece.spans
        if j.verdict == "rewrite" and j.rewrites:
            edits.append(Edit(spans, j.question.id, j.rewrites[0].text))
        elif j.verdict == "follow_up" and j.follow_ups:
            line = bisect_left(breaks, spans[0].start)
            start = breaks[line - 1] + 1 if line else 0
            below = bisect_left(breaks, spans[-1].end)
            end = breaks[below] if below < len(breaks) else len(text)
            probe = _probe(text, start, spans[0].start, newline) + j.follow_ups[0]
            edits.append(Edit((Span(end, end),), j.question.id, probe))
    edits.sort(key=lambda e: e.spans[0].start)
    return Revised(_edited(text, edits), tuple(edits))


def _edited(text: str, edits: Iterable[Edit]) -> str:
    """The text with the edits made. Of two edits at one place the later stands first."""
    changes = sorted((c for k, edit in enumerate(edits) for c in _changes(text, edit, -k)), key=lambda c: c[:2])
    parts: list[str] = []
    at = 0
    for start, _, end, new in changes:
        parts += [text[at : max(at, start)], new]
        at = max(at, end)
    return "".join([*parts, text[at:]])


def _changes(text: str, edit: Edit, order: int) -> Iterator[tuple[int, int, int, str]]:
    """Where an edit changes the text, its order among those at one place, where it ends, what stands there then."""
    first, *others = edit.spans
    yield first.start, order, first.end, edit.rewrite
    for span in others:
        # A dropped slice goes with the blank before it, so that no double blank is left.
        blank = span.start > 0 and text[span.start - 1] == " "
        yield span.start - blank, order, span.end, ""


def _probe(text: str, line: int, question: int, newline: str) -> str:
    """What stands before a probe on its line: one level under the question's own bullet where it has one."""
    margin = _MARGIN.match(text, line, question)
    indent, bullet = margin.groups() if margin else ("", "")
    if bullet in ("-", "*", "+"):
        return f"{newline}{indent}  {bullet} "
    if bullet.isdigit():
        return f"{newline}{indent}   - "
    return f"{newline}{newline}{indent}"
