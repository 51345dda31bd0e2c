"""The rules engine: the whole job without a model, deterministic."""

from __future__ import annotations

from collections.abc import AsyncIterator, Sequence
from dataclasses import replace
from functools import partial

from service.document.model import Question
from service.document.parts import parts
from service.engine import Ask, Candidate, Found, Job
from service.findings import Finding
from service.language.offloop import in_portions
from service.language.stretches import READ
from service.rewriting.proposals import propose
from service.rules.catalogue import find_faults
from service.rules.rule import Posed


class RulesEngine:
    """Finds by the catalogue of rules, proposes by strategies."""

    async def find(self, job: Job) -> AsyncIterator[Found]:
        """Findings question by question, in the document's order."""
        english = [q for q in job.document.questions if q.english]
        async for portion, found in in_portions(partial(_find_all, job=job), english, lambda q: len(q.text)):
            for question, findings in zip(portion, found, strict=True):
                for finding in findings:
                    yield Found(question.id, finding)

    async def propose(self, job: Job, asks: Sequence[Ask]) -> AsyncIterator[Candidate]:
        """Candidates ask by ask, each question's best first."""
        async for _, found in in_portions(partial(_propose_all, job=job), asks, _size):
            for candidate in found:
                yield candidate


def _size(ask: Ask) -> int:
    return len(ask.question.text) + len(ask.question.piece.context[:READ])


def _find_all(questions: Sequence[Question], job: Job) -> list[list[Finding]]:
    return [find_faults(Posed(q, job.interview_type, job.product_names), job.rules_off) for q in questions]


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
