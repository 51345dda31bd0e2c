"""A model whose replies are written: it reads the prompt as a model would, and says what a test lets it say."""

from __future__ import annotations

import asyncio
import json
import re
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, TypeVar

from pydantic import BaseModel

from service.engine import Usage
from service.llm.model import ModelFailed, Prompt, Reply
from service.terms import Failure

R = TypeVar("R", bound=BaseModel)
Line = Mapping[str, Any]
Says = Callable[[str, list[Line]], Mapping[str, Any] | Failure]
_DATA = re.compile(r"^--- data \w+ begins ---\n(.*)\n--- data \w+ ends ---$", re.DOTALL | re.MULTILINE)


def lines_of(user: str) -> list[Line]:
    """What is known about the interview, if anything, and the questions of a prompt."""
    found = _DATA.search(user)
    assert found is not None
    return [json.loads(line) for line in found[1].splitlines()]


def questions_of(user: str) -> list[Line]:
    """The questions of a prompt."""
    return [line for line in lines_of(user) if "id" in line]


@dataclass
class Scripted:
    """Says what `says` makes of a prompt's name and its questions, or fails by the name it returns.

    `asked` are the prompts so far. With `delay` it takes so many seconds, and `cut` counts those that were cancelled.
    """

    says: Says
    delay: float = 0.0
    name: str = "scripted"
    asked: list[Prompt] = field(default_factory=list)
    cut: int = 0

    async def ask(self, prompt: Prompt, shape: type[R], *, until: float | None, most_tokens: int) -> Reply[R]:
        """The scripted reply, of the shape asked for."""
        self.asked.append(prompt)
        usage = Usage(100, 20, 1)
        if until is not None and time.monotonic() + self.delay > until:
            await asyncio.sleep(max(0.0, until - time.monotonic()))
            raise ModelFailed("deadline", usage)
        try:
            await asyncio.sleep(self.delay)
        except asyncio.CancelledError:
            self.cut += 1
            raise
        said = self.says(prompt.name, questions_of(prompt.user))
        if isinstance(said, str):
            raise ModelFailed(said, usage)
        return Reply(shape.model_validate(said), usage)

    def forget(self, prompt: Prompt, shape: type[BaseModel], *, most_tokens: int) -> None:
        """Nothing is remembered."""

    async def close(self) -> None:
        """Nothing is held."""


def nothing(prompt: str, questions: list[Line]) -> Mapping[str, Any]:
    """A reply that answers every question and finds, proposes, rates and hears nothing of note."""
    if prompt == "answers":
        turns = [line["id"] for line in questions if line["speaker"] == "participant"]
        return {"turns": [{"id": turn, "statements": [], "commitments": [], "missed": []} for turn in turns]}
    answers: dict[str, dict[str, Any]] = {
        "find": {"faults": [], "withdraw": []},
        "rewrite": {"rewrites": []},
        "follow_up": {"follow_up": "What happened then?"},
        "relevance": {"relevance": 5},
        "coverage": {"serves": []},
    }
    return {"questions": [{"id": q["id"], **answers[prompt]} for q in questions]}
