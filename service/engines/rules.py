"""The rules engine: the whole job without a model, deterministic."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Sequence
from dataclasses import replace
from functools import partial

from service.document.model import Question
from service.document.parts import parts
from service.engine import Ask, Candidate, Found, FoundInGuide, Job
from service.findings import Finding, GuideFinding
from service.language.offloop import in_portions, off_loop, off_loop_long
from service.language.stretches import READ
from service.rewriting.proposals import propose
from service.rules.catalogue import find_faults
from service.rules.guides import find_in_guide, laid_out
from service.rules.rule import Posed
from service.terms import EngineName

_LONG_GUIDE = 50_000
"""Code points beyond which a guide is looked at as a whole beside the others."""


class RulesEngine:
    """Finds by the catalogue of rules, proposes by strategies."""

    name: EngineName = "rules"

    async def find(self, job: Job) -> AsyncGenerator[Found | FoundInGuide]:
        """Findings question by question, in the document's order, then those of a guide as a whole."""
        english = [q for q in job.document.questions if q.english]
        async for portion, found in in_portions(partial(_find_all, job=job), english, lambda q: len(q.text)):
            for question, findings in zip(portion, found, strict=True):
                for finding in findings:
                    yield Found(question.id, finding)
        if job.document.kind == "guide":
            run = off_loop_long if len(job.document.text) > _LONG_GUIDE else off_loop
            for whole in await run(_find_whole, job):
                yield FoundInGuide(whole)

    async def propose(self, job: Job, asks: Sequence[Ask]) -> AsyncGenerator[Candidate]:
        """Candidates ask by ask, each question's best first: all there are at once, so nothing when asked again."""
        asks = [ask for ask in asks if not ask.refused]
        async for _, found in in_portions(partial(_propose_all, job=job), asks, _size):
            for candidate in found:
                yield candidate


def _size(ask: Ask) -> int:
    return len(ask.question.text) + len(ask.question.piece.context[:READ])


def _find_all(questions: Sequence[Question], job: Job) -> list[list[Finding]]:
    return [find_faults(Posed(q, job.interview_type, job.product_names), job.rules_off) for q in questions]


def _find_whole(job: Job) -> list[GuideFinding]:
    return find_in_guide(laid_out(job.document, job.goal, job.interview_type, job.product_names), job.rules_off)


def _propose_all(asks: Sequence[Ask], job: Job) -> list[Candidate]:
    """Candidates from each question's last part: what a long text asks for, it says at its end."""
    return [
        candidate
        for ask in asks
        for candidate in propose(
            replace(ask, question=_last(ask.question)), job.goal, [_last(q) for q in job.document.near(ask.question.id)]
        )
    ]


def _last(question: Question) -> Question:
    return parts(question)[-1][1]
