"""A transcript over HTTP: as JSON and as a file, told whole and as a stream, with its limits."""

from __future__ import annotations

import io
import json
from pathlib import Path
from typing import Any

import docx
import pytest
from starlette.testclient import TestClient

from service.wire.transcripts import TranscriptAnswer
from tests.api.conftest import Calling
from tests.api.modelled import client_of, events
from tests.scripted import Line, nothing

WHERE = "/v1/critique/transcript"
TALK = (
    "Ines: When did a client last pay you late?\r\n"
    "Dana: In March 🙂. I spent two evenings writing reminders, and I usually let it slide.\r\n"
    "Ines: We are building an app which reminds clients. Would you use it?\r\n"
    "Dana: Sounds great, I would definitely use it.\r\n"
)


def _cut(text: str, spans: list[dict[str, int]]) -> str:
    return " ".join(text[s["start"] : s["end"]] for s in spans)


def _posted(client: TestClient, **asked: Any) -> dict[str, Any]:
    response = client.post(WHERE, **asked)
    assert response.status_code == 200, response.text
    answer: dict[str, Any] = response.json()
    assert TranscriptAnswer.model_validate(answer)
    return answer


def test_a_text_is_judged_in_its_place(client: TestClient) -> None:
    """Questions, answers and quotes stand where their spans say, in the text that was sent."""
    sent = {"text": TALK, "goal": "How late payments are chased", "quotes": ["two evenings", "four evenings"]}
    answer = _posted(client, json=sent)
    told = answer["transcript"]
    assert [q["verdict"] for q in answer["questions"]] == ["keep", "rewrite"]
    assert told["text"] is None
    for each in (*answer["questions"], *told["turns"]):
        assert _cut(TALK, each["spans"]) == each["text"]
    for each in (*told["statements"], *told["missed"], *told["commitments"]):
        assert _cut(TALK, each["spans"]) == each["quote"]
    assert [(s["label"], s["role"]) for s in told["speakers"]] == [("Ines", "interviewer"), ("Dana", "participant")]
    assert told["contamination"]["first"] == 2
    assert [q["verified"] for q in told["quotes"]] == [True, False]
    assert told["coverage"]["served"]
    assert told["coaching"][0]["title"] == "In short"


def test_a_file_is_judged_as_its_text_is(client: TestClient) -> None:
    """In UTF-16 with a mark, with options beside it; the text offsets count in comes along."""
    file = {"file": ("talk.txt", TALK.encode("utf-16"))}
    options = {"options": json.dumps({"interviewers": ["ines"], "max_rewrites": 1})}
    answer = _posted(client, files=file, data=options)
    assert answer["transcript"]["text"] == TALK
    assert answer["questions"] == _posted(client, json={"text": TALK, **json.loads(options["options"])})["questions"]


def test_a_word_file_is_read(client: TestClient) -> None:
    """Its text is returned, and offsets count in it."""
    made, held = docx.Document(), io.BytesIO()
    for line in TALK.splitlines():
        made.add_paragraph(line)
    made.save(held)
    answer = _posted(client, files={"file": ("talk.docx", held.getvalue())})
    text = answer["transcript"]["text"]
    assert [_cut(text, q["spans"]) for q in answer["questions"]] == [q["text"] for q in answer["questions"]]
    assert answer["transcript"]["format"] == "docx"


def test_a_stream_ends_with_the_same_answer(client: TestClient) -> None:
    """Findings and verdicts first."""
    asked = {"text": TALK, "goal": "How freelancers chase late payments"}
    told = events(client.post(WHERE, json=asked, headers={"Accept": "text/event-stream"}).text)
    assert {"finding", "verdict", "rewrite"} <= {name for name, _ in told}
    assert told[-1] == ("done", _posted(client, json=asked))


@pytest.mark.parametrize(
    "asked,status,code",
    [
        ({"json": {"text": " "}}, 422, "unreadable_transcript"),
        ({"json": {"text": "x", "format": "docx"}}, 422, "unreadable_transcript"),
        ({"json": {"text": "x", "more": 1}}, 422, "invalid_request"),
        ({"json": {}}, 422, "invalid_request"),
        ({"json": []}, 422, "invalid_request"),
        ({"content": b"{", "headers": {"Content-Type": "application/json"}}, 400, "invalid_json"),
        ({"content": b"[" * 100_000, "headers": {"Content-Type": "application/json"}}, 400, None),
        ({"content": b'{"text": "\xff"}', "headers": {"Content-Type": "application/json"}}, 400, None),
        ({"content": b"talk", "headers": {"Content-Type": "text/plain"}}, 415, "unsupported_media_type"),
        ({"content": b"talk", "headers": {"Content-Type": "multipart/form-data"}}, 400, "bad_request"),
        ({"content": b"talk", "headers": {"Content-Type": "multipart/form-data; boundary=x"}}, None, None),
        ({"files": {"file": b"%PDF-1.7"}}, 422, "unreadable_transcript"),
        ({"files": {"talk": TALK.encode()}}, 422, "invalid_request"),
        ({"files": {"file": TALK.encode()}, "data": {"options": "{"}}, 400, "invalid_json"),
        ({"files": {"file": TALK.encode()}, "data": {"options": '{"goal": 1}'}}, 422, "invalid_request"),
        ({"files": {"file": TALK.encode(), "options": b"{}"}}, 400, "bad_request"),
        ({"json": {"text": TALK, "engine": "llm"}}, 503, "no_model"),
    ],
)
def test_what_cannot_be_read_is_refused(client: TestClient, asked: Any, status: int | None, code: str | None) -> None:
    """As a problem, without a word of what was sent."""
    response = client.post(WHERE, **asked)
    assert response.status_code in (400, 422) if status is None else response.status_code == status, response.text
    assert response.headers["content-type"] == "application/problem+json"
    assert code in (None, response.json()["code"])
    assert "evenings" not in response.text


