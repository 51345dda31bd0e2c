"""What is answered to a plan over HTTP."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from starlette.testclient import TestClient

from service.wire.plan import PlanAnswer
from tests.api.modelled import client_of
from tests.scripted import Line, nothing

PLAN = "/v1/critique/plan"
GOAL = "Learn how carers on night duty hand over patients to the day shift."


def _post(client: TestClient, **asked: Any) -> PlanAnswer:
    response = client.post(PLAN, json={"goal": GOAL, **asked})
    assert response.status_code == 200, response.text
    return PlanAnswer.model_validate(response.json())


def test_a_whole_plan_is_judged(client: TestClient) -> None:
    """Goal, hypotheses, coverage, next step, self-check, and the questions as in a list of them."""
    answer = _post(
        client,
        hypotheses=["Carers want an app.", {"id": "paper", "text": "At least half write the notes on paper."}],
        questions=["Would you use an app for it?", {"id": "last", "text": "Tell me about the last handover."}],
        team=["Jo", {"who": "Lea", "part": "listens"}],
        next_step="Let me watch on Friday.",
    )
    assert answer.goal is not None
    assert answer.goal.clear
    assert [(h.id, h.testable) for h in answer.hypotheses] == [("h1", False), ("paper", True)]
    assert answer.hypotheses[1].disproved_by
    assert [c.aim for c in answer.coverage.aims] == ["goal", "h1", "paper"]
    assert "paper" in answer.coverage.uncovered
    assert next(c for c in answer.coverage.aims if c.aim == "paper").proposed
    assert [q.verdict for q in answer.questions] == ["rewrite", "keep"]
    assert answer.next_steps[0].specific
    assert [c.check for c in answer.self_check] == ["their_life", "team_hears", "next_step", "one_thing"]


def test_a_model_sorts_the_questions(tmp_path: Path) -> None:
    """Pairs say that it did; its words on the goal come from how far it says a question serves that."""

    def says(prompt: str, questions: list[Line]) -> Any:
        said = nothing(prompt, questions)
        for each in said["questions"]:
            each["serves"] = ["a2"]
        return said

    asked = {"goal": GOAL, "hypotheses": ["Half write notes.", {"id": "late", "text": "It takes more than an hour."}]}
    with client_of(tmp_path, says=says) as (client, _):
        answer = _post(client, **asked, questions=["Which football club do you follow?"])
        assert {(p.aim, p.value, p.source) for p in answer.coverage.pairs} == {
            ("goal", 0.5, "llm"),
            ("late", 0.9, "llm"),
        }
        assert answer.coverage.uncovered == ["h1"]
        assert "hypothesis" in answer.engine.left_host
        rules = _post(client, **asked, questions=["Which football club do you follow?"], engine="rules")
        assert all(p.source == "rules" for p in rules.coverage.pairs)
        assert rules.engine.left_host == []


def test_a_goal_alone_is_enough(client: TestClient) -> None:
    """What the plan is silent about is unknown."""
    answer = _post(client)
    assert answer.questions == []
    assert answer.coverage.uncovered == ["goal"]
    assert {c.check: c.answer for c in answer.self_check} == {
        "their_life": "yes", "team_hears": "unknown", "next_step": "unknown", "one_thing": "yes",
    }  # fmt: skip


def test_the_same_plan_gets_the_same_bytes(client: TestClient) -> None:
    """Nothing in an answer depends on when it is asked."""
    asked = {"goal": "Validate that people love our app.", "questions": ["Do you like it?"]}
    assert client.post(PLAN, json=asked).content == client.post(PLAN, json=asked).content


@pytest.mark.parametrize(
    "asked,pointer",
    [
        ({}, "/goal"),
        ({"goal": ""}, "/goal"),
        ({"goal": GOAL, "hypotheses": [{"id": "goal", "text": "secret"}]}, "/hypotheses"),
        ({"goal": GOAL, "hypotheses": ["x" * 20_001]}, "/hypotheses/0"),
        ({"goal": GOAL, "next_step": "x" * 20_001}, "/next_step"),
        ({"goal": GOAL, "team": [{"who": "Jo", "part": "secret"}]}, "/team/0/part"),
        ({"goal": GOAL, "hypotheses": ["h"] * 51}, "/hypotheses"),
    ],
)
def test_a_bad_plan_is_refused_as_elsewhere(client: TestClient, asked: dict[str, Any], pointer: str) -> None:
    """422 with the place; never with what was sent."""
    response = client.post(PLAN, json=asked)
    assert response.status_code == 422
    assert pointer in [error["pointer"] for error in response.json()["errors"]]
    assert "secret" not in response.text


def test_a_model_asked_for_by_name_may_fail(client: TestClient) -> None:
    """503, and only then."""
    response = client.post(PLAN, json={"goal": GOAL, "engine": "llm"})
    assert (response.status_code, response.json()["code"]) == (503, "no_model")


def test_a_guide_has_findings_as_a_whole(client: TestClient) -> None:
    """They stand in `document.findings`, cut from the text, and change no verdict."""
    text = "Goal: Understand user needs.\n\n- What is your salary?\n- Who else is in your team?\n- What do you use?\n"
    answer = client.post("/v1/critique/guide", json={"text": text}).json()
    found = {f["rule"]: f for f in answer["document"]["findings"]}
    assert {"guide.vague_goal", "guide.early_sensitive", "guide.no_story"} <= found.keys()
    assert found["guide.vague_goal"]["quote"] == "Understand user needs."
    for finding in found.values():
        assert finding["family"] == "guide"
        assert " ".join(text[s["start"] : s["end"]] for s in finding["spans"]) == finding["quote"]
    off = client.post("/v1/critique/guide", json={"text": text, "rules_off": ["guide"]}).json()
    assert off["document"]["findings"] == []
    assert [q["verdict"] for q in off["questions"]] == [q["verdict"] for q in answer["questions"]]
