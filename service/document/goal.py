"""The learning goals that a guide states for itself: a line "Goal: …", or what stands under a heading of that name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from service.document.model import Span

_NAME = (
    r"(?:(?:(?:our|the|main|primary|key)[ \t]+)?(?:(?:learning|research|study|interview)[ \t]+)?(?:goal|objective|aim)s?"
    r"|(?:(?:our|the|main|key)[ \t]+)*research questions?"
    r"|what (?:do )?we (?:want|need|hope|would like) to (?:learn|know|find out|understand)\??)"
)
_STATED = re.compile(
    rf"^[ \t>*_#-]*{_NAME}(?:[ \t]*\([^()\n]*\))?[ \t*_]*(?::[ \t*_]*|[ \t#]*(?=\r?\n))(?:(?:\r?\n)+[ \t]*)?(?=[^\n\r]{{10}})",
    re.IGNORECASE | re.MULTILINE,
)
_LINE = re.compile(r"(?m)[^\r\n]+|^(?=\r?$)")
_ITEM = re.compile(r"[ \t>]*(?:[-*+•]|\d+[.)])[ \t]+")
_LONGEST = 1_000
_MOST = 20


@dataclass(frozen=True, slots=True)
class StatedGoal:
    """A goal as the guide says it, in plain words on one line, and its place in the text."""

    text: str
    span: Span


def stated_goals(text: str) -> list[StatedGoal]:
    """The goals a guide states, each item of a list one; [] where it states none."""
    found = _STATED.search(text)
    if found is None or text[found.end() :].lstrip().startswith("#"):
        return []
    return list(_goals(text, found.end()))[:_MOST]


def stated_goal(text: str) -> str:
    """The first goal as plain words, "" where the guide states none."""
    return next((goal.text for goal in stated_goals(text)), "")


def _goals(text: str, at: int) -> Iterator[StatedGoal]:
    """The items of a list, each with the lines that go on from it, or else one paragraph; up to a blank line."""
    listed = _ITEM.match(text, at) is not None
    start = end = at
    for line in _LINE.finditer(text, at):
        if line.start() < end:
            continue
        over = not line[0].strip() or line[0].lstrip().startswith("#")
        item = _ITEM.match(line[0]) is not None and line.start() > at
        if over or item:
            yield from _goal(text, start, end)
            start = line.start()
        if over or (item and not listed):
            return
        end = line.end()
    yield from _goal(text, start, end)


def _goal(text: str, start: int, end: int) -> Iterator[StatedGoal]:
    item = _ITEM.match(text, start, end)
    lo = item.end() if item else start
    said = " ".join(text[lo:end].split()).strip(" *_")
    if said and len(said) <= _LONGEST:
        raw = text[lo:end]
        lo += len(raw) - len(raw.lstrip(" \t*_"))
        yield StatedGoal(said, Span(lo, lo + len(text[lo:end].rstrip(" \t*_"))))
