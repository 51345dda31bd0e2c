"""Lines of a guide: where their content stands, how far it is indented, and what list marker it carries."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from service.document.model import Span
from service.document.openers import opens_like_a_question

LineKind = Literal["blank", "heading", "item", "text", "break", "cells", "hidden"]
_TAB = 4
_SIGN = "•"
_NUMBER = (
    r"(?:(?:Q|Question)[ .]?\d{1,3}[a-z]?[.):]?|\(?\d{1,3}(?:\.\d{1,3}){0,3}\\?[.):]|\d{1,3}/(?=\s)|\[\d{1,3}\](?=\s)"
    r"|\d{1,3}(?:\.\d{1,3}){1,3}(?=\s+[“\"*_\[(]{0,3}[A-Z])|\(?[a-zA-Z][.)](?=\s)|\(?[ivxIVX]{2,5}[.)](?=\s)"
    r"|\([a-z]\))"
)
_PICTURE = r"[\u2600-\u27bf\U0001f300-\U0001faff]\ufe0f?"
_MARKER = re.compile(
    rf"(?:(?P<bullet>[-*+•◦▪‣·●○■□–—☐☑✓➢→➜➔➤»›](?=\s)|[-•◦▪‣●○■–](?=[A-Z“\"'])|o(?=\t| +[A-Z“\"])|\\[-*+](?=\s))"
    rf"|(?P<sign>{_PICTURE}(?=\s))"
    rf"|(?P<number>{_NUMBER})(?=[\s*_“\"A-Z\[]))"
    rf"\s*(?P<box>\[[ xX]\]\s+)?(?:{_PICTURE}\s+)?"
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Line:
    """One line. `content` leaves markers out; `whole` does not; `indent` is in columns.

    `marker` is the class of the list marker ("-", "*", "1", "a" …), `box` a check box behind it; `level` is a
    heading's. `cells` are a table row's contents with their column titles.
    """

    kind: LineKind
    whole: Span
    content: Span
    indent: int = 0
    marker: str = ""
    box: bool = False
    level: int = 0
    quoted: bool = False
    cells: tuple[tuple[Span, str], ...] = ()


def raw_lines(text: str) -> Iterator[Span]:
    """The lines of a text without their endings, at every line boundary that Python knows."""
    at = 0
    for line in text.splitlines(keepends=True):
        yield Span(at, at + len(line.rstrip("\r\n\v\f\x1c\x1d\x1e\x85\u2028\u2029")))
        at += len(line)


def trimmed(text: str, span: Span) -> Span:
    """The span without the white space at its ends; empty at its start when nothing is left."""
    raw = text[span.start : span.end]
    start = span.start + len(raw) - len(raw.lstrip())
    return Span(start, max(start, span.start + len(raw.rstrip()))) if raw.strip() else Span(span.start, span.start)


def columns(text: str, span: Span, content: Span) -> int:
    """How many columns the content is indented; a tab goes to the next multiple of four."""
    out = 0
    for c in text[span.start : content.start]:
        out = out + _TAB - out % _TAB if c == "\t" else out + 1
    return out


def listed(text: str, whole: Span, content: Span, margin: Span | None = None, quoted: bool = False) -> Line:
    """The line as a list item when it opens with a marker, else as text. `margin` is where its indentation begins."""
    indent = columns(text, margin or whole, content)
    m = _MARKER.match(text, content.start, content.end)
    if m is None or (m.end() >= content.end and m["bullet"] is None):
        return Line("text", whole, content, indent, quoted=quoted)
    rest = trimmed(text, Span(min(m.end(), content.end), content.end))
    # A picture before a question marks it; before anything else it decorates a title or belongs to the text.
    if m["sign"] and not opens_like_a_question(text[rest.start : rest.end]):
        return Line("text", whole, content, indent, quoted=quoted)
    marker = m["bullet"] or (_SIGN if m["sign"] else _number_class(m["number"]))
    return Line("item", whole, rest, indent, marker=marker, box=m["box"] is not None, quoted=quoted)


def _number_class(number: str) -> str:
    core = number.strip("()[].:/\\ ")
    if core[-1:].isdigit() or core[:1] in "Qq":
        return "1" + "." * core.count(".")
    return "A" if core.isupper() else "a"
