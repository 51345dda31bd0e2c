"""A model that sorts a plan's questions by the aims they serve, beside whatever engine judges them."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Iterator, Mapping, Sequence
from contextlib import aclosing
from dataclasses import dataclass, field, replace
from itertools import pairwise

from service.aims.serving import GOAL
from service.document.model import Question
from service.engine import (
    Aside,
    Ask,
    Candidate,
    Discarded,
    Engine,
    Found,
    FoundInGuide,
    Job,
    Linked,
    Paused,
    Sent,
    Withdrawn,
)
from service.engines.briefing import Briefing, brief
from service.engines.reader import Reader, Task, check
from service.engines.together import together
from service.language.stretches import READ
from service.llm.asked import AskedQuestion, CoverageRequest, aim_name
from service.llm.replies import CoverageReply, QuestionCoverage, coverage_reply
from service.report import Cast
from service.terms import EngineName

MOST_AIMS = 20
"""Hypotheses that a model is told of; of any further one the rules' reading stands."""


@dataclass(frozen=True)
class Linker:
    """Asks a model which of a plan's aims its questions serve."""

    reader: Reader

    async def link(
        self, job: Job, hypotheses: Mapping[str, str], served: dict[str, dict[str, bool]]
    ) -> AsyncGenerator[Aside, None]:
        """Put into `served`, as the replies come, by a question's id whether it serves an aim, by the aim's.

        `hypotheses` are texts by id. Of a question that the model says nothing of there is no entry.
        """
        questions = [q for q in job.document.questions if q.english]
        known = dict(list(hypotheses.items())[:MOST_AIMS])
        if not questions or not (known or job.goal):
            return
        briefing = await brief(job, questions, [text[:READ] for text in known.values()])
        task = _task(job, briefing, questions, known, served)
        async with aclosing(self.reader.read(job, briefing, questions, task)) as events:
            async for event in events:
                yield Sent(event.kinds | {"hypothesis"}) if known and isinstance(event, Sent) else event


@dataclass(frozen=True)
class Linking:
    """An engine, with a linker that works beside it; what it learns of questions and aims is put into `served`."""

    engine: Engine
    linker: Linker
    hypotheses: Mapping[str, str]
    served: dict[str, dict[str, bool]] = field(default_factory=dict)

    @property
    def name(self) -> EngineName:
        """The engine's."""
        return self.engine.name

    async def find(self, job: Job) -> AsyncGenerator[Found | FoundInGuide | Withdrawn | Linked | Aside, None]:
        """What the engine finds, and what the linker costs."""
        streams: list[AsyncGenerator[Found | FoundInGuide | Withdrawn | Linked | Aside, None]] = [
            self.engine.find(job),
            self.linker.link(job, self.hypotheses, self.served),
        ]
        async with aclosing(together(streams)) as events:
            async for event in events:
                yield event

    def propose(self, job: Job, asks: Sequence[Ask]) -> AsyncGenerator[Candidate | Paused | Aside, None]:
        """What the engine proposes."""
        return self.engine.propose(job, asks)


def linking(
    engine: Engine, cast: Cast, linker: Linker | None, hypotheses: Mapping[str, str]
) -> tuple[Engine, Mapping[str, Mapping[str, bool]]]:
    """The engine that judges a plan's questions, and what will be known of them and the aims once it has.

    Without a model, or where the rules were chosen, it is the engine as it was, and nothing will be known.
    """
    if linker is None or cast.engine == "rules":
        return engine, {}
    both = Linking(engine, linker, hypotheses)
    return both, both.served


def _task(
    job: Job,
    briefing: Briefing,
    questions: Sequence[Question],
    hypotheses: Mapping[str, str],
    served: dict[str, dict[str, bool]],
) -> Task[Aside]:
    names = {**({GOAL: GOAL} if job.goal else {}), **{aim_name(k): own for k, own in enumerate(hypotheses)}}
    aims = tuple(briefing.mask(text[:READ]) for text in hypotheses.values())
    shape = coverage_reply(tuple(names))
    before = {q.id: earlier.piece.text[:READ] for earlier, q in pairwise(questions)}

    def asked(question: Question) -> AskedQuestion:
        shown = briefing.question(question)
        return replace(shown, before=shown.before or briefing.mask(before.get(question.id, "")))

    def put(batch: tuple[AskedQuestion, ...]) -> tuple[CoverageRequest, type[CoverageReply]]:
        return CoverageRequest(batch, aims, briefing.setting), shape

    def told(question: Question, said: QuestionCoverage) -> Iterator[Aside]:
        known = [names[name.lower()] for name in said.serves if name.lower() in names]
        served[question.id] = {own: own in known for own in names.values()}
        for _ in range(len(said.serves) - len(known)):
            yield Discarded("unknown_label")

    return Task(check("coverage", alone=False), asked, put, told)
