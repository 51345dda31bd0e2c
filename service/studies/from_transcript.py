"""The interview that a transcript makes in a study: its questions, statements and facts, and what its questions served."""

from __future__ import annotations

from collections.abc import Sequence

from service.aims.reading import read_aims
from service.aims.serving import GOAL, SERVES_FROM, Aim
from service.plans.coverage import coverage
from service.report import Judged
from service.studies.from_report import interview_of
from service.studies.marks import facts
from service.studies.model import Coverage, Covered, Study
from service.transcripts.account import TranscriptReport
from service.wire import studies as wire
from service.wire.study_requests import NewInterview


def interview_from(done: TranscriptReport, told: NewInterview, study: Study, key: str) -> NewInterview:
    """The interview, with what was told of it beside; facts and coverage that were told stand. `key` marks the facts.

    Facts are not known where nobody is known to answer, coverage where the study has neither goal nor assumptions.
    """
    found: dict[str, object] = {}
    if told.facts is None and done.sure:
        found["facts"] = [wire.Fact(about=fact.about, band=fact.band) for fact in facts(done.answers, key)]
    if told.coverage is None and (served := served_by(study, done.report.questions)) is not None:
        found["coverage"] = wire.ServedQuestions(
            served=served.served,
            orphans=served.orphans,
            assumptions=[
                wire.ServedAssumption(assumption=c.assumption, questions=c.questions) for c in served.assumptions
            ],
        )
    return interview_of(done.report, told, done.answers.statements).model_copy(update=found)


def served_by(study: Study, judged: Sequence[Judged]) -> Coverage | None:
    """How many questions served the study's goal or an assumption of it; None where it has neither."""
    goal = (study.goal or "").strip()
    stated = [(GOAL, goal)] * bool(goal) + [(f"@{a.id}", a.text) for a in study.assumptions if a.text.strip()]
    if not stated:
        return None
    parsed = read_aims([text for _, text in stated])
    found = coverage([Aim(own, p) for (own, _), p in zip(stated, parsed, strict=True)], judged, planned=False)
    served = {pair.question for pair in found.pairs if pair.value >= SERVES_FROM}
    return Coverage(
        served=len(served),
        orphans=len(found.orphans),
        assumptions=tuple(Covered(own[1:], len(found.serving(own))) for own, _ in stated if own != GOAL),
    )
