"""Rules and a model together: the rules' part at once and as it is without a model, the model's part as it comes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import AsyncGenerator, Sequence
from contextlib import aclosing

from service.engine import Aside, Ask, Candidate, Engine, Found, FoundInGuide, Job, Linked, Paused, Withdrawn
from service.engines.llm import LlmEngine
from service.findings import Finding
from service.terms import EngineName


class HybridEngine:
    """The rules engine, completed by a model that is told what the rules found."""

    name: EngineName = "hybrid"

    def __init__(self, rules: Engine, model: LlmEngine) -> None:
        self._rules = rules
        self._model = model

    async def find(self, job: Job) -> AsyncGenerator[Found | FoundInGuide | Withdrawn | Linked | Aside, None]:
        """The rules' findings, then what the model adds and withdraws."""
        known: dict[str, list[Finding]] = defaultdict(list)
        async with aclosing(self._rules.find(job)) as found:
            async for event in found:
                if isinstance(event, Found):
                    known[event.question].append(event.finding)
                yield event
        async with aclosing(self._model.find(job, known)) as said:
            async for more in said:
                yield more

    async def propose(self, job: Job, asks: Sequence[Ask]) -> AsyncGenerator[Candidate | Paused | Aside, None]:
        """The rules' candidates, then the model's."""
        async with aclosing(self._rules.propose(job, asks)) as ours:
            async for event in ours:
                yield event
        yield Paused()
        async with aclosing(self._model.propose(job, asks)) as theirs:
            async for more in theirs:
                yield more
