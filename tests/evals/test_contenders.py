"""The baselines: what they say, and that a model without our rules is sent masked text all the same."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from typing import Any

from pydantic import BaseModel

from evals.baselines.keywords import KeywordEngine
from evals.baselines.zero_shot import ZeroShotEngine
from evals.scorers.spending import score as spending
from evals.solver import Solver, run
from service.engine import Usage
from service.llm.model import ModelFailed, Prompt, Reply
from service.report import Cast
from tests.evals.made import sample

GOOD = "You said you would never pay for that. When did you last pay for something like it?"


class Saying:
    """A model that says what it is given to say, and keeps what it was asked."""

    name = "saying"

    def __init__(self, reply: Mapping[str, Any] | None) -> None:
        self.reply, self.asked = reply, list[Prompt]()

    async def ask(self, prompt: Prompt, shape: type[Any], *, until: float | None, most_tokens: int) -> Reply[Any]:
        """The reply, or a failure where there is none."""
        self.asked.append(prompt)
        if self.reply is None:
            raise ModelFailed("timeout", Usage(10, 0, 1))
        value: BaseModel = shape.model_validate(self.reply)
        return Reply(value, Usage(100, 20, 1))

    def forget(self, prompt: Prompt, shape: type[BaseModel], *, most_tokens: int) -> None:
        """Nothing is remembered."""

    async def close(self) -> None:
        """Nothing is held."""


def test_keywords_find_words_wherever_they_stand() -> None:
    """That is what they are worth."""
    (result,) = asyncio.run(run([sample(GOOD)], Solver(KeywordEngine(), rewrites=0)))
    assert result.question.verdict == "follow_up"
    assert [f.quote for f in result.question.findings] == ["never"]


def test_a_model_without_rules() -> None:
    """Its verdict and families are findings over the whole question; what it leaves out nobody judged; names do not leave."""
    said = {"questions": [{"id": "q1", "verdict": "rewrite", "families": ["price"]}]}
    model = Saying(said)
    samples = [sample("Would you pay what ann@example.org pays?", key="a"), sample("When was that?", key="b")]
    solver = Solver(ZeroShotEngine(model), Cast("zero_shot", "llm"), at_once=2, rewrites=0, name="zero_shot")
    one, other = asyncio.run(run(samples, solver))
    assert (one.question.verdict, other.question.verdict) == ("rewrite", "not_judged")
    assert [f.family for f in one.question.findings] == ["price"]
    assert "ann@example.org" not in model.asked[0].user
    assert (spending(one).tokens, spending(one).degraded) == (60.0, True)


def test_a_model_that_fails_judges_nothing() -> None:
    """No verdict is made up."""
    solver = Solver(ZeroShotEngine(Saying(None)), Cast("zero_shot", "llm"), rewrites=0)
    (result,) = asyncio.run(run([sample(GOOD)], solver))
    assert (result.question.verdict, result.engine.reason) == ("not_judged", "timeout")
