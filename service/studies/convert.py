"""Between what a client sends and reads, and the study's own data: the fields bear the same names in both."""

from __future__ import annotations

import secrets
from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Any, TypeVar

from pydantic import TypeAdapter

from service.studies.model import Decision, Insight, Interview, Record, Study
from service.studies.quotes import verified
from service.wire import studies as wire
from service.wire.model import Asked
from service.wire.study_requests import ChangeInsight, NewDecision, NewInsight, NewInterview, NewStudy

T = TypeVar("T", Study, Interview, Insight, Decision)
_NULL_LEAVES = frozenset({"title", "assumptions", "source", "kind", "text", "insights", "quotes"})
"""Fields that are always known: null, where they may be left out, leaves them as they are."""


_KEY = "fact_key"
_ADAPTERS: dict[type[Any], TypeAdapter[Any]] = {
    kind: TypeAdapter(kind) for kind in (Study, Interview, Insight, Decision, Record)
}


def study_told(study: Study) -> wire.Study:
    """A study as the contract tells it, without the key of its facts."""
    return wire.Study.model_validate_json(_ADAPTERS[Study].dump_json(study, exclude={_KEY}))


def interview_told(interview: Interview) -> wire.Interview:
    """An interview as the contract tells it."""
    return wire.Interview.model_validate_json(_ADAPTERS[Interview].dump_json(interview))


def insight_told(insight: Insight) -> wire.Insight:
    """An insight as the contract tells it."""
    return wire.Insight.model_validate_json(_ADAPTERS[Insight].dump_json(insight))


def decision_told(decision: Decision) -> wire.Decision:
    """A decision as the contract tells it."""
    return wire.Decision.model_validate_json(_ADAPTERS[Decision].dump_json(decision))


def exported(records: Iterable[Record]) -> wire.Export:
    """Whole studies as they are exported, each with the key of its facts: elsewhere they are to be met again."""
    return wire.Export(studies=[_whole(record) for record in records])


def imported(export: wire.Export) -> list[Record]:
    """The studies of an export."""
    return [_record(whole) for whole in export.studies]


def new_study(asked: NewStudy, now: datetime) -> Study:
    """The study that is to be kept."""
    return _new(Study, asked, now, changed=now)


def new_interview(asked: NewInterview, now: datetime) -> Interview:
    """The interview that is to be added."""
    return _new(Interview, asked, now)


def new_insight(asked: NewInsight, now: datetime) -> Insight:
    """The insight that is to be added, its quotes verified as far as the participant's turns were sent."""
    return _new(Insight, asked, now, quotes=verified(asked.quotes or (), asked.said or ()))


def new_decision(asked: NewDecision, now: datetime) -> Decision:
    """The decision that is to be added."""
    return _new(Decision, asked, now)


def new_quotes(asked: ChangeInsight) -> dict[str, Any]:
    """The quotes that an insight is changed to, if any, verified as far as the participant's turns were sent."""
    return {} if asked.quotes is None else {"quotes": verified(asked.quotes, asked.said or ())}


def changed(thing: T, asked: Asked, **more: Any) -> T:
    """The thing with what was asked for, and fields worked out from it; what was not sent stays as it is."""
    plain = _ADAPTERS[type(thing)].dump_python(thing)
    kept: T = _ADAPTERS[type(thing)].validate_python({**plain, **_sent(asked), **more})
    return kept


def _whole(record: Record) -> wire.Whole:
    plain = _ADAPTERS[Record].dump_python(record, mode="json")
    return wire.Whole.model_validate({**plain, _KEY: plain["study"].pop(_KEY)})


def _record(whole: wire.Whole) -> Record:
    plain = whole.model_dump()
    key = plain.pop(_KEY)
    record: Record = _ADAPTERS[Record].validate_python({**plain, "study": {**plain["study"], _KEY: key}})
    return record


def _new(kind: type[T], asked: Asked, now: datetime, **more: Any) -> T:
    fields = {"id": secrets.token_hex(8), **_sent(asked), **more, "made": now.astimezone(UTC)}
    kept: T = _ADAPTERS[kind].validate_python(fields)
    return kept


def _sent(asked: Asked) -> dict[str, Any]:
    """The fields a client sent, without those whose null means nothing and those that are not kept."""
    sent = asked.model_dump(exclude_unset=True)
    return {
        name: value
        for name, value in sent.items()
        if name not in ("said", "quotes") and not (value is None and name in _NULL_LEAVES | {"id"})
    }
