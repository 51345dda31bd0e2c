"""What a critique tells as it goes: an engine's findings, verdicts, accepted rewrites, asides, at last the report."""

from __future__ import annotations

from dataclasses import dataclass

from service.engine import Aside, Found, FoundInGuide, Linked, Wanted, Withdrawn
from service.report import Report, Rewrite
from service.terms import Verdict


@dataclass(frozen=True, slots=True)
class Accepted:
    """A rewrite or follow-up the judge kept. Better ones may still come: the report has the best, in order."""

    question: str
    rewrite: Rewrite
    wants: Wanted


@dataclass(frozen=True, slots=True)
class Decided:
    """The verdict of one question, once its findings are in."""

    question: str
    verdict: Verdict
    score: int | None


@dataclass(frozen=True, slots=True)
class Done:
    """The whole report: the last event of every critique."""

    report: Report


Event = Found | FoundInGuide | Withdrawn | Linked | Decided | Accepted | Aside | Done
