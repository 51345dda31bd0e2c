"""What a critique answers over HTTP."""

from __future__ import annotations

import pytest
from starlette.testclient import TestClient

from service.wire.answer import Answer

BAD = "Would you use an app that files your expense reports?"
GOOD = "When did you last file an expense report?"
QUESTIONS = "/v1/critique/questions"
GUIDE = "/v1/critique/guide"


def _cut(text: str, spans: list[dict[str, int]]) -> str:
    return " ".join(text[s["start"] : s["end"]] for s in spans)


def test_a_list_of_questions_is_judged(client: TestClient) -> None:
    """Each gets a verdict under its own id; spans cut quotes from the question."""
    asked = [BAD, {"id": "past", "text": GOOD, "context": "Expenses", "before": "I file them monthly."}]
    response = client.post(QUESTIONS, json={"questions": asked, "goal": "How reports get filed"})
    assert response.status_code == 200, response.text
    answer = Answer.model_validate(response.json())
    assert [(q.id, q.verdict) for q in answer.questions] == [("1", "rewrite"), ("past", "keep")]
    assert answer.offset_unit == "code_point"
    assert answer.document is None
    for question in response.json()["questions"]:
        assert _cut(question["text"], question["spans"]) == question["text"]
        assert all(_cut(question["text"], f["spans"]) == f["quote"] for f in question["findings"])


def test_a_guide_is_judged_as_one_text(client: TestClient) -> None:
    """Offsets are code points into the guide, whatever stands before; a revision comes with it."""
    text = f"# Expenses 💸\r\n\r\n1. {GOOD}\r\n2. {BAD}\r\n"
    answer = client.post(GUIDE, json={"text": text}).json()
    assert [q["verdict"] for q in answer["questions"]] == ["keep", "rewrite"]
    assert [_cut(text, q["spans"]) for q in answer["questions"]] == [GOOD, BAD]
    assert answer["document"]["sections"][0]["title"] == "Expenses 💸"
    assert answer["revised"]["text"].startswith("# Expenses 💸\r\n")


@pytest.mark.parametrize("url,asked", [(QUESTIONS, {"questions": [BAD, GOOD, BAD]}), (GUIDE, {"text": f"- {BAD}\n"})])
def test_the_same_question_gets_the_same_bytes(client: TestClient, url: str, asked: dict[str, object]) -> None:
    """Nothing in an answer depends on when it is asked."""
    assert client.post(url, json=asked).content == client.post(url, json=asked).content


def test_hybrid_without_a_model_is_degraded(client: TestClient) -> None:
    """The rules answer, and say so."""
    engine = client.post(QUESTIONS, json={"questions": [BAD], "engine": "hybrid"}).json()["engine"]
    assert (engine["requested"], engine["used"]) == ("hybrid", "rules")
    assert (engine["degraded"], engine["reason"]) == (True, "no_model")


@pytest.mark.parametrize("url,asked", [(QUESTIONS, {"questions": [BAD]}), (GUIDE, {"text": BAD})])
def test_a_model_asked_for_by_name_may_fail(client: TestClient, url: str, asked: dict[str, object]) -> None:
    """503, and only then."""
    response = client.post(url, json={**asked, "engine": "llm"})
    assert (response.status_code, response.json()["code"]) == (503, "no_model")


def test_options_are_heeded(client: TestClient) -> None:
    """No rewrites where none are wanted, no findings of a family that is off."""
    first = client.post(QUESTIONS, json={"questions": [BAD]}).json()["questions"][0]
    families = {f["family"] for f in first["findings"]}
    asked = {"questions": [BAD], "max_rewrites": 0, "rules_off": sorted(families)}
    question = client.post(QUESTIONS, json=asked).json()["questions"][0]
    assert not families & {f["family"] for f in question["findings"]}
    assert question["rewrites"] == []


def test_what_nobody_can_judge_is_not_kept(client: TestClient) -> None:
    """No words, no verdict."""
    answer = client.post(QUESTIONS, json={"questions": ["", " \u2028 "]}).json()
    assert [q["verdict"] for q in answer["questions"]] == ["not_judged", "not_judged"]
    assert answer["engine"]["checks_not_run"][0]["questions"] == ["1", "2"]


def test_rules_have_their_pages(client: TestClient) -> None:
    """Every rule of the list has a page, and unknown ones have none."""
    book = client.get("/v1/rules").json()
    for rule in book["rules"]:
        page = client.get(f"/v1/rules/{rule['id']}").json()
        assert page["explanation"]
        assert page["message"] == rule["message"]
    response = client.get("/v1/rules/leading.nowhere")
    assert (response.status_code, response.json()["code"]) == (404, "not_found")
