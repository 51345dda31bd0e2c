"""A model reading a job: batches of questions are asked about at once, and every failure becomes a check not run."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Callable, Collection, Iterable, Iterator, Sequence
from contextlib import aclosing
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from pydantic import BaseModel

from service.document.model import Question
from service.engine import Aside, Discarded, Job, NotRun, Sent, Spent, Usage
from service.engines.briefing import Briefing
from service.engines.together import together
from service.llm.asked import AskedQuestion, Request, place_of
from service.llm.model import Model, ModelFailed
from service.llm.prompts import Prompts
from service.report import MODEL
from service.terms import TextKind

BATCH = 6
LONGEST_BATCH = 4_000
"""Questions asked about in one call, and code points of them together; one question alone may be longer."""
ROUNDS = 2
"""How often questions are asked about of which a reply said nothing."""

E = TypeVar("E")


@dataclass(frozen=True)
class Task(Generic[E]):
    """One thing to ask about questions, by the name of the check it makes.

    `asked` puts one question, `put` a batch of them, with the shape of the reply; `told` makes events of what the reply
    says about one question; `ends` is told after each reply.
    """

    check: str
    asked: Callable[[Question], AskedQuestion]
    put: Callable[[tuple[AskedQuestion, ...]], tuple[Request, type[BaseModel]]]
    told: Callable[[Question, Any], Iterable[E]]
    ends: tuple[E, ...] = ()


@dataclass(frozen=True)
class Reader:
    """A model with its prompts."""

    model: Model
    prompts: Prompts

    async def read(
        self, job: Job, briefing: Briefing, questions: Sequence[Question], task: Task[E]
    ) -> AsyncGenerator[E | Aside, None]:
        """What the model says of the questions, batch by batch as the replies come."""
        streams: list[AsyncGenerator[E | Aside, None]] = []
        for batch in _batches(questions):
            stream = self._batch(job, briefing, batch, task)
            streams.append(stream)
        async with aclosing(together(streams)) as events:
            async for event in events:
                yield event

    async def _batch(
        self, job: Job, briefing: Briefing, batch: Sequence[Question], task: Task[E]
    ) -> AsyncGenerator[E | Aside, None]:
        pending = list(batch)
        for _ in range(ROUNDS):
            if job.purse.empty:
                yield NotRun(task.check, _ids(pending), "budget_spent")
                return
            request, shape = task.put(tuple(task.asked(q) for q in pending))
            prompt, most = self.prompts.fill(request), self.prompts.most_tokens(request)
            try:
                reply = await self.model.ask(prompt, shape, until=job.until, most_tokens=most)
            except ModelFailed as failed:
                for aside in cost(job, briefing.kinds(pending), failed.usage):
                    yield aside
                yield NotRun(task.check, _ids(pending), failed.failure)
                return
            for aside in cost(job, briefing.kinds(pending), reply.usage):
                yield aside
            said_of_all: Any = reply.value
            answered, useless = by_place(said_of_all.questions, range(len(pending)))
            for discarded in useless:
                yield discarded
            for place, said in answered.items():
                for event in task.told(pending[place], said):
                    yield event
            for event in task.ends:
                yield event
            pending = [q for k, q in enumerate(pending) if k not in answered]
            if not pending:
                return
            # Else who asks the same again would be told the same nothing, for as long as replies are kept.
            self.model.forget(prompt, shape, most_tokens=most)
        yield NotRun(task.check, _ids(pending), "missing_questions")


def check(name: str, alone: bool) -> str:
    """The name of a check as the report tells it; `alone` where no other engine judges the questions."""
    return name if alone else MODEL + name


def by_place(entries: Sequence[Any], places: Collection[int]) -> tuple[dict[int, Any], list[Discarded]]:
    """A reply's entries by the place of what they are about, one of `places`; the first about each counts."""
    answered: dict[int, Any] = {}
    useless: list[Discarded] = []
    for said in entries:
        place = place_of(said.id, max(places, default=-1) + 1)
        if place not in places or place is None:
            useless.append(Discarded("unknown_question"))
        elif place in answered:
            useless.append(Discarded("twice"))
        else:
            answered[place] = said
    return dict(sorted(answered.items())), useless


def cost(job: Job, kinds: frozenset[TextKind], usage: Usage) -> Iterator[Sent | Spent]:
    """What a call cost the job, and what kinds of text went out with it."""
    job.purse.spend(usage.tokens)
    if usage.calls:
        yield Sent(kinds)
    yield Spent(usage)


def _ids(questions: Sequence[Question]) -> tuple[str, ...]:
    return tuple(q.id for q in questions)


def _batches(questions: Sequence[Question]) -> Iterator[list[Question]]:
    batch: list[Question] = []
    size = 0
    for question in questions:
        if batch and (len(batch) == BATCH or size + len(question.text) > LONGEST_BATCH):
            yield batch
            batch, size = [], 0
        batch.append(question)
        size += len(question.text)
    if batch:
        yield batch
