"""What leaves the host with a model on: nothing that tells who somebody is, and all of it is back in the answer."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
from starlette.testclient import TestClient

from service.rules.catalogue import catalogue
from service.terms import FAMILIES
from tests.api.modelled import TASKS, client_of
from tests.llm.misbehaving import Misbehaving
from tests.scripted import Line, lines_of, nothing

QUESTIONS = "/v1/critique/questions"
TOKEN = re.compile(r"(?:PERSON|ORG|PRODUCT|NAME|TEXT|[A-Z]{2,9})_\d+[A-Z]{0,2}(?![\w])")
AT_ONCE = 6
"""Questions that go to the model in one call, so that its lines are in the order of the request."""
DATA = Path(__file__).resolve().parents[1] / "privacy" / "data" / "planted.jsonl"
PLANTED = [json.loads(line) for line in DATA.read_text("utf-8").splitlines()]
NAMED = {
    "names": sorted({p["told"] for p in PLANTED if p["by"] in ("name", "label")}),
    "product": {"names": sorted({p["told"] for p in PLANTED if p["by"] == "product"})},
}
ONE_RULE_EACH = {family: next(rule for rule in catalogue().values() if rule.family == family) for family in FAMILIES}


def by_token(task: str, questions: list[Line]) -> Mapping[str, Any]:
    """A model that quotes whole texts and speaks of whoever it was told of by their tokens."""
    said = nothing(task, questions)["questions"]
    return {"questions": [{**usual, **_about(task, q["text"])} for usual, q in zip(said, questions, strict=True)]}


def _about(task: str, text: str) -> Mapping[str, Any]:
    token = TOKEN.search(text)
    if task == "find":
        rules = [rule.id for rule in ONE_RULE_EACH.values()]
        return {"faults": [{"quote": text, "rule": rule, "certainty": "high", "why": ""} for rule in rules]}
    if task == "rewrite" and token:
        return {
            "rewrites": [{"strategy": "people", "text": f"When did you last talk about {token[0]}? What happened?"}]
        }
    return {}


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[TestClient, Misbehaving]]:
    """The service and its model."""
    with client_of(tmp_path_factory.mktemp("left"), says=by_token, model_seconds=60) as it:
        yield it


def heard(server: Misbehaving, task: str) -> list[Line]:
    """The lines of data that the model was sent for a task since the server was last emptied."""
    users = [request["messages"][1]["content"] for request in server.asked]
    return [line for user in users if TASKS[user.partition(":")[0]] == task for line in lines_of(user)]


def test_planted_identifiers_in_questions(served: tuple[TestClient, Misbehaving]) -> None:
    """None is in what was sent; quotes, spans and the model's own proposals hold them again, and no token is left."""
    client, server = served
    quoted = spoken_of = retold = sent = 0
    for at in range(0, len(PLANTED), AT_ONCE):
        planted = PLANTED[at : at + AT_ONCE]
        texts = [f"Would you show this to a friend? {p['text']}" for p in planted]
        server.asked.clear()
        answer = client.post(QUESTIONS, json={"questions": texts, **NAMED}).json()
        all_of_them = zip(planted, texts, answer["questions"], strict=True)
        judged = [(p, text, q) for p, text, q in all_of_them if q["verdict"] != "not_judged"]
        lines = [line for line in heard(server, "find") if "id" in line]
        for (p, text, q), line in zip(judged, lines, strict=True):
            sent += 1
            assert TOKEN.search(line["text"])
            about = [
                each for task in TASKS.values() for each in heard(server, task) if each.get("text") == line["text"]
            ]
            assert p["identifier"] not in json.dumps(about, ensure_ascii=False)
            retold += len(about) - 1
            said = [f for f in q["findings"] if f["source"] == "llm"]
            quoted += len(said)
            for f in said:
                cut = " ".join(text[span["start"] : span["end"]] for span in f["spans"])
                assert f["quote"] == q["text"] == cut
            proposed = [r["text"] for r in [*q["rewrites"], *q["refused"]] if r["source"] == "llm"]
            assert not [each for each in proposed if TOKEN.search(each)] or TOKEN.search(text)
            spoken_of += any(p["identifier"] in each for each in proposed)
        assert answer["engine"]["left_host"] == ["question"]
    assert sent == len(PLANTED)
    assert min(quoted, spoken_of, retold) >= 100


