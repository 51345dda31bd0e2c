"""The report: the fold of a critique's events into one frozen answer."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

from service.document.model import Document, Question, Span
from service.engine import Discarded, Linked, NotRun, Refused, Sent, Spent, Usage
from service.findings import Finding, GuideFinding
from service.terms import Discard, EngineName, Source, TextKind, Verdict

FIND = "find"
MODEL = "model."
"""The check that finds faults, and how the names of checks begin that are a model's part of what was judged anyway."""


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
    relevance: Linked | None = None


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
    """Which engine answered, what it could not do, what left the host and what that cost.

    `spent` is None where no model was asked; `discarded` counts what a model said that could not be used.
    """

    requested: str
    used: EngineName
    degraded: bool
    reason: str | None
    checks_not_run: tuple[NotRun, ...]
    ruleset: str
    prompts: str | None = None
    model: str | None = None
    left_host: tuple[TextKind, ...] = ()
    spent: Usage | None = None
    discarded: Mapping[Discard, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Report:
    """The whole answer to one job. `findings` are those of a guide as a whole."""

    document: Document
    questions: tuple[Judged, ...]
    revised: Revised | None
    summary: Summary
    engine: Ran
    findings: tuple[GuideFinding, ...] = ()

    @property
    def unanswered(self) -> str | None:
        """Why nothing was judged by the one engine that was asked for by name; None where something was."""
        judged = any(j.verdict != "not_judged" for j in self.questions)
        return None if judged or self.engine.used != "llm" else self.engine.reason


@dataclass(frozen=True, slots=True)
class Cast:
    """Who is to answer a job: the engine asked for and the one chosen, with the model and prompts behind it.

    `reason` says why another engine was chosen than was asked for.
    """

    requested: str = "auto"
    engine: EngineName = "rules"
    reason: str | None = None
    model: str | None = None
    prompts: str | None = None


@dataclass(slots=True)
class Tally:
    """What an engine told beside its findings and candidates, added up."""

    not_run: list[NotRun] = field(default_factory=list)
    left: set[TextKind] = field(default_factory=set)
    discarded: Counter[Discard] = field(default_factory=Counter)
    spent: Usage | None = None

    def add(self, event: object) -> None:
        """Take note of an event; of others than asides there is nothing to note."""
        match event:
            case NotRun():
                self.not_run.append(event)
            case Sent():
                self.left |= event.kinds
            case Discarded():
                self.discarded[event.reason] += 1
            case Spent():
                self.spent = event.usage if self.spent is None else self.spent + event.usage

    def unjudged(self) -> dict[str, str]:
        """The questions that nobody judged, each with the reason."""
        return {q: n.reason for n in self.not_run if not n.check.startswith(MODEL) for q in n.questions}

    def ran(self, cast: Cast, ruleset: str, asked: Collection[str]) -> Ran:
        """How the job was done, of the questions `asked` (by id) that an engine could judge.

        A hybrid whose model read none of them was the rules engine.
        """
        missing = [n for n in self.not_run if n.check.startswith(MODEL) or n.check == FIND]
        # An open circuit is what a failure before it led to.
        causes = sorted((n.reason for n in missing), key=lambda reason: reason == "circuit_open")
        reason = cast.reason or next(iter(causes), None)
        unread = {q for n in missing if n.check in (FIND, MODEL + FIND) for q in n.questions}
        return Ran(
            requested=cast.requested,
            used="rules" if cast.engine == "hybrid" and asked and unread.issuperset(asked) else cast.engine,
            degraded=reason is not None,
            reason=reason,
            checks_not_run=tuple(self.not_run),
            ruleset=ruleset,
            prompts=cast.prompts,
            model=cast.model,
            left_host=tuple(sorted(self.left)),
            spent=self.spent,
            discarded=dict(sorted(self.discarded.items())),
        )
