"""The model looked at as it is set up: every way to ask it, and one real prompt."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from service.engines.exam import Exam, examine
from service.llm.endpoint import OPENAI
from service.llm.probe import Probe, Probed
from service.llm.prompt_file import BadPrompt
from service.llm.prompts import Prompts
from service.llm.rungs import LADDER, Rung
from service.settings import Settings
from service.terms import Failure
from service.wiring.engines import endpoint
from service.wiring.given import CannotStart

HOPELESS: frozenset[Failure] = frozenset({
    "unreachable", "unauthorised", "forbidden", "unknown_model", "quota_spent", "timeout", "not_an_answer",
})  # fmt: skip
"""Failures after which asking in another way is of no use."""

CALLS = len(LADDER) + 1
Tell = Callable[[int, int], None]
"""Told how many calls are done, of how many."""


@dataclass(frozen=True, slots=True)
class Checkup:
    """What was found: the rungs that were tried, and the exam, by which rung it was asked in the end.

    Without an exam no rung was served.
    """

    probes: tuple[Probed, ...]
    exam: Exam | None = None
    rung: Rung | None = None


async def check_up(settings: Settings, seconds: float, tell: Tell) -> Checkup:
    """Probe every rung, then ask the real prompt; an answer may take `seconds`.

    Raises CannotStart where the prompts or the address are no good, NoLanguageModel.
    """
    try:
        prompts = Prompts(settings.prompts_dir)
    except BadPrompt as bad:
        raise CannotStart(f"prompts: {bad}") from None
    model = endpoint(settings, seconds=seconds)
    probes = await _probed(settings, seconds, tell)
    if all(probed.failure for probed in probes):
        return Checkup(probes)
    try:
        exam = await examine(model, prompts, seconds)
    finally:
        await model.close()
    tell(CALLS, CALLS)
    return Checkup(probes, exam, model.rung)


async def _probed(settings: Settings, seconds: float, tell: Tell) -> tuple[Probed, ...]:
    """The rungs from the top, as far as trying is of use."""
    key = settings.openai_api_key
    probe = Probe(
        settings.model,
        base_url=settings.openai_base_url or OPENAI,
        api_key=key.get_secret_value() if key else None,
        seconds=seconds,
    )
    probes: list[Probed] = []
    try:
        for rung in LADDER:
            tell(len(probes), CALLS)
            probes.append(await probe.ask(rung))
            if all(probed.failure in HOPELESS for probed in probes):
                break
    finally:
        await probe.close()
    return tuple(probes)
