"""What goes over the wire, seen through respx: addresses, headers, messages, and each rung's parameters."""

from __future__ import annotations

import json
import time
from typing import Any

import pytest
import respx
from respx import MockResponse, Route

from service.llm.model import ModelFailed
from service.llm.replies import FindReply
from service.llm.schema import strict_schema
from tests.llm.asking import GOOD, PROMPT, ask, endpoint

URL = "https://models.test/v1"
SCHEMA = strict_schema(FindReply)


def _said(content: object, **choice: Any) -> MockResponse:
    message = {"role": "assistant", "content": content if isinstance(content, str) else json.dumps(content)}
    return MockResponse(200, json={"choices": [{"finish_reason": "stop", "message": message, **choice}]})


def _bodies(route: Route) -> list[dict[str, Any]]:
    return [json.loads(call.request.content) for call in route.calls]


async def test_respx_really_intercepts(httpx2_mock: respx.Router, tried_to_leave: list[str]) -> None:
    """The route is called for a host that does not exist, and nothing looked for it."""
    route = httpx2_mock.post(f"{URL}/chat/completions").mock(return_value=_said(GOOD))
    model = endpoint(URL)
    assert (await ask(model)).value.questions[0].id == "q1"
    await model.close()
    assert route.call_count == 1
    assert tried_to_leave == []


async def test_what_a_request_says(httpx2_mock: respx.Router) -> None:
    """The key, one system message with the schema in it, one user message, and the limits."""
    route = httpx2_mock.post(f"{URL}/chat/completions").mock(return_value=_said(GOOD))
    model = endpoint(URL, api_key=" sk-key\n")
    await ask(model)
    await model.close()
    (body,) = _bodies(route)
    assert route.calls[0].request.headers["authorization"] == "Bearer sk-key"
    assert [m["role"] for m in body["messages"]] == ["system", "user"]
    assert body["messages"][0]["content"].startswith(PROMPT.system)
    assert json.dumps(SCHEMA, separators=(",", ":")) in body["messages"][0]["content"]
    assert body["messages"][1]["content"] == PROMPT.user
    assert (body["model"], body["max_tokens"], body["temperature"], body["seed"]) == ("tiny", 500, 0.0, 1)
    assert body.get("stream") is None
    assert "provider" not in body


async def test_each_rung_asks_in_its_own_way(httpx2_mock: respx.Router) -> None:
    """From a schema that binds down to none, each refused by name; the last is remembered."""
    refusals = [
        "Unrecognized request argument: strict",
        "This response_format type is unavailable now",
        '"auto" tool choice requires --enable-auto-tool-choice and --tool-call-parser to be set',
        "'response_format.type' must be 'json_schema' or 'text'",
    ]
    route = httpx2_mock.post(f"{URL}/chat/completions")
    route.side_effect = [
        *(MockResponse(400, json={"error": {"message": m}}) for m in refusals),
        _said(GOOD),
        _said(GOOD),
    ]
    model = endpoint(URL)
    await ask(model)
    await ask(model)
    await model.close()
    strict, loose, tool, object_, prompt, again = _bodies(route)
    named = {"name": "FindReply", "schema": SCHEMA}
    assert strict["response_format"] == {"type": "json_schema", "json_schema": {**named, "strict": True}}
    assert loose["response_format"] == {"type": "json_schema", "json_schema": named}
    assert tool["tools"][0]["function"]["parameters"] == SCHEMA
    assert (tool["tool_choice"], "response_format" in tool) == ("required", False)
    assert (object_["response_format"], "tools" in object_) == ({"type": "json_object"}, False)
    assert not {"response_format", "tools", "tool_choice"} & set(prompt)
    assert again == prompt


async def test_a_reply_of_another_shape_is_asked_for_again_with_what_was_wrong(httpx2_mock: respx.Router) -> None:
    """Once: the model's own words back to it, and the names of the fields; no word of the user's but in his message."""
    route = httpx2_mock.post(f"{URL}/chat/completions")
    route.side_effect = [_said({"questions": "none"}), _said(GOOD)]
    model = endpoint(URL)
    await ask(model)
    await model.close()
    first, second = _bodies(route)
    assert second["messages"][:2] == first["messages"]
    assert second["messages"][2] == {"role": "assistant", "content": '{"questions": "none"}'}
    assert second["messages"][3]["role"] == "user"
    assert "- questions: Input should be a valid list" in second["messages"][3]["content"]
    assert PROMPT.user not in second["messages"][3]["content"]


async def test_without_a_key_nothing_is_signed(httpx2_mock: respx.Router) -> None:
    """A server of one's own asks for none."""
    route = httpx2_mock.post(f"{URL}/chat/completions").mock(return_value=_said(GOOD))
    model = endpoint(URL)
    await ask(model)
    await model.close()
    assert "authorization" not in route.calls[0].request.headers


async def test_openrouter_is_held_to_the_parameters(httpx2_mock: respx.Router) -> None:
    """Else it hands the request to a provider that passes over the schema."""
    route = httpx2_mock.post("https://openrouter.ai/api/v1/chat/completions").mock(return_value=_said(GOOD))
    model = endpoint("https://openrouter.ai/api/v1")
    await ask(model)
    await model.close()
    assert _bodies(route)[0]["provider"] == {"require_parameters": True}


async def test_openai_is_the_default_and_its_environment_stays_out(
    httpx2_mock: respx.Router, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Which key goes where is for the settings to say: a key found lying about is not sent."""
    monkeypatch.setenv("OPENAI_API_KEY", "sk-lying-about")
    monkeypatch.setenv("OPENAI_BASE_URL", "https://elsewhere.test/v1")
    route = httpx2_mock.post("https://api.openai.com/v1/chat/completions").mock(return_value=_said(GOOD))
    model = endpoint("")
    await ask(model)
    await model.close()
    assert "authorization" not in route.calls[0].request.headers


async def test_a_server_that_asks_for_time_gets_it(httpx2_mock: respx.Router) -> None:
    """And the calls are counted."""
    route = httpx2_mock.post(f"{URL}/chat/completions")
    route.side_effect = [MockResponse(429, headers={"retry-after": "0.05"}), MockResponse(503), _said(GOOD)]
    model = endpoint(URL)
    began = time.monotonic()
    assert (await ask(model)).usage.calls == 3
    assert time.monotonic() - began >= 0.05
    await model.close()
    assert route.call_count == 3


async def test_no_text_of_a_server_or_a_user_is_in_what_is_raised(httpx2_mock: respx.Router) -> None:
    """The failure's name only, with nothing chained to it that would be printed."""
    httpx2_mock.post(f"{URL}/chat/completions").mock(
        return_value=MockResponse(400, json={"error": {"message": f"bad: {PROMPT.user}"}})
    )
    model = endpoint(URL)
    with pytest.raises(ModelFailed) as failed:
        await ask(model)
    await model.close()
    assert str(failed.value) == "rejected"
    assert failed.value.__cause__ is None
    assert failed.value.__suppress_context__
