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


def test_a_model_reads_the_questions_and_it_is_said_that_it_read_no_answers(tmp_path: Path) -> None:
    """What left the host is named; the rules' account stands."""
    with client_of(tmp_path) as (client, server):
        answer = _posted(client, json={"text": TALK})
    assert answer["engine"]["used"] == "hybrid"
    assert {"check": "model.answers", "questions": [], "reason": "by_rules"} in answer["engine"]["checks_not_run"]
    assert "before" in answer["engine"]["left_host"]
    assert answer["transcript"]["statements"]
    assert server.asked


def test_a_model_that_fails_leaves_the_rules_account(tmp_path: Path) -> None:
    """Degraded, with the reason; the questions are judged and the answers read."""
    with client_of(tmp_path, fault="html_200") as (client, _):
        answer = _posted(client, json={"text": TALK})
    assert answer["engine"]["degraded"]
    assert [q["verdict"] for q in answer["questions"]] == ["keep", "rewrite"]
    assert answer["transcript"]["statements"]
