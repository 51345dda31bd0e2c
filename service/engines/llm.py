"""The model alone: it finds and proposes, and what it does not answer nobody judged."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Sequence
from contextlib import aclosing

from service.engine import Aside, Ask, Candidate, Found, Job, Linked, Paused, Wanted, Withdrawn
from service.engines.briefing import brief
from service.engines.echoes import told
from service.engines.faults import finding_task
from service.engines.proposing import proposing_task
from service.engines.reader import Reader
from service.engines.relevance import relevance_task
from service.engines.together import together
from service.findings import Finding
from service.language.offloop import off_loop
from service.terms import EngineName


class LlmEngine:
    """Finds and proposes by a model's reading."""

    name: EngineName = "llm"

    def __init__(self, reader: Reader) -> None:
        self._reader = reader

    async def find(
        self, job: Job, known: dict[str, list[Finding]] | None = None
    ) -> AsyncGenerator[Found | Withdrawn | Linked | Aside, None]:
        """Findings as the replies come. With what is `known` by the rules it completes them, else it stands alone."""
        questions = [q for q in job.document.questions if q.english]
        if not questions:
            return
        briefing = await brief(job, questions)
        faults = self._reader.read(job, briefing, questions, finding_task(job, briefing, known or {}, known is None))
        streams: list[AsyncGenerator[Found | Withdrawn | Linked | Aside, None]] = [faults]
        if job.goal:
            links = self._reader.read(job, briefing, questions, relevance_task(job, briefing))
            streams.append(links)
        async with aclosing(together(streams)) as events:
            async for event in events:
                yield event

    async def propose(self, job: Job, asks: Sequence[Ask]) -> AsyncGenerator[Candidate | Paused | Aside, None]:
        """Candidates as the replies come; a pause after each batch."""
        if not asks:
            return
        briefing = await brief(job, [ask.question for ask in asks])
        kinds: tuple[Wanted, ...] = ("rewrite", "follow_up")
        streams: list[AsyncGenerator[Candidate | Paused | Aside, None]] = []
        for wants in kinds:
            if mine := _wanting(asks, wants):
                questions = [ask.question for ask in mine.values()]
                heard = await off_loop(told, self._reader.prompts.prose(wants), job, questions)
                task = proposing_task(job, briefing, mine, wants, heard)
                proposed = self._reader.read(job, briefing, questions, task)
                streams.append(proposed)
        async with aclosing(together(streams)) as events:
            async for event in events:
                yield event


def _wanting(asks: Sequence[Ask], wants: Wanted) -> dict[str, Ask]:
    return {ask.question.id: ask for ask in asks if ask.wants == wants}
