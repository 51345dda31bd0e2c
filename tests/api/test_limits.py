"""What a request may not be: too large, misshapen, hostile. Each gets a clear 4xx, and the service goes on."""

from __future__ import annotations

from typing import Any

import pytest
from starlette.testclient import TestClient

from tests.api.conftest import Calling

QUESTIONS = "/v1/critique/questions"
GUIDE = "/v1/critique/guide"
JSON = {"Content-Type": "application/json"}


def _is_problem(response: Any, status: int, code: str) -> dict[str, Any]:
    assert response.headers["content-type"] == "application/problem+json"
    problem: dict[str, Any] = response.json()
    assert (response.status_code, problem["status"], problem["code"]) == (status, status, code)
    assert problem["request_id"] == response.headers["x-request-id"]
    return problem


@pytest.mark.parametrize(
    "asked,code,limit",
    [
        ({"questions": ["a", "b", "c", "d"]}, "too_many_questions", ("max_questions", 3)),
        ({"questions": ["a" * 41]}, "text_too_long", ("max_characters", 40)),
        ({"questions": [{"id": "1", "text": "a", "before": "a" * 41}]}, "text_too_long", ("max_characters", 40)),
        ({"questions": ["a"], "goal": "a" * 41}, "text_too_long", ("max_characters", 40)),
        ({"text": "Why?\n\n" * 4}, "too_many_questions", ("max_questions", 3)),
        ({"text": "Why " + "so " * 20 + "late?"}, "text_too_long", ("max_characters", 40)),
    ],
)
def test_limits_are_settings_and_named(
    calling: Calling, asked: dict[str, Any], code: str, limit: tuple[str, int]
) -> None:
    """Past a limit there is 422, which says which limit and what moves it."""
    small = calling(max_questions=3, max_characters=40)
    problem = _is_problem(small.post(GUIDE if "text" in asked else QUESTIONS, json=asked), 422, code)
    name, value = limit
    assert problem["limit"] == {"name": name, "value": value, "setting": f"LASTTIME_{name.upper()}"}


def test_at_the_limit_all_is_well(calling: Calling) -> None:
    """The limit itself is allowed, counted in code points."""
    small = calling(max_questions=3, max_characters=40)
    assert small.post(QUESTIONS, json={"questions": ["😀" * 40] * 3}).status_code == 200


@pytest.mark.parametrize("streamed", [False, True])
def test_a_large_body_is_refused_unread(calling: Calling, streamed: bool) -> None:
    """413 with the limit, whether the length is said before or found out."""
    body = b'{"questions": ["' + b"a" * 3000 + b'"]}'
    small = calling(max_body_bytes=2000)
    content = iter([body[:1500], body[1500:]]) if streamed else body
    problem = _is_problem(small.post(QUESTIONS, content=content, headers=JSON), 413, "body_too_large")
    assert problem["limit"]["value"] == 2000


@pytest.mark.parametrize(
    "body,status,code",
    [
        (b'{"questions": ["a"', 400, "invalid_json"),
        (b"\x00" * 100, 400, "invalid_json"),
        (b'{"questions": ["\xff\xfe"]}', 400, "bad_request"),
        (b'{"questions": [' + b"[" * 200_000, 400, "bad_request"),
        (b'{"questions": ' + b'{"a":' * 500 + b"1" + b"}" * 500 + b"}", 422, "invalid_request"),
        (b'{"questions": ["a"], "max_rewrites": ' + b"9" * 5000 + b"}", 400, "bad_request"),
        (b'{"questions": ["\\ud800"]}', 422, "invalid_request"),
        (b'{"questions": ["a\\u0000b"]}', 422, "invalid_request"),
        (b'{"questions": ["a"], "goal": "\\u0000"}', 422, "invalid_request"),
        (b'{"questions": [' + b"0," * 500_000 + b"0]}", 422, "invalid_request"),
        (b'{"questions": [' + b'"",' * 100_000 + b'""]}', 422, "too_many_questions"),
        (b"{" + b",".join(b'"%d":0' % n for n in range(100_000)) + b"}", 422, "invalid_request"),
        (b'{"questions": []}', 422, "invalid_request"),
        (b'{"questions": ["a"], "max_rewrites": NaN}', 422, "invalid_request"),
        (b"[]", 422, "invalid_request"),
        (b"", 422, "invalid_request"),
    ],
    ids=lambda part: None if isinstance(part, int) else part[:24] if isinstance(part, bytes) else part,
)
def test_a_hostile_body_is_refused(client: TestClient, body: bytes, status: int, code: str) -> None:
    """No body brings the service down, and what is told about it is short."""
    problem = _is_problem(client.post(QUESTIONS, content=body, headers=JSON), status, code)
    assert len(str(problem)) < 3000
    assert client.get("/healthz").status_code == 200


@pytest.mark.parametrize(
    "asked,pointer",
    [
        ({"questions": ["a"], "colour": 1}, ""),
        ({"questions": ["a", {"id": "b", "text": "c", "colour": 1}]}, "/questions/1"),
        ({"questions": ["a", 1]}, "/questions/1"),
        ({"questions": [{"id": "b", "text": 1}]}, "/questions/0/text"),
        ({"questions": [{"text": "c"}]}, "/questions/0/id"),
        ({"questions": ["a"], "rules_off": ["leading", "nowhere.at_all"]}, "/rules_off/1"),
        ({"questions": ["a"], "max_rewrites": 11}, "/max_rewrites"),
        ({"questions": ["a"], "max_rewrites": "3"}, "/max_rewrites"),
        ({"questions": ["a"], "engine": "gpt"}, "/engine"),
        ({"questions": ["a"], "product": {"names": [""]}}, "/product/names/0"),
        ({"questions": ["a", {"id": "1", "text": "b"}]}, "/questions"),
    ],
)
def test_a_misshapen_request_is_told_where(client: TestClient, asked: dict[str, Any], pointer: str) -> None:
    """422 with a JSON pointer; unknown fields are refused as well."""
    problem = _is_problem(client.post(QUESTIONS, json=asked), 422, "invalid_request")
    assert [e["pointer"] for e in problem["errors"]] == [pointer]


@pytest.mark.parametrize(
    "content,said",
    [
        (b"", "The body is empty."),
        (b'{"questions": []}', "Nothing is in this list."),
        (b'{"questions": [7]}', "Should be a string or an object here."),
    ],
)
def test_a_fault_is_told_in_plain_words(client: TestClient, content: bytes, said: str) -> None:
    """Of the contract, not of the machinery that checks it."""
    problem = _is_problem(client.post(QUESTIONS, content=content, headers=JSON), 422, "invalid_request")
    assert [e["detail"] for e in problem["errors"]] == [said]


@pytest.mark.parametrize(
    "kind", [None, "text/plain", "application/x-www-form-urlencoded", "application/json; charset=latin-1"]
)
def test_only_json_is_read(client: TestClient, kind: str | None) -> None:
    """Whatever a page could send without asking first is refused."""
    headers = {"Content-Type": kind} if kind else {}
    _is_problem(client.post(QUESTIONS, content=b'{"questions": ["a"]}', headers=headers), 415, "unsupported_media_type")


@pytest.mark.parametrize(
    "method,url,status", [("GET", "/v1/nothing", 404), ("GET", QUESTIONS, 405), ("PUT", "/healthz", 405)]
)
def test_every_error_is_a_problem(client: TestClient, method: str, url: str, status: int) -> None:
    """Also where no route is found."""
    response = client.request(method, url)
    assert (response.status_code, response.headers["content-type"]) == (status, "application/problem+json")
