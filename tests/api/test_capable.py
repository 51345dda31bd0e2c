"""A capable model, its replies written for sixty questions, through the whole service over HTTP.

It proves transport, merging and the judgement of candidates only. Nothing here says how well any model reads questions,
and no figure of accuracy may come from it: who wrote the replies knew what the service takes.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
from starlette.testclient import TestClient

from service.rewriting.asking import NOT_ASKING
from service.settings import Settings
from service.wiring.serving import app
from tests.api.modelled import client_of
from tests.scripted import Line, nothing

QUESTIONS, GUIDE = "/v1/critique/questions", "/v1/critique/guide"
GOAL = "how people in small organisations and at home get things done"
TOLD = {"goal": GOAL, "product": {"names": ["Boatly"]}, "max_rewrites": 10}
DATA = Path(__file__).parent / "data" / "capable.jsonl"

Row = Mapping[str, Any]
ROWS: dict[str, Row] = {row["text"]: row for row in map(json.loads, DATA.read_text("utf-8").splitlines())}


def capable(task: str, questions: list[Line]) -> Mapping[str, Any]:
    """What is written for each question; of an unwritten one nothing of note. Told what was refused, it does better."""
    said = nothing(task, questions)["questions"]
    return {"questions": [{**usual, **_written(task, q)} for usual, q in zip(said, questions, strict=True)]}


def _written(task: str, question: Line) -> Row:
    row = ROWS.get(question["text"], {})
    match task:
        case "find":
            faults = [{**fault, "why": "It takes it for granted."} for fault in row.get("faults", ())]
            return {"faults": faults, "withdraw": row.get("withdraw", [])}
        case "rewrite" if "first" in row and "refused" not in question:
            return {"rewrites": [{"strategy": "own", "text": text} for text in row["first"]]}
        case "rewrite":
            return {"rewrites": row.get("rewrites", [])}
        case "relevance":
            return {"relevance": row.get("relevance", 0)}
    return {"follow_up": row.get("follow_up", "What happened then?")}


def asked(kind: str) -> list[str]:
    """The questions of one kind."""
    return [text for text, row in ROWS.items() if row["kind"] == kind]


@pytest.fixture(scope="module")
def alone(tmp_path_factory: pytest.TempPathFactory) -> TestClient:
    """The service without a model."""
    return TestClient(app(Settings(data_dir=tmp_path_factory.mktemp("rules"))), base_url="http://127.0.0.1:8000")


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    """The service with the capable model."""
    with client_of(tmp_path_factory.mktemp("capable"), says=capable, model_seconds=60) as (it, _):
        yield it


@pytest.fixture(scope="module")
def answers(client: TestClient, alone: TestClient) -> tuple[Any, Any]:
    """All sixty at once: with the model, and by rules alone."""
    request = {"questions": list(ROWS), **TOLD}
    return client.post(QUESTIONS, json=request).json(), alone.post(QUESTIONS, json=request).json()


def by_text(answer: Any) -> dict[str, Any]:
    """The judgements by the question's text."""
    return {q["text"]: q for q in answer["questions"]}


def test_what_rules_miss_is_added(answers: tuple[Any, Any]) -> None:
    """Each subtle fault is added as the model put it, or dropped because the ear hears nothing of the kind."""
    with_model, rules = map(by_text, answers)
    missed = [text for text in asked("subtle") if rules[text]["verdict"] == "keep"]
    added = [text for text in missed if with_model[text]["verdict"] != "keep"]
    assert len(missed) >= 15
    assert len(missed) - len(added) == answers[0]["engine"]["discarded"].get("implausible", 0)
    assert len(added) >= len(missed) / 2
    for text in added:
        (found,) = (f for f in with_model[text]["findings"] if f["source"] == "llm")
        (wrote,) = ROWS[text]["faults"]
        (span,) = found["spans"]
        assert (found["rule"], found["quote"]) == (wrote["rule"], text[span["start"] : span["end"]]) == (
            wrote["rule"], wrote["quote"],
        )  # fmt: skip
        assert with_model[text]["verdict"] == ("rewrite" if wrote["certainty"] == "high" else "follow_up")
        assert found["confidence"] == (0.9 if wrote["certainty"] == "high" else 0.6)


