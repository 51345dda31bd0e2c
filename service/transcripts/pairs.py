"""A closed question and the one that opens it are a pair: asked one after the other, the first is a screener."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Mapping, Sequence
from contextlib import aclosing
from dataclasses import dataclass
from itertools import pairwise

from service.document.model import Question
from service.engine import Aside, Ask, Candidate, Engine, Found, FoundInGuide, Job, Linked, Paused, Withdrawn
from service.findings import Withdrawal
from service.terms import EngineName
from service.transcripts.conversation import Conversation

_WHY = "The next question asks for what happened."


@dataclass(frozen=True)
class Paired:
    """An engine that withdraws "this is closed" where the next question asks for the story.

    `opened_by` has the words of the next question by the id of the closed one.
    """

    engine: Engine
    opened_by: Mapping[str, str]

    @property
    def name(self) -> EngineName:
        """The name of the engine within."""
        return self.engine.name

    async def find(self, job: Job) -> AsyncGenerator[Found | FoundInGuide | Withdrawn | Linked | Aside, None]:
        """What the engine finds, each finding of closedness that the next question makes good withdrawn at once."""
        async with aclosing(self.engine.find(job)) as events:
            async for event in events:
                yield event
                if isinstance(event, Found) and event.question in self.opened_by and _only_closed(event):
                    gone = Withdrawal("rules", _WHY, self.opened_by[event.question])
                    yield Withdrawn(event.question, event.finding.rule, gone)

    async def propose(self, job: Job, asks: Sequence[Ask]) -> AsyncGenerator[Candidate | Paused | Aside, None]:
        """What the engine proposes."""
        async with aclosing(self.engine.propose(job, asks)) as events:
            async for event in events:
                yield event


def paired(engine: Engine, talk: Conversation) -> Paired:
    """The engine for a talk whose pairs are known."""
    asked = talk.document.questions
    return Paired(engine, {a.id: b.text for a, b in pairwise(asked) if talk.sure and _opens(b)})


def _only_closed(event: Found) -> bool:
    f = event.finding
    return f.family == "closed" and f.severity != "error" and f.withdrawn is None


def _opens(question: Question) -> bool:
    """Whether a question asks for what happened, about what was just said: a probe, or a short request for the story."""
    if not any(a.form in ("wh", "request") for a in question.asked):
        return False
    past = any(a.tense in ("past", "perfect") for a in question.asked)
    return question.purpose == "probe" or (past and question.purpose == "story")
