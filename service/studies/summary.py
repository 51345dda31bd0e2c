"""A study in Markdown, short enough to be read: what was asked, what the signs say, what was learned and decided."""

from __future__ import annotations

import re
from collections.abc import Iterator

from service.studies.figures import SAID, counts, shown, trend_shown
from service.studies.measure import counted
from service.studies.model import Insight, Record, state_of
from service.studies.signals import Signals
from service.terms import InsightKind

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~!&])")
_LEAD = re.compile(r"^(\s*)([-+]|\d+[.)])(?=\s)")
_KINDS: dict[InsightKind, str] = {
    "assumption_wrong": "Found wrong",
    "assumption_confirmed": "Confirmed",
    "new_opportunity": "New opportunity",
}


def summary(record: Record, signals: Signals) -> str:
    """The whole text."""
    return "\n".join(_lines(record, signals)).rstrip() + "\n"


def _lines(record: Record, signals: Signals) -> Iterator[str]:
    study = record.study
    yield f"# {_plain(study.title)}"
    yield ""
    yield f"{counts(record, signals)}; as of {signals.as_of}."
    yield ""
    yield f"**Goal.** {_plain(study.goal) if study.goal else 'None is written down.'}"
    for sign in signals.signs:
        yield ""
        yield f"## {sign.number}. {sign.title}"
        yield ""
        for measure in sign.measures:
            trend = f", {trend_shown(measure)}" if measure.course.trend else ""
            yield f"- {SAID[measure.name]}: **{shown(measure)}**{trend}. {_plain(measure.advice)}"
    if study.assumptions:
        yield from ("", "## Assumptions", "")
        for assumption in study.assumptions:
            state = state_of(assumption, record.insights)
            yield f"- **{state}**: {_plain(assumption.text)}"
    if record.insights:
        yield from ("", "## Insights", "")
        for insight in record.insights:
            yield from _insight(insight)
    if record.decisions:
        yield from ("", "## Decisions", "")
        for decision in record.decisions:
            when = f"{decision.date}: " if decision.date else ""
            rests = counted(len(decision.insights), "insight")
            yield f"- {when}{_plain(decision.text)} (rests on {rests})"


def _insight(insight: Insight) -> Iterator[str]:
    yield f"- {_KINDS[insight.kind]}: {_plain(insight.text)}"
    for quote in insight.quotes:
        yield f"  > {_plain(quote.text)}" + ("" if quote.verified else " *(not verified)*")


def _plain(text: str) -> str:
    """The text as Markdown shows it unchanged, on one line."""
    one_line = " ".join(text.split())
    return _LEAD.sub(r"\1\\\2", _SPECIAL.sub(r"\\\1", one_line))
