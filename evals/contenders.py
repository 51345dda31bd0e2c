"""Who can be measured: the service's engines, and the baselines they have to beat, each as a solver by its name."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from evals.baselines.keywords import KeywordEngine
from evals.baselines.small_model import SmallModelEngine
from evals.baselines.zero_shot import ZeroShotEngine
from evals.solver import Solver
from service.engines.choice import Engines, NoModel
from service.report import Cast
from service.settings import Settings
from service.wiring.engines import allowance, endpoint, engines

BASELINES = ("keywords", "small_model", "zero_shot")
NAMES = ("auto", "rules", "llm", "hybrid", *BASELINES)


class Missing(Exception):
    """A contender needs what is not there; the message is one line."""


@dataclass(frozen=True)
class Contender:
    """A solver, and what to let go of when it is done."""

    solver: Solver
    close: Callable[[], Awaitable[None]]


def contender(name: str, settings: Settings, at_once: int = 1) -> Contender:
    """The contender of that name. Raises Missing where its model is not set up or not installed."""
    if name == "keywords":
        return Contender(Solver(KeywordEngine(), at_once=at_once, rewrites=0, name=name), _nothing)
    if name == "small_model":
        try:
            return Contender(Solver(SmallModelEngine(), at_once=at_once, rewrites=0, name=name), _nothing)
        except RuntimeError as reason:
            raise Missing(str(reason)) from None
    if not settings.model and name in ("llm", "hybrid", "zero_shot"):
        raise Missing(f"{name} needs a model: --model or LASTTIME_MODEL names one")
    if name == "zero_shot":
        model = endpoint(settings)
        engine = ZeroShotEngine(model)
        cast = Cast(name, "llm", model=settings.model, prompts=engine.digest)
        return Contender(Solver(engine, cast, allowance(settings), at_once, 0, name), model.close)
    return _of_the_service(name, engines(settings), settings, at_once)


def _of_the_service(name: str, those: Engines, settings: Settings, at_once: int) -> Contender:
    try:
        engine, cast = those.choose(name)
    except NoModel as none:
        raise Missing(f"{name} cannot answer: {none.failure}") from None
    return Contender(Solver(engine, cast, allowance(settings), at_once, name=engine.name), those.close)


async def _nothing() -> None:
    """There is nothing to let go of."""
