"""What clients send is in no log line, no metric, no error: P7."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, Callable, Sequence
from typing import Any

import pytest
from starlette.testclient import TestClient

from service.api.auth import Auth
from service.app import Parts, build
from service.engine import Ask, Candidate, Found, Job
from service.engines.choice import Engines
from service.store.keys import Keys
from service.terms import EngineName
from tests.api.conftest import Calling
from tests.llm.faults import FAULTS
from tests.llm.misbehaving import Call, misbehaving

CANARY = "Kanarienvogel-7f3a"
JSON = {"Content-Type": "application/json"}
QUESTIONS = "/v1/critique/questions"
GUIDE = "/v1/critique/guide"

GOOD: list[tuple[str, dict[str, Any]]] = [
    (
        QUESTIONS,
        {
            "questions": [
                f"Would you use {CANARY}?",
                {"id": CANARY, "text": f"Why {CANARY}?", "context": CANARY, "before": CANARY},
            ],
            "goal": CANARY,
            "product": {"names": [CANARY]},
        },
    ),
    (GUIDE, {"text": f"# {CANARY}\n\n- Would you use {CANARY}?\n", "goal": CANARY}),
]
BAD: list[dict[str, Any]] = [
    {"questions": [CANARY], CANARY: 1},
    {"questions": [{"id": "1", "text": "a", CANARY: CANARY}]},
    {"questions": [{"id": CANARY, "text": CANARY}, {"id": CANARY, "text": CANARY}]},
    {"questions": CANARY},
    {"questions": [{"text": {CANARY: CANARY}}]},
    {"questions": ["a"], "engine": CANARY},
    {"questions": ["a"], "interview_type": CANARY},
    {"questions": ["a"], "language": CANARY},
    {"questions": ["a"], "rules_off": [CANARY]},
    {"questions": ["a"], "max_rewrites": CANARY},
    {"questions": ["a"], "goal": f"{CANARY}\x00"},
    {"questions": ["a"], "product": {"names": [CANARY], CANARY: 1}},
    {"questions": [CANARY * 2000]},
]


SAID = "quillfeather"
"""A canary that no mask takes for a name, so that a model hears of it, and that would pass for a tame log value."""


def _traces(client: TestClient, log_lines: Callable[[], str]) -> str:
    metrics = client.get("/metrics").text
    written = log_lines()
    assert '"event": "request"' in written
    return metrics + written


def test_accepted_text_leaves_no_trace(client: TestClient, log_lines: Callable[[], str]) -> None:
    """Every field of a good request is full of it; logs and metrics hold none."""
    for url, asked in GOOD:
        assert client.post(url, json=asked).status_code == 200
    assert CANARY not in _traces(client, log_lines)


def test_refused_text_is_not_repeated(client: TestClient, log_lines: Callable[[], str]) -> None:
    """Neither to the client nor to the log, whichever field is wrong, and be it the field's name."""
    for asked in BAD:
        response = client.post(QUESTIONS, json=asked)
        assert response.status_code == 422
        assert CANARY not in response.text + str(response.headers)
    broken = client.post(QUESTIONS, content=f'{{"questions": ["{CANARY}'.encode(), headers=JSON)
    assert broken.status_code == 400
    assert CANARY not in broken.text
    assert CANARY not in _traces(client, log_lines)


@pytest.mark.parametrize(
    "method,url,headers",
    [
        ("GET", f"/v1/rules/{CANARY}", {}),
        ("GET", f"/{CANARY}?q={CANARY}", {}),
        (CANARY, "/healthz", {}),
        ("POST", QUESTIONS, {"Content-Type": f"application/{CANARY}"}),
        ("POST", QUESTIONS, {"Origin": f"https://{CANARY}.example"}),
        ("GET", "/healthz", {"Host": f"{CANARY}.example"}),
        ("GET", "/v1/rules", {"Authorization": f"Bearer {CANARY}"}),
        ("GET", "/healthz", {"X-Request-Id": CANARY, "User-Agent": CANARY, "Referer": CANARY, "Cookie": CANARY}),
    ],
)
def test_nor_what_else_a_request_carries(
    client: TestClient, log_lines: Callable[[], str], method: str, url: str, headers: dict[str, str]
) -> None:
    """Paths, queries, methods and headers are the client's words too."""
    response = client.request(method, url, headers=headers)
    assert CANARY not in response.text + str(response.headers)
    assert CANARY not in _traces(client, log_lines)


