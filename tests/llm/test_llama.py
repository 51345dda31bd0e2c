"""The client against a real server with a real, tiny model: every rung, deadlines, and callers who leave."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator

import pytest

from service.llm.endpoint import Endpoint
from service.llm.failures import Trouble
from service.llm.model import ModelFailed, Prompt
from service.llm.replies import RelevanceReply
from service.llm.rungs import LADDER, Form, Rung
from tests.llm.llama import Llama

SAID = '{"questions": [{"id": "q1", "relevance": 7}]}'
SEVEN = RelevanceReply.model_validate_json(SAID)
CALLED = f'<tool_call>\n{{"name": "RelevanceReply", "arguments": {SAID}}}\n</tool_call>'
WITHIN = 60.0
"""Seconds that an answer may take on busy cores."""
LONG = 120
"""Tokens that take this model seconds."""


def parrot(said: str) -> Prompt:
    """A prompt that even this model can follow."""
    return Prompt("parrot", "0" * 12, "You repeat the user's words and add nothing.", f"Repeat this: {said}", said)


async def ask(
    model: Endpoint, said: str, within: float | None = WITHIN, most_tokens: int = 60
) -> tuple[object, int, int]:
    """What is answered, with the tokens in and out that it cost in one call."""
    until = None if within is None else time.monotonic() + within
    reply = await model.ask(parrot(said), RelevanceReply, until=until, most_tokens=most_tokens)
    assert reply.usage.calls == 1
    return reply.value, reply.usage.tokens_in, reply.usage.tokens_out


@pytest.fixture
async def endpoint(llama: Llama) -> AsyncIterator[Endpoint]:
    """An endpoint that leaves the server idle."""
    model = Endpoint("smollm2", base_url=llama.url)
    yield model
    await model.close()
    assert await asyncio.to_thread(llama.until, lambda busy: busy == 0, WITHIN)


def lower(model: Endpoint, rung: Rung) -> None:
    """Let the endpoint be known to refuse every rung above this one."""
    for above in LADDER[: LADDER.index(rung)]:
        model._known.refused(Form(above), Trouble("rejected", said="no response_format, no tools"))
    assert model.rung == rung


@pytest.mark.parametrize("rung", LADDER)
async def test_every_rung_is_answered(endpoint: Endpoint, rung: Rung) -> None:
    """In one call, with an answer of the shape, and its tokens as the server counts them."""
    lower(endpoint, rung)
    value, tokens_in, tokens_out = await ask(endpoint, CALLED if rung == "tool_call" else SAID)
    assert (value, endpoint.rung) == (SEVEN, rung)
    assert 100 < tokens_in < 400
    assert 10 < tokens_out < 60


async def test_what_the_model_would_say_does_not_matter_where_the_schema_is_kept_to(endpoint: Endpoint) -> None:
    """It is told to say another word, and all that comes is of the schema, or cut."""
    said: object
    try:
        said, _, _ = await ask(endpoint, SAID.replace("relevance", "grade"))
    except ModelFailed as failed:
        said = failed.failure
    assert isinstance(said, RelevanceReply) or said == "truncated"
    assert endpoint.rung == "json_schema_strict"


async def test_what_was_cut_is_no_answer(endpoint: Endpoint) -> None:
    """A reply that reached its limit is `truncated`, though it could be mended to the shape."""
    with pytest.raises(ModelFailed, match="truncated") as failed:
        await ask(endpoint, SAID, most_tokens=14)
    assert failed.value.usage.tokens_out == 14


async def test_the_deadline_holds_while_the_model_speaks(endpoint: Endpoint) -> None:
    """Half a second is half a second, and being slow is no fault of the rung."""
    began = time.monotonic()
    with pytest.raises(ModelFailed, match="deadline") as failed:
        await ask(endpoint, SAID.replace("q1", "q1 " * (LONG // 2)), within=0.5, most_tokens=LONG)
    assert 0.4 < time.monotonic() - began < 1.5
    assert (failed.value.usage.calls, endpoint.rung) == (1, "json_schema_strict")


async def test_a_caller_who_leaves_is_gone_at_once(endpoint: Endpoint, llama: Llama) -> None:
    """The next is answered meanwhile. This server says the rest to nobody; that the connection ends is tested elsewhere."""
    asking = asyncio.create_task(ask(endpoint, SAID.replace("q1", "q1 " * (LONG // 2)), within=None, most_tokens=LONG))
    assert await asyncio.to_thread(llama.until, lambda busy: busy == 1)
    asking.cancel()
    began = time.monotonic()
    with pytest.raises(asyncio.CancelledError):
        await asking
    assert time.monotonic() - began < 0.5
    assert (await ask(endpoint, SAID))[0] == SEVEN
