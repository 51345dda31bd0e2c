"""Critiques with a model behind them: whatever it does, the rules answer, and the answer says what is missing."""

from __future__ import annotations

import time
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from starlette.testclient import TestClient

from service.settings import Settings
from service.wiring.serving import app
from tests.api.modelled import client_of
from tests.llm.test_faults import ENDS, STALLS
from tests.scripted import Line, nothing

QUESTIONS = "/v1/critique/questions"
ASKED = {
    "questions": [
        "Would you use an app that books the vet for you?",
        "Tell me about the last time you saw the vet.",
        "How often do you groom the dog?",
    ]
}
REWRITE = "The last time you took the dog to the vet, who booked the visit, and how?"
UNANSWERED = dict.fromkeys(("wrong_ids", "missing_questions"), "missing_questions")
# Replies that are right in shape: what they propose is refused, or there is nothing to propose to.
FRUITLESS = {"wrong_ids", "missing_questions", "pitching_rewrites", "orders"}


def proposing(prompt: str, questions: list[Line]) -> Mapping[str, Any]:
    """One good rewrite, and nothing else of note."""
    said = nothing(prompt, questions)
    if prompt == "rewrite":
        return {"questions": [{**q, "rewrites": [{"strategy": "people", "text": REWRITE}]} for q in said["questions"]]}
    return said


@pytest.fixture(scope="module")
def alone(tmp_path_factory: pytest.TempPathFactory) -> Any:
    """The rules engine's answer."""
    client = TestClient(app(Settings(data_dir=tmp_path_factory.mktemp("data"))), base_url="http://127.0.0.1:8000")
    return client.post(QUESTIONS, json={**ASKED, "max_rewrites": 10}).json()


def rules_part(answer: Any) -> list[Any]:
    """What of an answer the rules said."""
    return [
        (
            q["id"],
            [f for f in q["findings"] if f["source"] == "rules"],
            [r for r in q["rewrites"] if r["source"] == "rules"],
        )
        for q in answer["questions"]
    ]


@pytest.mark.parametrize("fault", ENDS)
def test_no_fault_of_a_model_costs_an_answer(fault: str, tmp_path: Path, alone: Any) -> None:
    """200 in time, the rules' part as it is without a model, the reason by its name, and no storm of calls."""
    seconds = 0.5 if fault in STALLS else 4.0
    with client_of(tmp_path, fault, proposing, model_seconds=seconds) as (client, server):
        began = time.monotonic()
        response = client.post(QUESTIONS, json={**ASKED, "max_rewrites": 10})
        took = time.monotonic() - began
    answer = response.json()
    assert response.status_code == 200
    assert took < seconds + 2
    # Three things are asked, each twice where the first answer was of no use.
    assert server.calls <= 3 * max(2, ENDS[fault][1])
    assert [q["verdict"] for q in answer["questions"]] == ["rewrite", "keep", "follow_up"]
    assert rules_part(answer) == rules_part(alone)
    end = "deadline" if fault in STALLS else UNANSWERED.get(fault, ENDS[fault][0])
    missing = {n["reason"] for n in answer["engine"]["checks_not_run"] if n["check"].startswith("model.")}
    if end == "value":
        assert (answer["engine"]["degraded"], answer["engine"]["used"]) == (False, "hybrid")
        proposed = {r["text"] for r in answer["questions"][0]["rewrites"] if r["source"] == "llm"}
        assert proposed == (set() if fault in FRUITLESS else {REWRITE})
    else:
        assert (answer["engine"]["degraded"], end in missing) == (True, True)
        assert answer["engine"]["reason"] in missing