class _Failing:
    """An engine that breaks, with the text in its exception and in a task nobody waits for."""

    name: EngineName = "rules"

    async def find(self, job: Job) -> AsyncGenerator[Found, None]:
        text = job.document.questions[0].text

        async def lost() -> None:
            raise ValueError(text)

        task = asyncio.get_running_loop().create_task(lost())
        await asyncio.sleep(0)
        del task
        yield  # type: ignore[misc]
        raise RuntimeError(text)

    def propose(self, job: Job, asks: Sequence[Ask]) -> AsyncGenerator[Candidate, None]:
        raise NotImplementedError


def test_a_fault_of_ours_is_told_without_the_text(keys: Keys, log_lines: Callable[[], str]) -> None:
    """An exception's words may quote the text: the log has its type and place, the client an id."""
    client = TestClient(
        build(Parts(engines=Engines(_Failing()), auth=Auth(keys, required=False))), base_url="http://localhost"
    )
    response = client.post(QUESTIONS, json={"questions": [CANARY]})
    assert (response.status_code, response.json()["code"]) == (500, "internal")
    traces = _traces(client, log_lines)
    assert CANARY not in response.text + traces
    assert '"error": "RuntimeError", "at": "api/test_privacy.py:' in traces
    assert response.json()["request_id"] in traces
    assert client.get("/healthz").status_code == 200


async def _message(call: Call, status: int) -> None:
    await call.fail(status, _heard(call), code=SAID, param=SAID, input=_heard(call))


async def _plain(call: Call) -> None:
    await call.send(500, _heard(call).encode(), {"content-type": f"text/{SAID}"})


async def _headers(call: Call) -> None:
    await call.fail(429, "No.", {"retry-after": SAID, "x-request-id": SAID, "location": f"http://{SAID}.example/"})


async def _no_http(call: Call) -> None:
    await call.raw(f"{SAID} {_heard(call)}\r\n\r\n".encode())


async def _wrong_shape(call: Call) -> None:
    await call.answer({SAID: _heard(call), "questions": [{"id": SAID, "faults": SAID, "relevance": SAID}]})


async def _odd(call: Call) -> None:
    await call.send(
        200, {**call.completion(_heard(call), finish=SAID), "usage": {"prompt_tokens": SAID}, "model": SAID}
    )


async def _error_200(call: Call) -> None:
    await call.send(200, {"error": {"message": _heard(call), "code": SAID}})


async def _parrot(call: Call) -> None:
    about = {
        "faults": [{"quote": SAID, "rule": SAID, "certainty": SAID}],
        "rewrites": [{"strategy": SAID, "text": SAID}],
    }
    await call.answer({"questions": [{"id": "q1", **about, "follow_up": f"Who is {SAID}?", "relevance": 3}]})


def _heard(call: Call) -> str:
    return str(call.request["messages"])


ECHOES = {
    "bad_request": lambda call: _message(call, 400),
    "too_many": lambda call: _message(call, 429),
    "unauthorised": lambda call: _message(call, 401),
    "plain": _plain,
    "headers": _headers,
    "no_http": _no_http,
    "wrong_shape": _wrong_shape,
    "odd": _odd,
    "error_200": _error_200,
    "parrot": _parrot,
}
FULL = {
    "questions": [
        f"Would you use {SAID} for it?",
        {"id": SAID, "text": f"How often is the {SAID} out?", "context": f"the {SAID}", "before": f"my {SAID} broke"},
    ],
    "goal": f"how the {SAID} is used",
    "product": {"names": [CANARY]},
    "names": [f"Mr {CANARY}"],
}


@pytest.mark.parametrize("echo", ECHOES)
def test_what_a_model_repeats_goes_no_further(
    echo: str, calling: Calling, log_lines: Callable[[], str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its errors and replies quote what it was sent: logs, metrics and our own errors do not."""
    monkeypatch.setitem(FAULTS, echo, ECHOES[echo])
    with misbehaving(echo) as server:
        client = calling(model="tiny", openai_base_url=server.url, model_seconds=0.5)
        for headers in ({}, {"Accept": "text/event-stream"}):
            assert client.post(QUESTIONS, json=FULL, headers=headers).status_code == 200
        by_name = client.post(QUESTIONS, json={**FULL, "engine": "llm"})
        assert SAID in str(server.asked)
    ours = by_name.text if by_name.status_code == 503 else ""
    traces = ours + str(by_name.headers) + _traces(client, log_lines)
    assert SAID not in traces
    assert CANARY not in traces
