"""What clients send is in no log line, no metric, no error: P7."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Sequence
from typing import Any

import pytest
from starlette.testclient import TestClient

from service.api.auth import Auth
from service.app import Parts, build
from service.engine import Ask, Candidate, Found, Job
from service.store.keys import Keys

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

    async def find(self, job: Job) -> AsyncIterator[Found]:
        text = job.document.questions[0].text

        async def lost() -> None:
            raise ValueError(text)

        task = asyncio.get_running_loop().create_task(lost())
        await asyncio.sleep(0)
        del task
        yield  # type: ignore[misc]
        raise RuntimeError(text)

    def propose(self, job: Job, asks: Sequence[Ask]) -> AsyncIterator[Candidate]:
        raise NotImplementedError


def test_a_fault_of_ours_is_told_without_the_text(keys: Keys, log_lines: Callable[[], str]) -> None:
    """An exception's words may quote the text: the log has its type and place, the client an id."""
    client = TestClient(build(Parts(engine=_Failing(), auth=Auth(keys, required=False))), base_url="http://localhost")
    response = client.post(QUESTIONS, json={"questions": [CANARY]})
    assert (response.status_code, response.json()["code"]) == (500, "internal")
    traces = _traces(client, log_lines)
    assert CANARY not in response.text + traces
    assert '"error": "RuntimeError", "at": "api/test_privacy.py:' in traces
    assert response.json()["request_id"] in traces
    assert client.get("/healthz").status_code == 200
