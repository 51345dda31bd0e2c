"""The seam: what an engine is asked (a job, asks) and what it answers (events). An engine finds and proposes only."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Sequence
from dataclasses import dataclass, field
from typing import Literal, Protocol

from service.document.model import Document, Question
from service.findings import Finding, GuideFinding, Withdrawal
from service.terms import Discard, EngineName, InterviewType, PrivacyMode, Source, TextKind

Wanted = Literal["rewrite", "follow_up"]


@dataclass(frozen=True, slots=True)
class Usage:
    """What asking a model cost: tokens, calls over the network (0 where the answer was remembered), and money.

    `cost` is in the currency of the prices that were set, None where none were.
    """

    tokens_in: int = 0
    tokens_out: int = 0
    calls: int = 0
    cost: float | None = None

    def __add__(self, other: Usage) -> Usage:
        costs = [c for c in (self.cost, other.cost) if c is not None]
        return Usage(
            self.tokens_in + other.tokens_in,
            self.tokens_out + other.tokens_out,
            self.calls + other.calls,
            sum(costs) if costs else None,
        )

    @property
    def tokens(self) -> int:
        """Tokens of both directions together."""
        return self.tokens_in + self.tokens_out


@dataclass(slots=True)
class Purse:
    """Tokens that a job may still spend on a model; None is as many as it takes."""

    left: int | None = None

    @property
    def empty(self) -> bool:
        """Whether nothing may be spent any more."""
        return self.left is not None and self.left <= 0

    def spend(self, tokens: int) -> None:
        """Take what a call cost."""
        if self.left is not None:
            self.left -= tokens


@dataclass(frozen=True, slots=True)
class Allowance:
    """What a job may ask of a model: seconds to wait, tokens to spend (None: as many as it takes), what it may be sent."""

    seconds: float | None = None
    tokens: int | None = None
    privacy: PrivacyMode = "mask"


@dataclass(frozen=True, slots=True)
class Job:
    """A document to judge with what the asker told about it.

    `until` is the instant of `time.monotonic()` after which no model is waited for, None without one. `names` are people
    and organisations that no model may hear of; `privacy` says what it may be sent at all.
    """

    document: Document
    goal: str = ""
    interview_type: InterviewType | None = None
    product_names: tuple[str, ...] = ()
    rules_off: tuple[str, ...] = ()
    max_rewrites: int = 3
    names: tuple[str, ...] = ()
    privacy: PrivacyMode = "mask"
    until: float | None = None
    purse: Purse = field(default_factory=Purse)


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
    wants: Wanted
    refused: tuple[Refused, ...] = ()


@dataclass(frozen=True, slots=True)
class Found:
    """A finding in one question."""

    question: str
    finding: Finding


@dataclass(frozen=True, slots=True)
class FoundInGuide:
    """A finding in the guide as a whole, which changes no question's verdict."""

    finding: GuideFinding


@dataclass(frozen=True, slots=True)
class Withdrawn:
    """A finding (the first that stands of a rule in a question) that stops counting."""

    question: str
    rule: str
    withdrawal: Withdrawal


@dataclass(frozen=True, slots=True)
class Linked:
    """How far a question serves the goal, 0-1, and who says so."""

    question: str
    value: float
    source: Source


@dataclass(frozen=True, slots=True)
class NotRun:
    """A check that was not made on some questions, and why.

    A check named "model.…" is a model's part of what was judged all the same; any other left its questions unjudged.
    """

    check: str
    questions: tuple[str, ...]
    reason: str


@dataclass(frozen=True, slots=True)
class Sent:
    """Kinds of text that have left the host."""

    kinds: frozenset[TextKind]


@dataclass(frozen=True, slots=True)
class Spent:
    """What an answer of a model cost."""

    usage: Usage


@dataclass(frozen=True, slots=True)
class Discarded:
    """Something a model said that could not be used, and why."""

    reason: Discard


@dataclass(frozen=True, slots=True)
class Paused:
    """What was proposed so far can be judged now; what comes next takes time."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A proposed rewrite or follow-up of one question, not yet judged. `reveals` says what fact it can bring out.

    `weight` is 0-1, how likely a reader is content to ask it: the heaviest is judged first.
    """

    question: str
    wants: Wanted
    text: str
    strategy: str
    reveals: str
    source: Source
    weight: float = 0.5


Aside = NotRun | Sent | Spent | Discarded
"""What an engine tells beside its findings and candidates."""


class Engine(Protocol):
    """Finds faults in a job's document and proposes candidates for its asks; never judges."""

    @property
    def name(self) -> EngineName:
        """What the contract calls it."""
        ...

    def find(self, job: Job) -> AsyncGenerator[Found | FoundInGuide | Withdrawn | Linked | Aside]:
        """Findings of every question of the job's document, as they come, and of a guide as a whole."""
        ...

    def propose(self, job: Job, asks: Sequence[Ask]) -> AsyncGenerator[Candidate | Paused | Aside]:
        """Candidates for the asks, each question's best first.

        Asked again with what was refused, an engine proposes what it has not proposed before, or nothing.
        """
        ...