def test_its_size_has_a_limit_of_its_own(calling: Calling) -> None:
    """Larger than other bodies may be, told by its name; other bodies keep theirs."""
    client = calling(max_body_bytes=1_000, max_transcript_bytes=2_000)
    assert client.post(WHERE, json={"text": "Ines: ok\n" * 150}).status_code == 200
    for asked in ({"json": {"text": TALK * 20}}, {"files": {"file": TALK.encode() * 20}}):
        refused = client.post(WHERE, **asked)
        assert (refused.status_code, refused.json()["limit"]["name"]) == (413, "max_transcript_bytes")
    refused = client.post("/v1/critique/guide", json={"text": TALK * 20})
    assert (refused.status_code, refused.json()["limit"]["name"]) == (413, "max_body_bytes")


def test_more_questions_than_allowed_are_refused(calling: Calling) -> None:
    """The limit on questions holds in a transcript too."""
    refused = calling(max_questions=1).post(WHERE, json={"text": TALK})
    assert (refused.status_code, refused.json()["code"]) == (422, "too_many_questions")


def test_a_form_from_another_site_is_refused(client: TestClient) -> None:
    """A page of another origin may send forms unasked; it is told no before anything is read."""
    refused = client.post(WHERE, files={"file": TALK.encode()}, headers={"Origin": "https://elsewhere.example"})
    assert (refused.status_code, refused.json()["code"]) == (403, "origin_not_allowed")


def _saying(prompt: str, lines: list[Line]) -> Any:
    """Nothing of note but a move, a quote that nobody said, and a signal let go."""
    if prompt != "answers":
        return nothing(prompt, lines)
    said = [
        {"quote": "I usually let it slide", "rung": "opinion"},
        {"quote": "I paid you 900 euros", "rung": "money_paid"},
    ]
    missed = [{"quote": "two evenings writing reminders", "ask": "Which of those evenings was the last?"}]
    turns = nothing(prompt, lines)["turns"]
    return {"turns": [{**turns[0], "statements": said, "missed": missed}, *turns[1:]]}


def test_a_model_reads_the_answers_too(tmp_path: Path) -> None:
    """Who put a statement where is told, what left the host is named, and a stream ends with the same answer."""
    with client_of(tmp_path, says=_saying) as (client, server):
        answer = _posted(client, json={"text": TALK})
        streamed = client.post(WHERE, json={"text": TALK}, headers={"Accept": "text/event-stream"}).text
    ran, told = answer["engine"], answer["transcript"]
    assert (ran["used"], ran["degraded"], ran["discarded"]) == ("hybrid", False, {"quote_not_found": 1})
    assert ran["left_host"] == ["answer", "before", "question"]
    assert told["read_by"] == [{"source": "llm", "turns": [1, 3], "reason": None}]
    moved = [(s["quote"], s["rung"], s["by_rules"]) for s in told["statements"] if s["source"] == "llm"]
    assert moved == [("I usually let it slide", "opinion", "generic")]
    assert (told["missed"][0]["turn"], told["missed"][0]["source"]) == (1, "llm")
    assert "Dana" not in json.dumps([m["content"] for request in server.asked for m in request["messages"]])
    name, last = events(streamed)[-1]
    assert (name, last["transcript"]) == ("done", told)
    assert last["engine"]["spent"]["calls"] == 0


def test_a_reading_that_fails_is_told_by_reason(tmp_path: Path) -> None:
    """The questions are judged by both, the answers are read by the rules; nothing is a 5xx, for `llm` neither."""

    def says(prompt: str, lines: list[Line]) -> Any:
        return "I cannot help with that." if prompt == "answers" else nothing(prompt, lines)

    with client_of(tmp_path, says=says) as (client, _):
        answers = {
            engine: _posted(client, json={"text": TALK, "engine": engine}) for engine in ("rules", "hybrid", "llm")
        }
    for engine in ("hybrid", "llm"):
        ran, told = answers[engine]["engine"], answers[engine]["transcript"]
        (missing,) = ran["checks_not_run"]
        assert (ran["used"], ran["degraded"], ran["reason"]) == (engine, True, missing["reason"])
        assert (missing["check"], missing["questions"]) == ("model.answers", list(told["asked_in"]))
        assert told["read_by"] == [{"source": "rules", "turns": [1, 3], "reason": missing["reason"]}]
        by_rules = answers["rules"]["transcript"]
        assert {k: told[k] for k in ("statements", "commitments")} == {
            k: by_rules[k] for k in ("statements", "commitments")
        }
    assert by_rules["read_by"] == [{"source": "rules", "turns": [1, 3], "reason": None}]


def test_a_model_that_fails_leaves_the_rules_account(tmp_path: Path) -> None:
    """Degraded, with the reason; the questions are judged and the answers read."""
    with client_of(tmp_path, fault="html_200") as (client, _):
        answer = _posted(client, json={"text": TALK})
    assert answer["engine"]["degraded"]
    assert [q["verdict"] for q in answer["questions"]] == ["keep", "rewrite"]
    assert answer["transcript"]["statements"]
