"""The solver: samples through `critique` with any engine, job by job, several at once, each job kept as it is done."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import aclosing
from dataclasses import dataclass, field
from itertools import groupby

from evals.results import Log, Result, Setup, code_digest, digest_of
from evals.samples import Sample
from service.critique import critique
from service.document.guides import guide
from service.document.lists import Item, question_list
from service.document.model import Document
from service.engine import Allowance, Engine, Job
from service.engines.rules import RulesEngine
from service.events import Done
from service.language.offloop import off_loop
from service.report import Cast, Report
from service.rules.catalogue import ruleset
from service.terms import Verdict
from service.wire.requests import Options, job_of
from service.wire.serialise import answer

Tell = Callable[[int, int], None]
"""Told how many samples of how many are done."""


@dataclass(frozen=True)
class Solver:
    """Judges samples with an engine. `at_once` samples of the same setting make one job, as a list of questions does.

    One at a time is the independent way, and what a rewrite is does not depend on the neighbours; more at once is what a
    model is cheaper for. `rewrites` are wanted for each question. `name` is for results, where it is not the engine's own.
    """

    engine: Engine
    cast: Cast = field(default_factory=Cast)
    allowance: Allowance = field(default_factory=Allowance)
    at_once: int = 1
    rewrites: int = 3
    name: str = ""

    def setup(self, samples: Sequence[Sample]) -> Setup:
        """How a run over the samples is set up."""
        return Setup(
            engine=self.name or self.engine.name,
            model=self.cast.model,
            ruleset=ruleset(),
            code=code_digest(),
            prompts=self.cast.prompts,
            cases=digest_of([s.model_dump(mode="json") for s in samples]),
            at_once=self.at_once,
        )

    def jobs(self, samples: Sequence[Sample]) -> Iterator[list[Sample]]:
        """The samples job by job: the same jobs each time, whatever was done before."""
        for _, alike in groupby(samples, _setting):
            group = list(alike)
            size = 1 if group[0].kind == "guide" else self.at_once
            yield from (group[k : k + size] for k in range(0, len(group), size))

    async def solve(self, samples: Sequence[Sample]) -> list[Result]:
        """The results of one job."""
        began = time.perf_counter()
        document = await off_loop(_document, samples)
        known = samples[0].metadata
        options = Options(goal=known.goal or None, interview_type=known.interview_type, max_rewrites=self.rewrites)
        report = await reported(job_of(options, document, self.allowance), self.engine, self.cast)
        seconds = time.perf_counter() - began
        told = answer(report)
        offered = [r.text for q in told.questions for r in q.rewrites]
        afresh = await _afresh(offered) if offered else {}
        own = [told.questions] if document.kind == "guide" else [[q] for q in told.questions]
        return [
            Result(
                id=sample.id,
                questions=questions,
                engine=told.engine,
                seconds=seconds,
                shared=len(samples),
                afresh={r.text: afresh[r.text] for q in questions for r in q.rewrites},
            )
            for sample, questions in zip(samples, own, strict=True)
        ]


async def run(
    samples: Sequence[Sample], solver: Solver, log: Log | None = None, concurrency: int = 2, tell: Tell | None = None
) -> list[Result]:
    """The results of all samples, in their order; what the log holds already is not judged again.

    `concurrency` jobs are under way at once. Whatever is raised ends the others; what was done is in the log.
    """
    done = dict(log.done) if log else {}
    wanted = [job for job in solver.jobs(samples) if any(s.id not in done for s in job)]
    places = asyncio.Semaphore(concurrency)

    async def one(job: list[Sample]) -> None:
        async with places:
            results = await solver.solve(job)
        done.update((r.id, r) for r in results)
        if log:
            log.add(results)
        if tell:
            tell(len(done), len(samples))

    async with asyncio.TaskGroup() as group:
        for job in wanted:
            group.create_task(one(job))
    return [done[s.id] for s in samples]


def _setting(sample: Sample) -> tuple[str, str, str]:
    known = sample.metadata
    return ("guide" if sample.kind == "guide" else "list", known.goal, known.interview_type or "")


def _document(samples: Sequence[Sample]) -> Document:
    if samples[0].kind == "guide":
        return guide(samples[0].input)
    return question_list([Item(s.id, s.input, s.metadata.context, s.metadata.before) for s in samples])


async def reported(job: Job, engine: Engine, cast: Cast) -> Report:
    """The report of a job, once all is judged."""
    async with aclosing(critique(job, engine, cast)) as events:
        async for event in events:
            if isinstance(event, Done):
                return event.report
    raise AssertionError("a critique ends with its report")


async def _afresh(texts: Sequence[str]) -> dict[str, Verdict]:
    """What the rules say of texts as questions that nobody asked before."""
    document = await off_loop(question_list, [Item(str(k), text) for k, text in enumerate(texts)])
    report = await reported(Job(document, max_rewrites=0), RulesEngine(), Cast())
    return {text: judged.verdict for text, judged in zip(texts, report.questions, strict=True)}
