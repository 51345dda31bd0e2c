"""A figure about a study, or that it is unknown; with what it means, the interviews behind it, and where it tends.

Two rules hold for what was not told. A share is taken over the interviews whose data is known; the others are listed
as missing. That something never happened, or when it happened last, is said only if no missing data could change it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from service.studies.model import Interview
from service.terms import Trend

Value = int | float | str
Unit = Literal["share", "people", "days", "count", "each", "word"]
NEVER = "never"
FEWEST = 4
"""Dated interviews that a trend needs."""
Ratio = tuple[float, float]
"""What is counted, and of how many: 2 of 9 questions, 1 new fact of 1 conversation."""


@dataclass(frozen=True, slots=True)
class Point:
    """The value of one dated interview by itself."""

    interview: str
    date: date
    value: float


@dataclass(frozen=True, slots=True)
class Course:
    """Values over time, and where they tend: the later half against the earlier; None where that cannot be said."""

    series: tuple[Point, ...] = ()
    trend: Trend | None = None


@dataclass(frozen=True, slots=True)
class Part:
    """What one person, role, assumption or period adds to a measure; `value` None is unknown."""

    of: str
    value: Value | None
    interviews: tuple[str, ...] = ()
    course: Course = Course()


@dataclass(frozen=True, slots=True)
class Measure:
    """A figure; `value` None is unknown. `missing` are the interviews that lack what it needs.

    Of `unit`, `share` is 0-1, `each` is per conversation, `word` is no number.
    """

    name: str
    value: Value | None
    unit: Unit
    definition: str
    advice: str
    interviews: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    course: Course = Course()
    parts: tuple[Part, ...] = ()


def course(ratios: Iterable[tuple[Interview, Ratio]], tolerance: float) -> Course:
    """The course of ratios over the dated interviews; halves are pooled, and level where they differ by `tolerance`.

    Of an odd number the middle interview belongs to neither half.
    """
    dated = sorted(
        ((i.date, i.id, ratio) for i, ratio in ratios if i.date is not None and ratio[1]), key=lambda d: (d[0], d[1])
    )
    series = tuple(Point(own, day, counted / of) for day, own, (counted, of) in dated)
    half = len(dated) // 2
    if len(dated) < FEWEST:
        return Course(series)
    before = _pooled([ratio for _, _, ratio in dated[:half]])
    after = _pooled([ratio for _, _, ratio in dated[-half:]])
    if abs(after - before) <= tolerance:
        return Course(series, "level")
    return Course(series, "rising" if after > before else "falling")


def _pooled(ratios: Sequence[Ratio]) -> float:
    return sum(counted for counted, _ in ratios) / sum(of for _, of in ratios)


def ids(interviews: Iterable[Interview]) -> tuple[str, ...]:
    """Their ids, in an order that does not depend on theirs."""
    return tuple(sorted(i.id for i in interviews))


def percent(share: float) -> str:
    """A share as people say it."""
    return f"{share * 100:.0f} %"


def counted(number: int, thing: str) -> str:
    """A number of things: "1 fact", "2 facts"."""
    return f"{number} {thing}" if number == 1 else f"{number} {thing}s"