def test_planted_identifiers_around_questions(served: tuple[TestClient, Misbehaving]) -> None:
    """In the goal, the context and what was said before; what kinds of text left is said."""
    client, server = served
    for at in range(0, len(PLANTED), AT_ONCE):
        planted = PLANTED[at : at + AT_ONCE]
        turned = [*planted[1:], planted[0]]
        items = [
            {"id": str(k), "text": f"Which of the {k + 2} came first?", "context": p["text"], "before": other["text"]}
            for k, (p, other) in enumerate(zip(planted, turned, strict=True))
        ]
        server.asked.clear()
        goal = planted[0]["text"]
        answer = client.post(QUESTIONS, json={"questions": items, "goal": goal, **NAMED}).json()
        assert answer["engine"]["left_host"] == ["before", "context", "goal", "question"]
        setting, *lines = heard(server, "find")
        assert planted[0]["identifier"] not in setting["goal"]
        for p, other, line in zip(planted, turned, lines, strict=True):
            assert p["identifier"] not in line["context"]
            assert other["identifier"] not in line["before"]


TRAIN = "Did you take the train from Hamburg to Vienna with Wiebke?"


@pytest.mark.parametrize(
    "server_mode,asked,gone,stays",
    [
        ("mask", None, {"Wiebke"}, {"Vienna", "Hamburg"}),
        ("mask", "strict", {"Wiebke", "Vienna", "Hamburg"}, set()),
        ("strict", "mask", {"Wiebke", "Vienna", "Hamburg"}, set()),
    ],
)
def test_strict_masks_every_proper_noun(
    tmp_path: Path, server_mode: str, asked: str | None, gone: set[str], stays: set[str]
) -> None:
    """A request may ask for more privacy than the server does, never for less."""
    with client_of(tmp_path, privacy=server_mode) as (client, server):
        answer = client.post(QUESTIONS, json={"questions": [TRAIN], **({"privacy": asked} if asked else {})}).json()
    (line,) = heard(server, "find")
    assert {name for name in gone | stays if name in line["text"]} == stays
    assert (answer["questions"][0]["text"], answer["engine"]["left_host"]) == (TRAIN, ["question"])


@pytest.mark.parametrize("server_mode,asked", [("mask", "off"), ("off", "mask"), ("off", None), ("strict", "off")])
def test_off_sends_nothing(tmp_path: Path, server_mode: str, asked: str | None) -> None:
    """Whichever side says so; the rules answer, and a model asked for by name is refused."""
    wish = {"privacy": asked} if asked else {}
    with client_of(tmp_path, privacy=server_mode) as (client, server):
        answer = client.post(QUESTIONS, json={"questions": [TRAIN], **wish}).json()
        hybrid = client.post(QUESTIONS, json={"questions": [TRAIN], "engine": "hybrid", **wish}).json()
        refused = client.post(QUESTIONS, json={"questions": [TRAIN], "engine": "llm", **wish})
    assert server.calls == 0
    assert (answer["engine"]["used"], answer["engine"]["left_host"]) == ("rules", [])
    assert (hybrid["engine"]["degraded"], hybrid["engine"]["reason"]) == (True, "privacy_off")
    assert (refused.status_code, refused.json()["code"]) == (503, "no_model")


def test_the_labels_of_a_transcript_are_names(served: tuple[TestClient, Misbehaving]) -> None:
    """Who speaks is known by the labels alone: masked also in lower case, where nobody else would take it for a name."""
    client, server = served
    server.asked.clear()
    talk = "Oisin: so marit, when did you last fix the kiln?\nMarit: on monday, and oisin saw it.\nOisin: what did marit do?\n"
    answer = client.post("/v1/critique/transcript", json={"text": talk}).json()
    sent = json.dumps(heard(server, "find"))
    assert "kiln" in sent
    assert not re.search("oisin|marit", sent, re.IGNORECASE)
    assert "marit" in answer["questions"][0]["text"]
