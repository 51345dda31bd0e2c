"""The whole service with a real, tiny model behind it: twenty questions, and streams meanwhile."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import Any

import httpx2
import pytest

from service.cli.main import main
from service.llm.rungs import LADDER
from service.settings import Settings
from service.wire.answer import Answer, Question
from service.wiring import serving as wired
from tests.api.conftest import serving
from tests.llm.llama import Llama

SHORT = Path(__file__).with_name("short")
SECONDS = 120.0
TOKENS = 5_000
"""What the answer waits for and spends at most: where a core is free these tokens take some 40 seconds."""
STREAMS = 7
ASKED = "/v1/critique/questions"
QUESTIONS = """
Would you use an app that books the village hall?
Don't you hate it when the hall is double booked?
How often do you book the hall?
Tell me about the last time you booked the hall.
How much would you pay for a booking service?
What features should a booking tool have?
Who else takes part in choosing the date?
Is it all right if I record this?
What did you do when the key was missing?
Do you think people would like to book online?
Usually, who cleans up after a party, and what does it cost?
What happened the last time somebody cancelled?
Should we build a calendar for the caretaker?
How do you let the others know the date?
Wouldn't a reminder be great for you and the treasurer?
Wann haben Sie den Saal zuletzt gebucht, und wer hat den Schlüssel geholt?
What do you think of our new booking page?
If it were free, would you switch?
¿Cuánto pagarían ustedes por una sala más grande en el centro del pueblo?
👍 🎉
""".strip().splitlines()


@dataclass(frozen=True)
class Served:
    """What came of the questions by both engines, and after how many seconds each stream told its first finding."""

    hybrid: Answer
    rules: Answer
    firsts: list[float]
    kept: frozenset[str]

    def pairs(self) -> Iterator[tuple[Question, Question]]:
        """Each question by the hybrid engine and by the rules."""
        return zip(self.hybrid.questions, self.rules.questions, strict=True)


@pytest.fixture(scope="module")
def served(llama: Llama, tmp_path_factory: pytest.TempPathFactory) -> Served:
    """The questions asked once, while others stream."""
    settings = Settings(
        data_dir=tmp_path_factory.mktemp("data"),
        model="smollm2",
        openai_base_url=llama.url,
        model_seconds=SECONDS,
        model_calls=1,
        tokens_per_request=TOKENS,
        prompts_dir=SHORT,
    )
    with (
        serving(wired.app(settings)) as service,
        httpx2.Client(base_url=service.url, timeout=SECONDS + 30) as http,
        ThreadPoolExecutor(1) as pool,
    ):
        asking = pool.submit(_answer, http, "hybrid", QUESTIONS)
        assert llama.until(lambda busy: busy == 1)
        firsts = [_first(http) for _ in range(STREAMS)]
        hybrid = asking.result()
        rules = _answer(http, "rules", QUESTIONS)
        rewrites = [r.text for q in hybrid.questions for r in q.rewrites if r.source == "llm"]
        again = _answer(http, "rules", rewrites).questions if rewrites else []
    assert llama.until(lambda busy: busy == 0, 60)
    return Served(hybrid, rules, firsts, frozenset(q.text for q in again if q.verdict == "keep"))


def _answer(http: httpx2.Client, engine: str, questions: list[str]) -> Answer:
    """The answer, which is of the contract's shape and nothing more."""
    body = {"questions": questions, "engine": engine, "max_rewrites": 2}
    response = http.post(ASKED, json=body)
    assert response.status_code == 200
    return Answer.model_validate_json(response.content, extra="forbid")


def _first(http: httpx2.Client) -> float:
    """The seconds from asking for a stream to its first finding; then the client leaves."""
    asked = {"questions": QUESTIONS[:3], "engine": "hybrid"}
    began = time.perf_counter()
    with http.stream("POST", ASKED, json=asked, headers={"Accept": "text/event-stream"}) as response:
        lines = response.iter_lines()
        assert next(lines) == "event: finding"
        said: dict[str, Any] = json.loads(next(lines).removeprefix("data: "))
        assert said["finding"]["source"] == "rules"
        return time.perf_counter() - began


