"""The shapes in which a line of plain text names who speaks: `Name: text`, `Name  0:05`, `[0:05] Name`, and their kin."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from service.document.model import Span
from service.transcripts.labels import LABEL
from service.transcripts.times import TIME

Group = Literal["colon", "timed", "tab", "alone", "letter", "dash"]
"""How labels stand: before a colon, beside a time, before a tab, on a line of their own, a letter with a
full stop, before a dash."""

_MARGIN = re.compile(r"\s*(?P<quote>(?:>\s?)*)\s*(?P<bullet>(?:[-*+•–]|\d{1,3}[.)])\s+)?(?P<heading>#{1,6}\s+)?")
_EM = r"(?:\*{1,3}|_{1,3})?"
_T = rf"[\[(<]?\s?{TIME}(?:\s?[-–]\s?{TIME})?\s?[\])>]?"
_L = rf"(?P<label>{LABEL})"
_BOXED = rf"[\[(]\s?{TIME}(?:\s?[-–]\s?{TIME})?\s?[\])]"
_TAB = r"[ \t]*\t[ \t]*"
_SEP = r"[ \t]*[-–—|·•,]?[ \t]*"
_SHAPES: tuple[tuple[Group, re.Pattern[str]], ...] = (
    ("colon", re.compile(rf"{_EM}(?P<time>{_T}){_EM}{_SEP}{_EM}{_L}{_EM}[ \t]*[:：]{_EM}(?=\s|$)[ \t]*")),
    ("colon", re.compile(rf"{_EM}{_L}{_EM}{_SEP}{_EM}(?P<time>{_BOXED}){_EM}[ \t]*[:：]{_EM}(?=\s|$)[ \t]*")),
    ("timed", re.compile(rf"{_EM}{_L}{_EM}{_SEP}{_EM}(?P<time>{_T}){_EM}[ \t]*:?{_EM}\s*$")),
    ("timed", re.compile(rf"{_EM}(?P<time>{_T}){_EM}{_SEP}{_EM}{_L}{_EM}[ \t]*[:：]?{_EM}\s*$")),
    ("timed", re.compile(rf"{_EM}{_L}{_EM}{_SEP}{_EM}(?P<time>{_BOXED}){_EM}[ \t]+(?=\S)")),
    ("timed", re.compile(rf"{_EM}{_L}{_EM}(?:[ ]{{2,}}|\t)(?P<time>{_T}){_EM}(?:[ ]{{2,}}|\t)")),
    ("timed", re.compile(rf"\[{_L}\][ \t]+(?P<time>{_T})[ \t]*:?[ \t]*")),
    ("tab", re.compile(rf"(?:(?P<time>{_T}){_TAB})?{_EM}{_L}{_EM}[ \t]*[:：]?{_EM}\t[ \t]*(?P<after>{_T}{_TAB})?")),
    ("colon", re.compile(rf"{_EM}\[?{_L}\]?{_EM}[ \t]*[:：]{_EM}(?=\s|$|[“\"«\[(])[ \t]*")),
    ("colon", re.compile(rf"{_EM}(?P<label>[^\W\d_][^:：\s]{{0,15}})[:：]{_EM}(?=[^\W\d_])")),
    ("letter", re.compile(rf"{_EM}(?P<label>[QAIPRMB]\d{{0,3}})[.)]{_EM}[ \t]+(?=\S)")),
    ("tab", re.compile(rf"{_L}[ ]{{2,}}(?=\S)")),
    ("dash", re.compile(rf"{_EM}{_L}{_EM}[ \t]+(?:[–—]|-{{1,2}})[ \t]+(?=\S)")),
    ("alone", re.compile(rf"{_EM}\[?{_L}\]?{_EM}\s*$")),
)  # fmt: skip
_STAMP = re.compile(rf"(?P<time>{_BOXED})[ \t]*|(?P<plain>{TIME})(?:[ \t]*$|[ ]{{2,}}|\t)")


@dataclass(frozen=True, slots=True)
class Margin:
    """Where a line's content begins, and what stands before it."""

    start: int
    quoted: bool
    bullet: str
    heading: bool


@dataclass(frozen=True, slots=True)
class Head:
    """One way to read the beginning of a line as a label: the label, a time as written, and where the speech starts."""

    group: Group
    label: str
    time: str
    start: int
    style: str


def margin(text: str, line: Span) -> Margin:
    """What of Markdown stands before the content of a line."""
    m = _MARGIN.match(text, line.start, line.end)
    assert m is not None  # every part may be empty
    bullet = (m["bullet"] or "").strip()
    return Margin(m.end(), bool(m["quote"]), "1" if bullet[:1].isdigit() else bullet, m["heading"] is not None)


def heads(text: str, begins: Margin, end: int) -> Iterator[Head]:
    """The ways to read a line's beginning as a label, the surest first."""
    look = text[begins.start : begins.start + 1]
    emphasis = "b" if look in ("*", "_") else ""
    for group, shape in _SHAPES:
        m = shape.match(text, begins.start, end)
        if m is None:
            continue
        parts = m.groupdict()
        time = parts.get("time") or parts.get("after") or ""
        style = f"{begins.bullet}{'>' * begins.quoted}{'#' * begins.heading}{emphasis}"
        yield Head(group, m["label"], time.strip(" \t[](){}<>"), m.end(), style)


def stamp(text: str, start: int, end: int) -> tuple[str, int] | None:
    """A time that stands alone or in brackets at the beginning of a line, as written, and where it ends."""
    m = _STAMP.match(text, start, end)
    return ((m["time"] or m["plain"]).strip(" \t[]()"), m.end()) if m else None
