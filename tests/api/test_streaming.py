"""A critique as a stream: what is known is told at once, the last event is the answer, and who leaves stops the cost."""

from __future__ import annotations

import threading
import time
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import httpx2
from starlette.testclient import TestClient

from service.wiring.serving import app
from tests.api.conftest import serving
from tests.api.modelled import client_of, events, scripted, set_up
from tests.llm.misbehaving import misbehaving
from tests.scripted import Line, nothing

QUESTIONS = "/v1/critique/questions"
GUIDE = "/v1/critique/guide"
STREAM = {"Accept": "text/event-stream"}
BAD = "Would you use an app that books the vet for you?"
REWRITE = "The last time you took the dog to the vet, who booked the visit, and how?"


def proposing(prompt: str, questions: list[Line]) -> Mapping[str, Any]:
    """One good rewrite, and nothing else of note."""
    said = nothing(prompt, questions)
    if prompt == "rewrite":
        return {"questions": [{**q, "rewrites": [{"strategy": "people", "text": REWRITE}]} for q in said["questions"]]}
    return said


def test_a_stream_ends_with_the_answer(client: TestClient) -> None:
    """Findings, verdict and rewrites come first; `done` is what a plain request gets."""
    asked = {"text": f"# Vets\n\n- {BAD}\n- Who was there?\n", "goal": "how people choose a vet"}
    told = events(client.post(GUIDE, json=asked, headers=STREAM).text)
    names = [name for name, _ in told]
    assert names[-1] == "done"
    assert names.index("finding") < names.index("verdict") < names.index("rewrite")
    assert told[-1][1] == client.post(GUIDE, json=asked).json()
    found = [data["finding"] for name, data in told if name == "finding"]
    assert found == [f for q in told[-1][1]["questions"] for f in q["findings"]]


def test_bad_input_is_a_problem_before_any_stream(client: TestClient) -> None:
    """The status says it, as for a plain request."""
    response = client.post(QUESTIONS, json={"questions": []}, headers=STREAM)
    assert (response.status_code, response.headers["content-type"]) == (422, "application/problem+json")


def test_the_rules_part_comes_before_a_slow_model(tmp_path: Path) -> None:
    """The findings by rules are there long before the model has said anything; its rewrite comes when it is kept."""
    with (
        misbehaving(reply=scripted(proposing), pause=0.6) as model,
        serving(app(set_up(tmp_path, model))) as service,
        httpx2.Client(base_url=service.url, timeout=30) as http,
    ):
        http.post(QUESTIONS, json={"questions": [BAD], "engine": "rules"})
        began = time.monotonic()
        at: dict[str, float] = {}
        with http.stream("POST", QUESTIONS, json={"questions": [BAD]}, headers=STREAM) as response:
            for line in response.iter_lines():
                if line.startswith("event: "):
                    at.setdefault(line.removeprefix("event: "), time.monotonic() - began)
    assert at["finding"] < 0.5 < at["spent"] < at["done"]
    assert list(at)[-1] == "done"


def test_a_client_that_leaves_ends_the_cost(tmp_path: Path) -> None:
    """The model's connection is closed within a moment, and the service goes on."""
    with (
        misbehaving("stall_before_headers") as model,
        serving(app(set_up(tmp_path, model, model_seconds=60))) as service,
        httpx2.Client(base_url=service.url, timeout=30) as http,
    ):
        for headers in (STREAM, {}):
            model.left.clear()
            _leave(http, model.arrived, headers)
            assert model.left.wait(5)
            model.arrived.clear()
        assert http.get("/healthz").status_code == 200


def _leave(http: httpx2.Client, arrived: threading.Event, headers: Mapping[str, str]) -> None:
    """Ask, and break off once the model has been asked."""
    with httpx2.Client(base_url=http.base_url, timeout=httpx2.Timeout(30, read=1.0)) as mine:
        try:
            with mine.stream("POST", QUESTIONS, json={"questions": [BAD]}, headers=headers) as response:
                for _ in response.iter_lines():
                    if arrived.is_set():
                        return
        except httpx2.ReadTimeout:
            assert arrived.is_set()


def test_a_model_asked_for_by_name_that_fails_is_an_error(tmp_path: Path) -> None:
    """503 as a problem; in a stream the last event is the problem."""
    with client_of(tmp_path, "unauthorised") as (client, _):
        plain = client.post(QUESTIONS, json={"questions": [BAD], "engine": "llm"})
        told = events(client.post(QUESTIONS, json={"questions": [BAD], "engine": "llm"}, headers=STREAM).text)
    assert (plain.status_code, plain.json()["code"]) == (503, "model_failed")
    assert "unauthorised" in plain.json()["detail"]
    assert (told[-1][0], told[-1][1]["code"]) == ("error", "model_failed")
