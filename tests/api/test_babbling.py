"""Two hundred questions with a model that babbles in the right shape: the rules' part stands, and nothing unjudged gets by."""

from __future__ import annotations

import json
import random
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from starlette.testclient import TestClient

from service.llm.replies import GROUNDS
from service.rules.catalogue import catalogue
from service.settings import Settings
from service.wire.answer import Answer
from service.wiring.serving import app
from tests.api.modelled import client_of
from tests.scripted import Line

QUESTIONS = "/v1/critique/questions"
TRAINING = Path(__file__).resolve().parents[2] / "training" / "data"
FRAMES = (
    "Tell me about the last time you {}.",
    "When did you last {}? What happened?",
    "What did you do when {}?",
    "Would you {} again?",
    "You always {}, don't you?",
    "{} {}",
)
SOUND = "When did {} last come up for you? What happened?"
"""With a word of the question, something that one can ask now and then."""
RULES, WHYS = list(catalogue()), list(GROUNDS)


def babble(task: str, questions: list[Line]) -> Mapping[str, Any]:
    """Something of the right shape about every question, the same for the same question."""
    return {"questions": [{"id": q["id"], **_about(task, q, random.Random(q["text"]))} for q in questions]}


def _about(task: str, question: Line, chance: random.Random) -> Mapping[str, Any]:
    words = question["text"].split()

    def some() -> str:
        at = chance.randrange(len(words))
        return " ".join(words[at : at + chance.randint(1, 4)])

    def proposal() -> str:
        if not chance.randrange(4):
            return SOUND.format(max(words, key=len).strip("?.,!").lower())
        return chance.choice(FRAMES).format(some().rstrip("?.!"), some())

    match task:
        case "find":
            rules = [f["rule"] for f in question.get("found", ())] or RULES
            return {
                "faults": [{"quote": some(), "rule": chance.choice(RULES), "certainty": "high"} for _ in range(2)],
                "withdraw": [{"quote": some(), "rule": chance.choice(rules), "ground": chance.choice(WHYS)}],
            }
        case "rewrite":
            return {"rewrites": [{"strategy": f"s{k}", "text": proposal()} for k in range(4)]}
        case "follow_up":
            return {"follow_up": proposal()}
    return {"relevance": chance.randrange(11)}


@pytest.fixture
def texts() -> list[str]:
    """Two hundred different questions that nobody chose."""
    lines = [line for path in sorted(TRAINING.glob("*.jsonl")) for line in path.read_text("utf-8").splitlines()]
    return random.Random(3).sample(list(dict.fromkeys(json.loads(line)["text"] for line in lines)), 200)


def test_babble_costs_nothing_and_wins_nothing(tmp_path: Path, texts: list[str]) -> None:
    """Valid by the contract; the rules' findings are theirs to the letter; what is offered is kept when asked afresh."""
    request = {"questions": texts, "goal": "how people get things done"}
    rules_only = TestClient(app(Settings(data_dir=tmp_path)), base_url="http://127.0.0.1:8000")
    rules = rules_only.post(QUESTIONS, json=request).json()
    with client_of(tmp_path, says=babble, model_seconds=60) as (client, _):
        answer = client.post(QUESTIONS, json=request).json()
    Answer.model_validate(answer)
    assert (answer["engine"]["used"], answer["engine"]["degraded"]) == ("hybrid", False)
    for ours, theirs in zip(answer["questions"], rules["questions"], strict=True):
        found = [{**f, "withdrawn": None} for f in ours["findings"] if f["source"] == "rules"]
        assert (ours["text"], ours["purpose"], found) == (theirs["text"], theirs["purpose"], theirs["findings"])
    said = [r for q in answer["questions"] for r in q["rewrites"] if r["source"] == "llm"]
    refused = [r for q in answer["questions"] for r in q["refused"] if r["source"] == "llm"]
    assert len(said) >= 10
    assert len(refused) > len(said)
    assert all(r["reasons"] for r in refused)
    texts = list(dict.fromkeys(r["text"] for q in answer["questions"] for r in q["rewrites"]))
    afresh = rules_only.post(QUESTIONS, json={"questions": texts, "max_rewrites": 0}).json()
    assert {q["verdict"] for q in afresh["questions"]} == {"keep"}
