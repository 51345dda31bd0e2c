"""The report: the fold of a critique's events into one frozen answer."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from service.document.model import Document, Question, Span
from service.engine import NotRun, Refused
from service.findings import Finding
from service.terms import Source, Verdict


@dataclass(frozen=True, slots=True)
class Rewrite:
    """An accepted rewrite: the judge kept it. `strategy` names how it was made, `reveals` what fact it can bring out."""

    text: str
    strategy: str
    reveals: str
    source: Source


@dataclass(frozen=True, slots=True)
class Judged:
    """One question's verdict with all that led to it and came of it. `score` is 0-100, None where not judged."""

    question: Question
    verdict: Verdict
    score: int | None
    findings: tuple[Finding, ...] = ()
    rewrites: tuple[Rewrite, ...] = ()
    refused: tuple[Refused, ...] = ()
    needs_topic: bool = False
    follow_ups: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Edit:
    """A change from the guide to its revision: the spans replaced (or the empty span after which a probe is put)."""

    spans: tuple[Span, ...]
    question: str
    rewrite: str


@dataclass(frozen=True, slots=True)
class Revised:
    """The guide with the best rewrites in place and probes added, all else untouched."""

    text: str
    edits: tuple[Edit, ...]


@dataclass(frozen=True, slots=True)
class Summary:
    """Counts by verdict, the document's score, and the ids of the questions that would gain most."""

    questions: int
    verdicts: Mapping[Verdict, int]
    score: int | None
    fix_first: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Ran:
    """Which engine answered, what it could not do, and what left the host."""

    requested: str
    used: str
    degraded: bool
    reason: str | None
    checks_not_run: tuple[NotRun, ...]
    ruleset: str
    prompts: str | None = None
    model: str | None = None
    left_host: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Report:
    """The whole answer to one job."""

    document: Document
    questions: tuple[Judged, ...]
    revised: Revised | None
    summary: Summary
    engine: Ran
