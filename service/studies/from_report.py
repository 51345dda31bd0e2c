"""What a study keeps of a critique's report: counts, never its texts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import asdict

from service.report import Judged, Report
from service.studies.model import Questions
from service.terms import Family
from service.transcripts.statements import Statement
from service.wire import studies as wire
from service.wire.study_requests import NewInterview

LEADS: frozenset[Family] = frozenset({"leading", "validation", "pitch"})


def questions_of(judged: Iterable[Judged]) -> Questions:
    """The questions by verdict and family; `leading` are those to rewrite for an error of a family that leads."""
    verdicts: Counter[str] = Counter()
    families: Counter[Family] = Counter()
    leading = 0
    for one in judged:
        verdicts[one.verdict] += 1
        standing = [f for f in one.findings if f.withdrawn is None]
        families.update({f.family for f in standing})
        errors = {f.family for f in standing if f.severity == "error"}
        leading += one.verdict == "rewrite" and not errors.isdisjoint(LEADS)
    return Questions(
        keep=verdicts["keep"],
        follow_up=verdicts["follow_up"],
        rewrite=verdicts["rewrite"],
        not_judged=verdicts["not_judged"],
        leading=leading,
        families=dict(sorted(families.items())),
    )


def interview_of(report: Report, told: NewInterview, said: Sequence[Statement] = ()) -> NewInterview:
    """The interview that a transcript's report makes, with what was told of it beside: who asked, who listened, when.

    The report's own counts go before those that were told: its questions, and the participant's statements by band where
    any were `said`.
    """
    counted: dict[str, object] = {"questions": wire.Questions.model_validate(asdict(questions_of(report.questions)))}
    if said:
        bands = Counter(statement.band for statement in said)
        counted["statements"] = wire.Statements(none=bands["none"], evidence=bands["evidence"], strong=bands["strong"])
    return told.model_copy(update=counted)
