"""The seam: what an engine is asked (a job, asks) and what it answers (events). An engine finds and proposes only."""

from __future__ import annotations

from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass
from typing import Literal, Protocol

from service.document.model import Document, Question
from service.findings import Finding, Withdrawal
from service.terms import InterviewType, Source


@dataclass(frozen=True, slots=True)
class Job:
    """A document to judge with what the asker told about it. `deadline` is seconds from now, None without one."""

    document: Document
    goal: str = ""
    interview_type: InterviewType | None = None
    product_names: tuple[str, ...] = ()
    rules_off: tuple[str, ...] = ()
    max_rewrites: int = 3
    deadline: float | None = None


@dataclass(frozen=True, slots=True)
class Refused:
    """A candidate that did not pass the judge, and why."""

    text: str
    source: Source
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Ask:
    """A question with its findings for which something is wanted, and what was refused so far."""

    question: Question
    findings: tuple[Finding, ...]
    wants: Literal["rewrite", "follow_up"]
    refused: tuple[Refused, ...] = ()


@dataclass(frozen=True, slots=True)
class Found:
    """A finding in one question."""

    question: str
    finding: Finding


@dataclass(frozen=True, slots=True)
class Withdrawn:
    """A finding (by rule and place in its question's list) that stops counting."""

    question: str
    rule: str
    withdrawal: Withdrawal


@dataclass(frozen=True, slots=True)
class NotRun:
    """A check that was not made on some questions, and why."""

    check: str
    questions: tuple[str, ...]
    reason: str


@dataclass(frozen=True, slots=True)
class Spent:
    """Tokens used by a call to a model."""

    tokens_in: int
    tokens_out: int


@dataclass(frozen=True, slots=True)
class Candidate:
    """A proposed rewrite or follow-up of one question, not yet judged. `reveals` says what fact it can bring out."""

    question: str
    wants: Literal["rewrite", "follow_up"]
    text: str
    strategy: str
    reveals: str
    source: Source


class Engine(Protocol):
    """Finds faults in a job's document and proposes candidates for its asks; never judges."""

    def find(self, job: Job) -> AsyncIterator[Found | Withdrawn | NotRun | Spent]:
        """Findings of every question of the job's document, as they come."""
        ...

    def propose(self, job: Job, asks: Sequence[Ask]) -> AsyncIterator[Candidate | NotRun | Spent]:
        """Candidates for the asks, each question's best first."""
        ...
