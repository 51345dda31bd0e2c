"""A model without our rules: told in a few lines what is wanted, it says verdict and families of each question.

What it is sent is masked as for any model. It proposes nothing.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import AsyncGenerator, Sequence
from pathlib import Path
from typing import Literal

from pydantic import BaseModel

from evals.baselines.whole import verdict
from service.document.model import Question
from service.engine import Aside, Ask, Candidate, Found, Job, NotRun, Sent, Spent
from service.engines.briefing import Briefing, brief
from service.llm.model import Model, ModelFailed, Prompt
from service.report import FIND
from service.terms import EngineName, Family

PROMPT = Path(__file__).with_name("zero_shot.md")
MOST_TOKENS = 4_000
_BATCH = 10


class Said(BaseModel):
    """What a model says of one question."""

    id: str
    verdict: Literal["keep", "follow_up", "rewrite"]
    families: list[Family]


class ZeroShotReply(BaseModel):
    """What a model says of a batch."""

    questions: list[Said]


class ZeroShotEngine:
    """Asks the model about ten questions at a time."""

    name: EngineName = "llm"

    def __init__(self, model: Model) -> None:
        self._model = model
        self._system = PROMPT.read_text("utf-8")
        self.digest = hashlib.sha256(self._system.encode()).hexdigest()[:12]

    async def find(self, job: Job) -> AsyncGenerator[Found | Aside]:
        """Findings as the replies come; what is not answered is not judged."""
        questions = [q for q in job.document.questions if q.english]
        briefing = await brief(job, questions)
        for at in range(0, len(questions), _BATCH):
            batch = questions[at : at + _BATCH]
            yield Sent(briefing.kinds(batch))
            try:
                reply = await self._model.ask(
                    self._prompt(briefing, batch), ZeroShotReply, until=job.until, most_tokens=MOST_TOKENS
                )
            except ModelFailed as failed:
                yield Spent(failed.usage)
                yield NotRun(FIND, tuple(q.id for q in batch), failed.failure)
                continue
            yield Spent(reply.usage)
            said = {each.id: each for each in reply.value.questions}
            for place, question in enumerate(batch):
                if (of := said.get(f"q{place + 1}")) is None:
                    yield NotRun(FIND, (question.id,), "missing_questions")
                    continue
                for found in verdict(question, of.verdict, of.families, "zero_shot", "llm"):
                    yield found

    async def propose(self, job: Job, asks: Sequence[Ask]) -> AsyncGenerator[Candidate]:
        """Nothing."""
        for _ in ():
            yield _

    def _prompt(self, briefing: Briefing, batch: Sequence[Question]) -> Prompt:
        asked = [briefing.question(q) for q in batch]
        lines = [
            {"id": f"q{k}", "text": a.text} | {n: v for n, v in (("context", a.context), ("before", a.before)) if v}
            for k, a in enumerate(asked, 1)
        ]
        user = "\n".join(json.dumps(line, ensure_ascii=False) for line in lines)
        key = hashlib.sha256(f"{self._system}\0{user}".encode()).hexdigest()
        return Prompt("find", self.digest, self._system, user, key)
