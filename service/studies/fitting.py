"""Whether what is to be kept fits what is there: an insight has its interview, a decision its insights."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from functools import singledispatch

from service.studies.model import Decision, Insight, Interview, Record, Study


class Unfit(Exception):
    """Something does not fit; `pointer` says where in what was given, the message what is wrong, in our words."""

    def __init__(self, pointer: str, detail: str) -> None:
        super().__init__(detail)
        self.pointer = pointer
        self.detail = detail


@dataclass(frozen=True, slots=True)
class Known:
    """The ids of what a study has."""

    assumptions: Collection[str] = ()
    interviews: Collection[str] = ()
    insights: Collection[str] = ()


@singledispatch
def check(thing: Study | Interview | Insight | Decision, known: Known, at: str = "") -> None:
    """Raises Unfit where a thing names what is not there, or names something twice. `at` is where it stands itself."""
    raise TypeError(type(thing).__name__)


@check.register
def _study(thing: Study, known: Known, at: str = "") -> None:
    _differ([a.id for a in thing.assumptions], f"{at}/assumptions")
    if not set(known.assumptions) <= {a.id for a in thing.assumptions}:
        raise Unfit(f"{at}/assumptions", "An insight is about an assumption that would be gone.")


@check.register
def _interview(thing: Interview, known: Known, at: str = "") -> None:
    if thing.coverage is None:
        return
    covered = [c.assumption for c in thing.coverage.assumptions]
    _differ(covered, f"{at}/coverage/assumptions")
    if not set(covered) <= set(known.assumptions):
        raise Unfit(f"{at}/coverage/assumptions", "The study has no assumption with one of these ids.")


@check.register
def _insight(thing: Insight, known: Known, at: str = "") -> None:
    if thing.interview not in known.interviews:
        raise Unfit(f"{at}/interview", "The study has no interview with this id.")
    if thing.kind == "new_opportunity":
        if thing.assumption is not None and thing.assumption not in known.assumptions:
            raise Unfit(f"{at}/assumption", "The study has no assumption with this id.")
    elif thing.assumption not in known.assumptions:
        raise Unfit(f"{at}/assumption", "Which of the study's assumptions is wrong or confirmed? Give its id.")


@check.register
def _decision(thing: Decision, known: Known, at: str = "") -> None:
    _differ(thing.insights, f"{at}/insights")
    if not set(thing.insights) <= set(known.insights):
        raise Unfit(f"{at}/insights", "The study has no insight with one of these ids.")


def check_record(record: Record, at: str = "") -> None:
    """Raises Unfit where something in a whole study names what is not in it."""
    for name in ("interviews", "insights", "decisions"):
        _differ([part.id for part in getattr(record, name)], f"{at}/{name}")
    known = known_in(record)
    about = Known(assumptions={i.assumption for i in record.insights if i.assumption is not None})
    check(record.study, about, f"{at}/study")
    for name in ("interviews", "insights", "decisions"):
        for place, part in enumerate(getattr(record, name)):
            check(part, known, f"{at}/{name}/{place}")


def known_in(record: Record) -> Known:
    """The ids of what a record has."""
    return Known(
        {a.id for a in record.study.assumptions}, {i.id for i in record.interviews}, {i.id for i in record.insights}
    )


def _differ(ids: Iterable[str], pointer: str) -> None:
    listed = list(ids)
    if len(set(listed)) < len(listed):
        raise Unfit(pointer, "Two here have the same id.")
