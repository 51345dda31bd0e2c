"""The small model alone: asked in plain words whether a question is good, weak or bad, and taken at its likeliest word."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, Sequence
from pathlib import Path

from evals.baselines.whole import verdict
from evals.scorers.fluency import SmallModel, model_file
from service.engine import Ask, Candidate, Found, Job
from service.terms import EngineName, Verdict

PROMPT = Path(__file__).with_name("small_model.md")
_WORDS: dict[str, Verdict] = {" good": "keep", " weak": "follow_up", " bad": "rewrite"}


class SmallModelEngine:
    """Judges by the likelihood of three words after the question, less what they have without one; proposes nothing.

    Raises RuntimeError where the small model is not installed.
    """

    name: EngineName = "rules"

    def __init__(self) -> None:
        file = model_file()
        if file is None:
            raise RuntimeError("the small model is not installed (tests/model.lock)")
        self._model = SmallModel(file)
        self._prompt = PROMPT.read_text("utf-8").rstrip("\n")
        self._habit = self._words("Tell me more.")

    async def find(self, job: Job) -> AsyncGenerator[Found]:
        """One finding for each question that is not called good."""
        for question in job.document.questions:
            said = await asyncio.to_thread(self._words, " ".join(question.text.split()))
            best = max(_WORDS, key=lambda word: said[word] - self._habit[word])
            for found in verdict(question, _WORDS[best], (), "small_model", "rules"):
                yield found

    async def propose(self, job: Job, asks: Sequence[Ask]) -> AsyncGenerator[Candidate]:
        """Nothing."""
        for _ in ():
            yield _

    def _words(self, text: str) -> dict[str, float]:
        given = f"{self._prompt} {text}\nVerdict:"
        return {word: self._model.likelihood(word, given) or 0.0 for word in _WORDS}