def test_wrong_warnings_are_withdrawn(answers: tuple[Any, Any]) -> None:
    """Each stays in its place, marked with the words that stand against it; the question is kept."""
    with_model, rules = map(by_text, answers)
    wrong = [text for text in asked("warned") if rules[text]["verdict"] == "follow_up"]
    assert len(wrong) >= 8
    for text in wrong:
        assert with_model[text]["verdict"] == "keep"
        (wrote,) = ROWS[text]["withdraw"]
        (gone,) = (f for f in with_model[text]["findings"] if f["withdrawn"])
        assert (gone["rule"], gone["withdrawn"]["by"], gone["withdrawn"]["quote"]) == (
            wrote["rule"],
            "llm",
            wrote["quote"],
        )


def test_good_questions_are_left_alone(answers: tuple[Any, Any]) -> None:
    """Nothing is found in them, nothing proposed."""
    with_model, _ = map(by_text, answers)
    for text in asked("good"):
        q = with_model[text]
        assert (q["verdict"], q["findings"], q["rewrites"], q["follow_ups"]) == ("keep", [], [], [])


def test_faults_that_rules_see_stand_as_they_are(answers: tuple[Any, Any]) -> None:
    """With a model the rules' findings are the same, and nothing goes up but what was withdrawn."""
    with_model, rules = map(by_text, answers)
    for text, q in rules.items():
        assert [{**f, "withdrawn": None} for f in with_model[text]["findings"] if f["source"] == "rules"] == q[
            "findings"
        ]
    assert {with_model[text]["verdict"] for text in asked("faulty")} == {"rewrite"}


def test_good_rewrites_of_a_model_come_first(answers: tuple[Any, Any]) -> None:
    """They are kept, in the model's order, before those of the rules; one of each strategy."""
    with_model, _ = map(by_text, answers)
    rewritten = [text for text in [*asked("faulty"), *asked("subtle")] if with_model[text]["verdict"] == "rewrite"]
    for text in rewritten:
        offered = with_model[text]["rewrites"]
        wrote = [r["text"] for r in ROWS[text]["rewrites"]]
        assert [r["text"] for r in offered[: len(wrote)]] == wrote
        assert len({r["strategy"] for r in offered}) == len(offered)
    first = [with_model[text]["rewrites"][0]["source"] for text in rewritten]
    assert first.count("llm") >= len(first) - 2  # A rule may have thought of the same.
    assert any(r["source"] == "rules" for text in rewritten for r in with_model[text]["rewrites"])


def test_what_the_judge_refuses_is_told_and_bettered(answers: tuple[Any, Any]) -> None:
    """Bad first tries are shown with reasons, or counted where they are no question alone; the second ones are kept."""
    with_model, _ = map(by_text, answers)
    shown = 0
    for text in (t for t in asked("faulty") if "first" in ROWS[t]):
        refused = {r["text"]: r["reasons"] for r in with_model[text]["refused"] if r["source"] == "llm"}
        assert set(refused) <= set(ROWS[text]["first"])
        assert all(reasons and NOT_ASKING.isdisjoint(reasons) for reasons in refused.values())
        shown += len(refused)
    first = sum(len(row.get("first", ())) for row in ROWS.values())
    assert shown + answers[0]["engine"]["discarded"].get("no_question", 0) == first


def test_relevance_and_follow_ups_are_the_models(answers: tuple[Any, Any]) -> None:
    """How far each question serves the goal, and what is asked after the weak ones."""
    with_model, _ = map(by_text, answers)
    for text, row in ROWS.items():
        assert with_model[text]["relevance"] == {"value": row["relevance"] / 10, "source": "llm"}
        if with_model[text]["verdict"] == "follow_up":
            assert with_model[text]["follow_ups"] == [row["follow_up"]]


def test_a_guide_is_revised_by_them(client: TestClient, alone: TestClient) -> None:
    """The model's rewrites stand in the questions' places, its probes under them; criticised afresh, none is rewritten."""
    text = "# Interviews\n\n" + "".join(f"- {q}\n" for q in ROWS)
    guide = client.post(GUIDE, json={"text": text, **TOLD}).json()
    revised = guide["revised"]["text"]
    for question in guide["questions"]:
        row = ROWS[question["text"]]
        if question["verdict"] == "rewrite":
            assert row["rewrites"][0]["text"] in revised
            assert question["text"] not in revised
        if question["verdict"] == "follow_up":
            assert f"- {question['text']}\n  - {row['follow_up']}\n" in revised
    for service in (client, alone):
        again = service.post(GUIDE, json={"text": revised, **TOLD}).json()
        assert again["summary"]["rewrite"] == 0
