"""Rows of a page, each a label, a small plot and a figure: who heard customers, who leads them, what is asked about."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import get_args

from markupsafe import Markup

from service.studies.bottleneck import LONG_AGO, last_heard
from service.studies.figures import UNKNOWN, part_shown, value_shown
from service.studies.leading import MUCH
from service.studies.measure import NEVER, Measure, Part, counted
from service.studies.model import Interview, Record, state_of
from service.studies.page import svg
from service.studies.page.times import Days, day_shown
from service.studies.people import person, spelling
from service.terms import AssumptionState

_LANE, _CHART = 30.0, 58.0


@dataclass(frozen=True, slots=True)
class Row:
    """A line of a plot. `mood` is good, bad or "" and colours the figure; `note` is a second line of the label."""

    label: str
    figure: str
    plot: Markup
    note: str = ""
    mood: str = ""


def heard(record: Record, days: Days, today: date) -> Iterator[Row]:
    """For each person when they asked, listened or read the notes, and how long ago they last heard a customer."""
    names = spelling(record)
    roles = {person(m.name): m.role for m in record.study.team or ()}
    talks = [i for i in record.interviews if i.is_conversation]
    for who, name in names.items():
        ago, _ = last_heard(frozenset({who}), talks, today)
        shapes = [svg.line(0, _LANE / 2, 100, _LANE / 2, "lane"), *_marks(who, talks, days)]
        yield Row(
            label=name,
            note=roles.get(who, ""),
            figure=f"{value_shown(ago, 'days')} ago" if isinstance(ago, int) else ago or UNKNOWN,
            plot=svg.plot(_LANE, *shapes, said=_times(who, talks)),
            mood="bad" if ago == NEVER or (isinstance(ago, int) and ago > LONG_AGO) else "",
        )


def _times(who: str, talks: list[Interview]) -> str:
    """How often someone was where, in words."""
    asked, listened, read = (
        sum(who in map(person, getattr(talk, place) or ()) for talk in talks)
        for place in ("asked", "listened", "read_notes")
    )
    return (
        f"asked {counted(asked, 'time')}, listened {counted(listened, 'time')}, read the notes {counted(read, 'time')}"
    )


def _marks(who: str, talks: list[Interview], days: Days) -> Iterator[Markup]:
    middle = _LANE / 2
    for talk in talks:
        if talk.date is None:
            continue
        x, tip = days.at(talk.date), f"{talk.label or talk.id}, {day_shown(talk.date)}"
        if who in map(person, talk.asked or ()):
            yield svg.dot(x, middle, 6, "asked", f"{tip}: asked")
        elif who in map(person, talk.listened or ()):
            yield svg.dot(x, middle, 5, "listened", f"{tip}: listened")
        elif who in map(person, talk.read_notes or ()):
            yield svg.line(x, middle - 7, x, middle + 7, "read")


def leading(measure: Measure, days: Days) -> Iterator[Row]:
    """For each interviewer the leading share of each interview over time."""
    highest = max([MUCH * 1.5, *(p.value for part in measure.parts for p in part.course.series)])
    for part in measure.parts:
        yield Row(
            label=part.of,
            note=part.course.trend or "trend unknown",
            figure=part_shown(part, measure.unit),
            plot=_chart(part, days, highest),
            mood="bad" if float(part.value or 0) >= MUCH else "",
        )


def _chart(part: Part, days: Days, highest: float) -> Markup:
    def y(share: float) -> float:
        return _CHART - 8 - (_CHART - 16) * share / highest

    points = [(days.at(p.date), y(p.value)) for p in part.course.series]
    return svg.plot(
        _CHART,
        svg.line(0, y(0), 100, y(0), "base"),
        svg.line(0, y(MUCH), 100, y(MUCH), "limit"),
        svg.curve(points, "share"),
        *(
            svg.dot(x, at, 4, "share-dot", f"{day_shown(p.date)}: {value_shown(p.value, 'share')}")
            for (x, at), p in zip(points, part.course.series, strict=True)
        ),
        said=", ".join(f"{day_shown(p.date)}: {value_shown(p.value, 'share')}" for p in part.course.series),
    )


def coverage(record: Record, never: Measure, orphans: Measure) -> Iterator[Row]:
    """For each assumption how many questions were asked about it; then those that served nothing."""
    numbers = [part.value for part in never.parts] + [orphans.value]
    most = max((float(n) for n in numbers if isinstance(n, int)), default=0) or 1
    for assumption, part in zip(record.study.assumptions, never.parts, strict=True):
        yield _counted(assumption.text, part.value, most, "asked-bar", "bad" if part.value == 0 else "")
    yield _counted("Serve nothing", orphans.value, most, "orphan-bar")


def _counted(label: str, number: object, most: float, kind: str, mood: str = "") -> Row:
    if not isinstance(number, int):
        return Row(label, UNKNOWN, svg.plot(16, svg.line(0, 8, 100, 8, "lane")))
    shapes = [svg.line(0, 8, 100, 8, "lane")] if not number else [svg.bar(0, 2, 100 * number / most, 12, kind)]
    return Row(label, counted(number, "question"), svg.plot(16, *shapes), mood=mood)


@dataclass(frozen=True, slots=True)
class Held:
    """An assumption with its state, and how many insights speak against it and for it."""

    text: str
    state: AssumptionState
    wrong_if: str | None
    against: int
    confirming: int
    by_team: bool


def states(record: Record) -> Markup:
    """How many of the assumptions are in each state, as one bar."""
    counts = Counter(state_of(a, record.insights) for a in record.study.assumptions)
    shapes, at = [], 0.0
    said = [(state, counts[state]) for state in get_args(AssumptionState) if counts[state]]
    for state, number in said:
        width = 100 * number / counts.total()
        shapes += [
            svg.bar(at, 0, max(width - 0.4, 0.4), 14, state),
            svg.words(at, 32, f"{number} {state}", state),
        ]
        at += width
    return svg.plot(38, *shapes, said=", ".join(f"{number} {state}" for state, number in said))


def held(record: Record) -> Iterator[Held]:
    """The assumptions as they stand."""
    for assumption in record.study.assumptions:
        about = [i.kind for i in record.insights if i.assumption == assumption.id]
        yield Held(
            text=assumption.text,
            state=state_of(assumption, record.insights),
            wrong_if=assumption.wrong_if,
            against=about.count("assumption_wrong"),
            confirming=about.count("assumption_confirmed"),
            by_team=assumption.state is not None,
        )
