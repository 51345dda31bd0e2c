"""The signs as the contract tells them: what is not known is the word "unknown"."""

from __future__ import annotations

from service.studies.measure import Course, Measure, Part
from service.studies.signals import Sign, Signals
from service.wire import signals as wire

UNKNOWN: wire.Unknown = "unknown"


def signals_told(signals: Signals) -> wire.Signals:
    """The signs as the contract tells them."""
    return wire.Signals(
        study=signals.study,
        as_of=signals.as_of,
        interviews=signals.interviews,
        conversations=signals.conversations,
        signs=[_sign(sign) for sign in signals.signs],
    )


def _sign(sign: Sign) -> wire.Sign:
    return wire.Sign(sign=sign.number, title=sign.title, measures=[_measure(m) for m in sign.measures])


def _measure(measure: Measure) -> wire.Measure:
    return wire.Measure(
        name=measure.name,
        value=UNKNOWN if measure.value is None else measure.value,
        unit=measure.unit,
        definition=measure.definition,
        interviews=list(measure.interviews),
        missing=list(measure.missing),
        trend=measure.course.trend or UNKNOWN,
        parts=[_part(part) for part in measure.parts],
        series=_series(measure.course),
        advice=measure.advice,
    )


def _part(part: Part) -> wire.Part:
    return wire.Part(
        of=part.of,
        value=UNKNOWN if part.value is None else part.value,
        interviews=list(part.interviews),
        trend=part.course.trend or UNKNOWN,
        series=_series(part.course),
    )


def _series(course: Course) -> list[wire.Point]:
    return [wire.Point(interview=p.interview, date=p.date, value=p.value) for p in course.series]
