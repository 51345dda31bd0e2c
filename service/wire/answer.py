"""What a critique answers, field by field."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from service.terms import AnyFamily, Discard, Purpose, Severity, Source, TextKind, Verdict
from service.wire.model import Answered


class Span(Answered):
    """A half-open range of offsets, in the answer's `offset_unit`."""

    start: int = Field(ge=0)
    end: int = Field(ge=0)


class Withdrawal(Answered):
    """Why a finding stopped counting."""

    by: Source
    why: str
    quote: str


class Finding(Answered):
    """A fault. `quote` is what its spans cut from the text, joined by one space.

    Of the family "guide" are those of a guide as a whole; what is missing from it has neither spans nor quote.
    """

    rule: str
    family: AnyFamily
    severity: Severity
    spans: list[Span]
    quote: str
    message: str
    why: str
    source: Source
    confidence: float | None = Field(ge=0, le=1)
    withdrawn: Withdrawal | None


class Rewrite(Answered):
    """A question to ask instead, which the judge keeps. `reveals` is the fact it can bring out."""

    text: str
    strategy: str
    reveals: str
    source: Source


class Refused(Answered):
    """A rewrite that was proposed and did not pass the judge."""

    text: str
    source: Source
    reasons: list[str]


class Relevance(Answered):
    """How far a question serves the goal, 0-1."""

    value: float = Field(ge=0, le=1)
    source: Source


class Question(Answered):
    """A question with its verdict and all that led to it. `score` is null where it was not judged."""

    id: str
    text: str
    spans: list[Span]
    verdict: Verdict
    purpose: Purpose
    score: int | None = Field(ge=0, le=100)
    relevance: Relevance | None
    findings: list[Finding]
    rewrites: list[Rewrite]
    refused: list[Refused]
    needs_topic: bool = Field(description="No rewrite could be made, since nothing said what the interview is about.")
    follow_ups: list[str]


class Section(Answered):
    """A heading of a guide; level 1 is the outermost. `questions` are the ids of those right under it."""

    title: str
    level: int
    span: Span
    questions: list[str]


class Document(Answered):
    """A guide as it was read. `not_said` is text that is said to no participant; `findings` change no verdict."""

    sections: list[Section]
    not_said: list[Span]
    findings: list[Finding]


class Edit(Answered):
    """A change from the guide to its revision: what `spans` of the guide became."""

    spans: list[Span]
    question: str
    rewrite: str


class Revised(Answered):
    """The guide with the best rewrites in place and probes added, all else untouched."""

    text: str
    edits: list[Edit]


class Summary(Answered):
    """Counts by verdict, the score of the whole, and the ids of up to three questions that would gain most."""

    questions: int
    keep: int
    follow_up: int
    rewrite: int
    not_judged: int
    score: int | None = Field(ge=0, le=100)
    fix_first: list[str] = Field(max_length=3)


class NotRun(Answered):
    """A check that was not made on some questions (by id), and why."""

    check: str
    questions: list[str]
    reason: str


class Spent(Answered):
    """What the model cost: tokens, calls over the network (0: all was remembered), and money where prices are set."""

    tokens_in: int
    tokens_out: int
    calls: int
    cost: float | None


class Ran(Answered):
    """Which engine answered, what it could not do, and what kinds of text left the host.

    `reason` says why the answer is degraded. `discarded` counts, by reason, what the model said that was not used.
    """

    requested: str
    used: str
    degraded: bool
    reason: str | None
    checks_not_run: list[NotRun]
    ruleset: str
    prompts: str | None
    model: str | None
    left_host: list[TextKind]
    spent: Spent | None
    discarded: dict[Discard, int]


class Answer(Answered):
    """The answer to a critique. In a list of questions offsets are per question, in a guide into the guide's text."""

    offset_unit: Literal["code_point"]
    questions: list[Question]
    document: Document | None = Field(description="Guides only.")
    revised: Revised | None = Field(description="Guides only.")
    summary: Summary
    engine: Ran
