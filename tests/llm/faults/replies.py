"""Replies of status 200 that are no answers."""

from __future__ import annotations

import json

from tests.llm.faults.registry import fault
from tests.llm.faults.statuses import HTML
from tests.llm.misbehaving import Call


@fault
async def html_200(call: Call) -> None:
    """A web page."""
    await call.send(200, HTML, {"content-type": "text/html"})


@fault
async def error_200(call: Call) -> None:
    """An error of no known code."""
    await call.send(200, {"error": {"message": "Provider returned error", "code": "odd"}})


@fault
async def rate_limited_200(call: Call) -> None:
    """OpenRouter's 429 within a 200."""
    await call.send(200, {"error": {"message": "Provider returned error", "code": 429}})


@fault
async def wrong_content_type(call: Call) -> None:
    """A good reply that calls itself text."""
    data = json.dumps(call.completion(call.good())).encode()
    await call.send(200, data, {"content-type": "text/plain"})


@fault
async def invalid_utf8(call: Call) -> None:
    """Bytes that are no text."""
    await call.send(200, b'{"choices": [{"message": {"content": "\xff\xfe"}}]}')


@fault
async def half_json(call: Call) -> None:
    """The completion itself is cut."""
    await call.send(200, json.dumps(call.completion(call.good()))[:-20].encode())


@fault
async def empty_body(call: Call) -> None:
    """Nothing at all."""
    await call.send(200, b"")


@fault
async def empty_choices(call: Call) -> None:
    """No choices."""
    await call.send(200, {**call.completion(""), "choices": []})


@fault
async def null_choices(call: Call) -> None:
    """Choices that are null."""
    await call.send(200, {**call.completion(""), "choices": None})


@fault
async def null_content(call: Call) -> None:
    """A message that says nothing."""
    await call.answer(None)


@fault
async def empty_tool_calls(call: Call) -> None:
    """A message with an empty list of calls."""
    await call.answer(None, "tool_calls", tool_calls=[])


@fault
async def refusal(call: Call) -> None:
    """The model declines."""
    await call.answer(None, refusal="I'm sorry, I can't help with that.")


@fault
async def finish_length(call: Call) -> None:
    """Cut by the limit, in a place where mending would look fine."""
    await call.answer('{"questions": [{"id": "q1", "faults": [], "withdraw": []}, {"id": "q', "length")


@fault
async def finish_filtered(call: Call) -> None:
    """Cut by the filter."""
    await call.answer(call.good(), "content_filter")


@fault
async def finish_error(call: Call) -> None:
    """OpenRouter's provider died meanwhile."""
    await call.answer("", "error")


@fault
async def odd_usage(call: Call) -> None:
    """Usage that counts nothing."""
    await call.send(
        200, {**call.completion(call.good()), "usage": {"prompt_tokens": None, "completion_tokens": "many"}}
    )
