"""How a guide is laid out: where the story comes, what is said between the questions, how long it is to take."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from itertools import accumulate, islice

from service.document.model import Question, Span
from service.rules.rule import Laid

_LAST_TIME = re.compile(
    r"\b(?:last|latest|most recent|first)\b[^?.]{0,30}\b(?:time|day|week|month|year|occasion|one)\b|\bthe last\b"
    r"|\b(?:walk|take|talk) me through\b|\bthink (?:back|of) (?:to )?the\b|\btell me about (?:the|a|your) (?:last|time|day)\b",
    re.IGNORECASE,
)
_MINUTES = re.compile(
    r"(?<![\d.])(\d{1,3})\s?(?:[-–]\s?(\d{1,3})\s?)?(hours?|hrs?|h\b|minutes?|mins?\b|m\b|['’′])", re.IGNORECASE
)
_LENGTH = re.compile(
    r"^[^\n]{0,120}\b(?:how long|duration|length|time|takes?|session|interview|call)\b[^\n]{0,40}?"
    r"(?P<time>\d{1,3}\s?(?:[-–]\s?\d{1,3}\s?)?(?:hours?|hrs?|minutes?|mins?)\b)",
    re.IGNORECASE | re.MULTILINE,
)
_LINE = re.compile(r"[^\r\n]*\w[^\r\n]*")
_MOST_MINUTES = 240
_LOOKS = 20


def listed(*questions: str, top: str = "") -> str:
    """A small guide for an example: what stands on top, then the questions as a list."""
    return top + "".join(f"- {question}\n" for question in questions)


def tells(question: Question) -> bool:
    """Whether it asks for a story: one occasion, told from its start."""
    return question.purpose == "story" or _LAST_TIME.search(question.text) is not None


def first_story(laid: Laid) -> Question | None:
    """The first question that asks for a story."""
    return next((q for q in laid.questions if tells(q)), None)


def tries(laid: Laid) -> bool:
    """Whether it is a session in which a thing that is there is tried out, by two tasks or more."""
    return sum(q.purpose == "task" for q in laid.questions) > 1


def start_of(question: Question) -> int:
    """Where in the guide's text it begins."""
    return question.piece.spans[0].start


def minutes(laid: Laid) -> tuple[int, tuple[Span, ...]] | None:
    """How long the interview is to take and where the guide says so; None where it does not.

    A length of the whole goes before the sum over the headings. Of "30-40 minutes" the longer counts.
    """
    text = laid.document.text
    whole = next((m for m in islice(_LENGTH.finditer(text), _LOOKS) if not _within(laid, m.start("time"))), None)
    if whole is not None:
        number = _MINUTES.search(whole["time"])
        if number is not None:
            return _number(number), (Span(*whole.span("time")),)
    found = [(s.span, m) for s in laid.document.sections if (m := _MINUTES.search(text, s.span.start, s.span.end))]
    if not found:
        return None
    total = sum(_number(m) for _, m in found)
    return (total, tuple(Span(m.start(), m.end()) for _, m in found)) if 0 < total <= _MOST_MINUTES else None


def _within(laid: Laid, at: int) -> bool:
    """Whether a place stands in a heading or in a question."""
    asked = (s for q in laid.questions for s in q.piece.spans)
    return any(s.start <= at < s.end for s in (*(section.span for section in laid.document.sections), *asked))


def _number(found: re.Match[str]) -> int:
    number = int(found[2] or found[1])
    return number * 60 if found[3].lower().startswith("h") else number


def between(laid: Laid) -> Iterator[Span]:
    """The lines that are said but ask nothing: neither a heading, nor a note, nor part of a question."""
    text = laid.document.text
    taken = sorted(
        (s.start, s.end)
        for spans in (
            (s.span for s in laid.document.sections),
            laid.document.not_said,
            (s for q in laid.questions for s in q.piece.spans),
        )
        for s in spans
    )
    ends = [hi for _, hi in accumulate(taken, lambda a, b: (b[0], max(a[1], b[1])))]
    starts = [lo for lo, _ in taken]
    for line in _LINE.finditer(text):
        before = bisect_left(starts, line.end())
        if not before or ends[before - 1] <= line.start():
            yield Span(line.start(), line.end())
