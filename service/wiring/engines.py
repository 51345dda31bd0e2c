"""The engines put together as set up: the rules always, a model beside them where one is named."""

from __future__ import annotations

from datetime import timedelta

from service.engine import Allowance
from service.engines.choice import Engines
from service.engines.hybrid import HybridEngine
from service.engines.linking import Linker
from service.engines.listener import Listener
from service.engines.llm import LlmEngine
from service.engines.reader import Reader
from service.engines.rules import RulesEngine
from service.llm.account import Watch
from service.llm.endpoint import OPENAI, Endpoint
from service.llm.prompt_file import BadPrompt
from service.llm.prompts import Prompts
from service.llm.remembered import Remembered
from service.settings import Settings
from service.wiring.given import CannotStart
from service.wiring.kept import replies


def engines(settings: Settings, watch: Watch | None = None) -> Engines:
    """The engines there are; `watch` counts what the model is asked. Raises CannotStart where the prompts are no good."""
    rules = RulesEngine()
    if not settings.model:
        return Engines(rules)
    try:
        prompts = Prompts(settings.prompts_dir)
    except BadPrompt as bad:
        raise CannotStart(f"prompts: {bad}") from None
    priced = settings.price_in is not None and settings.price_out is not None
    model = Remembered(
        endpoint(settings, watch, seconds=max(60.0, settings.model_seconds)),
        replies(settings),
        endpoint=settings.openai_base_url or OPENAI,
        in_memory=256 if settings.cache_megabytes else 0,
        lasts=timedelta(days=settings.cache_days),
        priced=priced,
    )
    reader = Reader(model, prompts)
    alone = LlmEngine(reader)
    return Engines(
        rules,
        llm=alone,
        hybrid=HybridEngine(rules, alone),
        model=settings.model,
        prompts=prompts.digest_of_all(),
        let_go=model.close,
        listener=Listener(reader),
        linker=Linker(reader),
    )


def endpoint(settings: Settings, watch: Watch | None = None, *, seconds: float = 60.0) -> Endpoint:
    """The server of the model that is named; a call may take `seconds`. Raises CannotStart where its address is none."""
    key = settings.openai_api_key
    try:
        return Endpoint(
            settings.model,
            api_key=key.get_secret_value() if key else None,
            base_url=settings.openai_base_url,
            price_in=settings.price_in,
            price_out=settings.price_out,
            concurrency=settings.model_calls,
            seconds=seconds,
            watch=watch,
        )
    except ValueError as error:
        raise CannotStart(f"OPENAI_BASE_URL: {error}") from None


def allowance(settings: Settings) -> Allowance:
    """What one job may ask of a model."""
    return Allowance(settings.model_seconds, settings.tokens_per_request, settings.privacy)
