"""The page put together: four signs, five plots, what was learned, and every figure with its definition."""

from __future__ import annotations

import base64
import hashlib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template
from markupsafe import Markup

from service.studies.figures import SAID, UNKNOWN, counts, shown, trend_shown
from service.studies.measure import counted
from service.studies.model import Insight, Record
from service.studies.page import rows
from service.studies.page.evidence_plot import MARKS, evidence_plot
from service.studies.page.times import day_shown, days_of
from service.studies.signals import Sign, Signals
from service.terms import InsightKind

_HERE = Path(__file__).parent
_FOREMOST = {1: "leading_share", 2: "people_in_contact", 3: "evidence_curve", 4: "goal_coverage"}
KINDS: dict[InsightKind, str] = {
    "assumption_wrong": "found wrong",
    "assumption_confirmed": "confirmed",
    "new_opportunity": "new opportunity",
}


@dataclass(frozen=True, slots=True)
class Card:
    """A sign in short: its foremost figure, what that is, and what to do."""

    number: int
    title: str
    figure: str
    name: str
    trend: str
    advice: str
    known: bool


@dataclass(frozen=True, slots=True)
class Learned:
    """An insight with what the page says beside it."""

    insight: Insight
    sign: str
    kind: str
    where: str


def page(record: Record, signals: Signals) -> str:
    """The whole page. Everything a person wrote is escaped."""
    days = days_of(record, signals.as_of)
    measure = signals.measure
    names = {i.id: f"{i.label or i.id}, {day_shown(i.date)}" for i in record.interviews}
    return _template().render(
        css=Markup(_css()),
        study=record.study,
        record=record,
        signals=signals,
        as_of=day_shown(signals.as_of),
        counts=counts(record, signals),
        cards=[_card(sign) for sign in signals.signs],
        evidence=evidence_plot(record),
        days=days,
        heard=list(rows.heard(record, days, signals.as_of)) if days else [],
        leading=list(rows.leading(measure("leading_share_by_interviewer"), days)) if days else [],
        coverage=list(rows.coverage(record, measure("assumptions_never_asked_about"), measure("orphan_questions")))
        if any(i.coverage for i in record.interviews)
        else [],
        states=rows.states(record),
        held=list(rows.held(record)),
        learned=[Learned(i, MARKS[i.kind], KINDS[i.kind], names[i.interview]) for i in record.insights],
        said=SAID,
        shown=shown,
        trend_shown=trend_shown,
        day_shown=day_shown,
        counted=counted,
    )


def policy() -> str:
    """The Content-Security-Policy under which the page works: its own style, and nothing else at all."""
    digest = base64.b64encode(hashlib.sha256(_css().encode()).digest()).decode()
    return (
        f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
    )


def _card(sign: Sign) -> Card:
    foremost = next(m for m in sign.measures if m.name == _FOREMOST[sign.number])
    figure = shown(foremost)
    return Card(
        number=sign.number,
        title=sign.title,
        figure=figure,
        name=SAID[foremost.name],
        trend=trend_shown(foremost) if foremost.course.trend else "",
        advice=foremost.advice,
        known=figure != UNKNOWN,
    )


@cache
def _css() -> str:
    return (_HERE / "page.css").read_text("utf-8")


@cache
def _template() -> Template:
    environment = Environment(
        loader=FileSystemLoader(_HERE), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    return environment.get_template("page.html.jinja")
