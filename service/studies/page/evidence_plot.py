"""What each conversation added: the sum of different facts, the new ones of each, and what it taught."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass

from markupsafe import Markup

from service.studies.evidence import WINDOW, Added, added
from service.studies.measure import counted
from service.studies.model import Interview, Record
from service.studies.page import svg
from service.studies.page.times import day_shown
from service.terms import InsightKind

_SUM, _BARS, _TAUGHT, _LABELS = (44.0, 144.0), (186.0, 250.0), 278.0, 300.0
_WIDEST = 4.0
MARKS: dict[InsightKind, str] = {"assumption_wrong": "✗", "assumption_confirmed": "✓", "new_opportunity": "+"}


@dataclass(frozen=True, slots=True)
class _Talk:
    """A conversation with its place across, in per cent, and what it added, where that is known."""

    interview: Interview
    x: float
    added: Added | None
    total: int


def evidence_plot(record: Record) -> Markup | None:
    """The plot over the dated conversations; None where there is none, or no facts of any are known."""
    talks = _talks(record)
    if not any(talk.added for talk in talks):
        return None
    most_new = max(talk.added.new for talk in talks if talk.added) or 1
    total = talks[-1].total
    shapes = [
        *_window(talks),
        *_sum(talks, max(total, 1)),
        svg.line(0, _BARS[1], 100, _BARS[1], "base"),
        svg.words(0, _BARS[0] - 14, f"New in each conversation (most: {most_new})", "note"),
        *(shape for talk in talks for shape in _bar(talk, len(talks), most_new)),
        *_taught(record, talks),
        *_ends(talks),
    ]
    known = [talk for talk in talks if talk.added]
    said = (
        f"{counted(total, 'different fact')} from {counted(len(known), 'conversation')}; new in each, in order of time: "
        + ", ".join(str(talk.added.new) if talk.added else "unknown" for talk in talks)
    )
    return svg.plot(_LABELS + 8, *shapes, said=said)


def _talks(record: Record) -> list[_Talk]:
    dated = sorted((i for i in record.interviews if i.is_conversation and i.date), key=lambda i: (str(i.date), i.id))
    steps = {step.interview.id: step for step in added(record)}
    talks, total = [], 0
    for place, interview in enumerate(dated):
        step = steps.get(interview.id)
        total += step.new if step else 0
        talks.append(_Talk(interview, svg.across((place + 0.5) / len(dated)), step, total))
    return talks


def _window(talks: list[_Talk]) -> list[Markup]:
    """The last conversations, by which the curve is called flat or rising."""
    last = talks[-WINDOW:]
    if len(last) < WINDOW:
        return []
    half = svg.across(0.5 / len(talks)) - svg.across(0)
    left = last[0].x - half
    told = all(talk.added for talk in last)
    new = sum(talk.added.new for talk in last if talk.added)
    said = f"last {WINDOW}: +{new}" if told else f"last {WINDOW}: unknown"
    return [
        svg.bar(left, 4, last[-1].x + half - left, _BARS[1] - 4, "window"),
        svg.words(last[-1].x + half - 1, 18, said, "note", "end"),
    ]


def _sum(talks: list[_Talk], total: int) -> list[Markup]:
    top, bottom = _SUM

    def y(facts: int) -> float:
        return bottom - (bottom - top) * facts / total

    points = [(talk.x, y(talk.total)) for talk in talks]
    return [
        svg.words(0, 18, "Different facts, all together", "note"),
        svg.line(0, bottom, 100, bottom, "base"),
        svg.curve([(0, bottom), *points], "sum"),
        *(svg.dot(talk.x, y(talk.total), 4, "sum-dot", _tip(talk)) for talk in talks if talk.added),
        svg.words(talks[-1].x, y(talks[-1].total) + 22, str(talks[-1].total), "figure", "middle"),
    ]


def _bar(talk: _Talk, count: int, most: int) -> list[Markup]:
    top, bottom = _BARS
    if talk.added is None:
        return [svg.words(talk.x, bottom - 6, "?", "unknown", "middle")]
    height = (bottom - top) * talk.added.new / most
    width = min(_WIDEST, 60 / count)
    return [svg.bar(talk.x - width / 2, bottom - height, width, height, "new", _tip(talk))]


def _taught(record: Record, talks: list[_Talk]) -> list[Markup]:
    """A sign for each kind of insight; more than one of a kind are counted."""
    kinds: dict[str, Counter[InsightKind]] = defaultdict(Counter)
    for insight in record.insights:
        kinds[insight.interview][insight.kind] += 1
    shapes = []
    for talk in talks:
        found = kinds[talk.interview.id]
        signs = " ".join(MARKS[kind] + (str(found[kind]) if found[kind] > 1 else "") for kind in MARKS if found[kind])
        if signs:
            shapes.append(svg.words(talk.x, _TAUGHT - 6, signs, "taught", "middle"))
    return shapes


def _ends(talks: list[_Talk]) -> list[Markup]:
    first, last = talks[0], talks[-1]
    if first is last:
        return [svg.words(50, _LABELS, day_shown(first.interview.date), "axis", "middle")]
    return [
        svg.words(0, _LABELS, day_shown(first.interview.date), "axis"),
        svg.words(100, _LABELS, day_shown(last.interview.date), "axis", "end"),
    ]


def _tip(talk: _Talk) -> str:
    name = talk.interview.label or talk.interview.id
    facts = counted(talk.added.new, "new fact") if talk.added else "facts unknown"
    return f"{name}, {day_shown(talk.interview.date)}: {facts}"
