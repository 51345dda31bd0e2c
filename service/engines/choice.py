"""Which engine answers: the one asked for where it can, else the best that can, with the reason."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from service.engine import Engine
from service.engines.linking import Linker
from service.engines.listener import Listener
from service.report import Cast
from service.terms import Failure


class NoModel(Exception):
    """The engine asked for by name is a model, and none may be asked; `failure` says why."""

    def __init__(self, failure: Failure) -> None:
        super().__init__(failure)
        self.failure: Failure = failure


@dataclass(frozen=True, slots=True)
class Engines:
    """The engines there are. `llm` and `hybrid` are None where no model is configured.

    `model` and `prompts` name the model behind those two, and the prompts it is given; `listener` has it read what a talk's
    questions were answered with, `linker` which aims a plan's questions serve.
    """

    rules: Engine
    llm: Engine | None = None
    hybrid: Engine | None = None
    model: str | None = None
    prompts: str | None = None
    let_go: Callable[[], Awaitable[None]] | None = None
    listener: Listener | None = None
    linker: Linker | None = None

    async def close(self) -> None:
        """Let go of the model's connections, in the loop that used them."""
        if self.let_go:
            await self.let_go()

    def choose(self, requested: str, barred: Failure | None = None) -> tuple[Engine, Cast]:
        """The engine for a request and how the report is to name it; `barred` says why no model may be asked now.

        Raises NoModel where `llm` is asked for by name and cannot answer.
        """
        failure: Failure | None = "no_model" if self.hybrid is None else barred
        named = {"model": self.model, "prompts": self.prompts}
        if requested == "llm":
            if self.llm is None or failure:
                raise NoModel(failure or "no_model")
            return self.llm, Cast(requested, "llm", **named)
        if requested != "rules" and self.hybrid is not None and failure is None:
            return self.hybrid, Cast(requested, "hybrid", **named)
        expected = requested == "rules" or (requested == "auto" and failure in ("no_model", "privacy_off"))
        return self.rules, Cast(requested, reason=None if expected else failure)
