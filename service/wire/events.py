"""What a stream of a critique says, event by event: each has a name and data of the contract's own shapes."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from service import engine, events
from service.terms import Discard, Source, TextKind, Verdict
from service.wire import serialise
from service.wire.answer import Answer, Finding, NotRun, Rewrite, Spent, Withdrawal
from service.wire.model import Answered

EventName = Literal[
    "finding", "guide_finding", "withdrawn", "relevance", "verdict", "rewrite", "follow_up", "not_run", "left_host", "spent",
    "discarded", "done", "error",
]  # fmt: skip


class FindingEvent(Answered):
    """A finding in one question."""

    question: str
    finding: Finding


class GuideFindingEvent(Answered):
    """A finding in the guide as a whole."""

    finding: Finding


class WithdrawnEvent(Answered):
    """A finding, the first that stands of this rule in this question, stopped counting."""

    question: str
    rule: str
    withdrawn: Withdrawal


class RelevanceEvent(Answered):
    """How far a question serves the goal, 0-1."""

    question: str
    value: float = Field(ge=0, le=1)
    source: Source


class VerdictEvent(Answered):
    """The verdict of one question, with all findings in."""

    question: str
    verdict: Verdict
    score: int | None


class RewriteEvent(Answered):
    """A rewrite or a follow-up that the judge kept. Better ones may follow: `done` has the best, in order."""

    question: str
    rewrite: Rewrite


class LeftHostEvent(Answered):
    """Kinds of text that were sent to the model."""

    kinds: list[TextKind]


class DiscardedEvent(Answered):
    """Something the model said was not used."""

    reason: Discard


def told(event: events.Event) -> tuple[EventName, Answered]:
    """An event's name and data. Of `Done` the data is the whole answer."""
    match event:
        case engine.Found(question, finding):
            return "finding", FindingEvent(question=question, finding=serialise.finding(finding))
        case engine.FoundInGuide(whole):
            return "guide_finding", GuideFindingEvent(finding=serialise.of_guide(whole))
        case engine.Withdrawn(question, rule, gone):
            return "withdrawn", WithdrawnEvent(question=question, rule=rule, withdrawn=serialise.withdrawal(gone))
        case engine.Linked(question, value, source):
            return "relevance", RelevanceEvent(question=question, value=value, source=source)
        case events.Decided(question, verdict, score):
            return "verdict", VerdictEvent(question=question, verdict=verdict, score=score)
        case events.Accepted(question, rewrite, wants):
            return wants, RewriteEvent(question=question, rewrite=serialise.rewrite(rewrite))
        case engine.NotRun():
            return "not_run", serialise.not_run(event)
        case engine.Sent(kinds):
            return "left_host", LeftHostEvent(kinds=sorted(kinds))
        case engine.Spent(usage):
            return "spent", serialise.spent(usage)
        case engine.Discarded(reason):
            return "discarded", DiscardedEvent(reason=reason)
        case events.Done(report):
            return "done", serialise.answer(report)


SHAPES: dict[EventName, type[Answered]] = {
    "finding": FindingEvent, "guide_finding": GuideFindingEvent, "withdrawn": WithdrawnEvent,
    "relevance": RelevanceEvent, "verdict": VerdictEvent, "rewrite": RewriteEvent, "follow_up": RewriteEvent,
    "not_run": NotRun, "left_host": LeftHostEvent, "spent": Spent, "discarded": DiscardedEvent, "done": Answer,
}  # fmt: skip
