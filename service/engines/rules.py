"""The rules engine: the whole job without a model, deterministic."""

from __future__ import annotations

from collections.abc import AsyncIterator, Sequence
from functools import partial

from service.document.model import Question
from service.engine import Ask, Candidate, Found, Job
from service.findings import Finding
from service.language.offloop import in_portions
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
        async for _, found in in_portions(partial(_propose_all, job=job), asks, lambda ask: len(ask.question.text)):
            for candidate in found:
                yield candidate


def _find_all(questions: Sequence[Question], job: Job) -> list[list[Finding]]:
    return [find_faults(Posed(q, job.interview_type, job.product_names), job.rules_off) for q in questions]


def _propose_all(asks: Sequence[Ask], job: Job) -> list[Candidate]:
    return [c for ask in asks for c in propose(ask, job.goal, job.document.near(ask.question.id))]
