"""A verdict on a whole question as a finding, for engines that say no more than that."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from service.document.model import Question
from service.engine import Found
from service.findings import Finding
from service.terms import Family, Severity, Source, Verdict

_SEVERITY: dict[Verdict, Severity] = {"rewrite": "error", "follow_up": "warning"}
UNNAMED: Family = "vague"
"""The family that stands in where a verdict comes without one."""


def verdict(question: Question, said: Verdict, families: Sequence[Family], by: str, source: Source) -> Iterator[Found]:
    """The findings that make the verdict, each over the whole question; none for keep."""
    severity = _SEVERITY.get(said)
    if severity is None:
        return
    for family in dict.fromkeys(families or (UNNAMED,)):
        whole = question.place(0, len(question.text))
        yield Found(
            question.id,
            Finding(f"{family}.{by}", family, severity, whole, question.text, "As a whole.", "As a whole.", source),
        )