def test_the_rules_part_is_what_the_rules_alone_say(served: Served) -> None:
    """Every finding of theirs, in its place; and a question of which nothing the model said was used is answered alike."""
    for mine, theirs in served.pairs():
        ours = [f.model_copy(update={"withdrawn": None}) for f in mine.findings if f.source == "rules"]
        assert (ours, mine.text, mine.spans, mine.purpose) == (
            theirs.findings,
            theirs.text,
            theirs.spans,
            theirs.purpose,
        )
        if mine.findings == theirs.findings and all(r.source == "rules" for r in mine.rewrites):
            said = {"refused": theirs.refused, "follow_ups": theirs.follow_ups}
            assert mine.model_copy(update=said) == theirs


def test_the_model_was_heard(served: Served) -> None:
    """It was asked, its tokens were counted, and what left the host is told."""
    ran = served.hybrid.engine
    assert (ran.requested, ran.model, ran.left_host) == ("hybrid", "smollm2", ["question"])
    assert ran.spent is not None
    assert ran.spent.calls >= 1
    assert ran.spent.tokens_in > 1_000
    assert {n.check.removeprefix("model.") for n in ran.checks_not_run} <= {"all", "find", "rewrite", "follow_up"}


def test_its_nonsense_is_refused_with_reasons(served: Served) -> None:
    """What it said was accepted by the judge, refused with reasons, or dropped and counted; nothing else shows."""
    kept = [r for q in served.hybrid.questions for r in q.rewrites if r.source == "llm"]
    assert {r.text for r in kept} <= served.kept
    refused = [r for q in served.hybrid.questions for r in q.refused if r.source == "llm"]
    assert all(r.reasons for r in refused)
    for question in served.hybrid.questions:
        for finding in question.findings:
            assert finding.quote == " ".join(question.text[s.start : s.end] for s in finding.spans)
    assert sum(served.hybrid.engine.discarded.values()) + len(refused) > 0


def test_what_is_not_english_is_not_sent(served: Served) -> None:
    """Nobody here can judge it, so the model is not asked either."""
    assert [q.verdict for q in served.hybrid.questions].count("not_judged") == 3
    asked = {n.check for n in served.hybrid.engine.checks_not_run if {"16", "19", "20"} & {*n.questions}}
    assert asked == {"all"}


def test_a_stream_tells_what_the_rules_found_at_once(served: Served) -> None:
    """Within a tenth of a second, however long the model takes for others."""
    assert median(served.firsts) < 0.1


def test_the_doctor_says_what_it_is_worth(
    llama: Llama, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Which rungs it serves and how fast; and that what it says of questions with known answers is of no use."""
    monkeypatch.setenv("LASTTIME_MODEL", "smollm2")
    monkeypatch.setenv("OPENAI_BASE_URL", llama.url)
    monkeypatch.setenv("LASTTIME_PROMPTS_DIR", str(SHORT))
    code = main(["doctor", "--format", "json", "--seconds", f"{SECONDS:g}"])
    found = json.loads(capsys.readouterr().out)
    probes = {probe["rung"]: probe for probe in found["rungs"]}
    # It may babble on instead of calling the tool, which it then was not given.
    assert {rung: probe["failure"] for rung, probe in probes.items() if rung != "tool_call"} == dict.fromkeys(
        (rung for rung in LADDER if rung != "tool_call"), None
    )
    assert all(probe["seconds"] > 0 < probe["usage"]["tokens_out"] for probe in probes.values())
    assert (found["model"], found["endpoint"], found["key"]) == ("smollm2", llama.url, None)
    assert found["exam"]["usage"]["tokens_in"] > 500
    assert found["exam"]["read_whole"]
    assert found["usable"] == (code == 1)
    assert {trouble["name"] for trouble in found["troubles"]} & {"weak_reader", "truncated"}
