"""`lasttime doctor`: what it says of a model that serves, and of ones that do not, with what to do about it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any, get_args

import pytest

from service.cli.advice import ADVICE
from service.cli.main import main
from service.document.lists import Item, question_list
from service.engines.exam import known_questions
from service.llm.probe import SAID
from service.llm.prompts import Prompts
from service.llm.rungs import LADDER
from service.llm.sample import sample
from service.rules.catalogue import catalogue, find_faults
from service.rules.rule import Posed
from service.terms import Failure
from service.verdict import verdict_of
from tests.llm.misbehaving import Misbehaving, misbehaving
from tests.scripted import questions_of

KNOWN = list(known_questions())
BAD = {bad.text: (rule.id, bad.flagged) for rule in catalogue().values() for bad in rule.bad}
KEY = "sk-nobody-may-see-this"


def expert(request: Mapping[str, Any]) -> object:
    """Repeats what it is to repeat, and finds in the known questions what is there."""
    user = request["messages"][1]["content"]
    return SAID if "Repeat this" in user else {"questions": [_judged(q["id"], q["text"]) for q in questions_of(user)]}


def _judged(own: str, text: str) -> dict[str, Any]:
    if not any(known.text == text and known.fault for known in KNOWN):
        return {"id": own, "faults": [], "withdraw": []}
    rule, quote = BAD[text]
    return {"id": own, "faults": [{"quote": quote, "why": "", "rule": rule, "certainty": "high"}], "withdraw": []}


def flatterer(request: Mapping[str, Any]) -> object:
    """Finds nothing wrong with anything."""
    user = request["messages"][1]["content"]
    if "Repeat this" in user:
        return SAID
    return {"questions": [{"id": q["id"], "faults": [], "withdraw": []} for q in questions_of(user)]}


@pytest.fixture
def set_up(monkeypatch: pytest.MonkeyPatch) -> Any:
    """Sets the model up at a server."""

    def at(server: Misbehaving) -> None:
        monkeypatch.setenv("LASTTIME_MODEL", "tiny")
        monkeypatch.setenv("OPENAI_BASE_URL", server.url.replace("//", f"//me:{KEY}@"))
        monkeypatch.setenv("OPENAI_API_KEY", KEY)

    return at


def test_a_model_that_serves(set_up: Any, capsys: pytest.CaptureFixture[str]) -> None:
    """Every rung, how fast it is and that it got all right; where it is and where its key came from, never the key."""
    with misbehaving("odd_usage", reply=expert) as server:
        set_up(server)
        assert main(["doctor"]) == 0
    said = capsys.readouterr()
    assert f"tiny at {server.url}\n" in said.out
    assert "the one in OPENAI_API_KEY" in said.out
    assert KEY not in said.out + said.err
    assert all(f"✓ {rung}" in said.out for rung in LADDER)
    assert "answered by json_schema_strict\n" in said.out
    assert "held all of it" in said.out
    assert "6 of 6 questions right" in said.out
    assert said.out.endswith("It works.\n")
    assert server.calls == len(LADDER) + 1


@pytest.mark.parametrize(
    ("fault", "reply", "code", "names", "calls"),
    [
        ("unauthorised", expert, 2, ["unauthorised"], 1),
        ("connection_refused", expert, 2, ["unreachable"], 0),
        ("finish_length", expert, 2, ["truncated"], 5),
        ("nothing_but_prompts", expert, 1, ["context_cut", "no_schema"], 10),
        ("odd_usage", flatterer, 1, ["weak_reader"], 6),
        ("foreign_quotes", expert, 1, ["context_cut", "weak_reader"], 6),
        ("missing_questions", expert, 2, ["missing_questions"], 7),
    ],
)  # fmt: skip
def test_what_is_wrong_is_named_with_advice(
    fault: str, reply: Any, code: int, names: list[str], calls: int, set_up: Any, capsys: pytest.CaptureFixture[str]
) -> None:
    """Each trouble once, and no call more than is needed to know it."""
    with misbehaving(fault, reply=reply) as server:
        set_up(server)
        assert main(["doctor", "--format", "json"]) == code
    said = capsys.readouterr().out
    found = json.loads(said)
    assert (found["usable"], [trouble["name"] for trouble in found["troubles"]]) == (code < 2, names)
    assert all(trouble["advice"].endswith(".") for trouble in found["troubles"])
    assert (found["key"], KEY in said, server.calls) == ("OPENAI_API_KEY", False, calls)


def test_what_it_got_wrong_is_shown(set_up: Any, capsys: pytest.CaptureFixture[str]) -> None:
    """Question by question."""
    with misbehaving("odd_usage", reply=flatterer) as server:
        set_up(server)
        assert main(["doctor"]) == 1
    said = capsys.readouterr().out
    assert "3 of 6 questions right" in said
    for known in KNOWN:
        assert (f"missed {known.fault}: {known.text}" in " ".join(said.split())) == (known.fault is not None)
    assert "It works, with 1 trouble.\n✗ weak_reader: " in said


@pytest.mark.parametrize(
    ("settings", "name"), [({}, "no_model"), ({"LASTTIME_MODEL": "tiny", "LASTTIME_PRIVACY": "off"}, "privacy_off")]
)
def test_a_model_that_may_not_be_asked_is_not(
    settings: dict[str, str], name: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """No call, and how to have one."""
    with misbehaving(reply=expert) as server:
        for variable, value in (settings | {"OPENAI_BASE_URL": server.url}).items():
            monkeypatch.setenv(variable, value)
        assert main(["doctor"]) == 2
    assert f"✗ {name}: " in capsys.readouterr().out
    assert server.calls == 0


def test_settings_that_cannot_be_meant(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """One line."""
    monkeypatch.setenv("LASTTIME_MODEL", "tiny")
    assert main(["doctor"]) == 2
    assert capsys.readouterr().err.startswith("lasttime: LASTTIME_MODEL names a model, but not where it is")


def test_every_failure_has_its_advice() -> None:
    """Of one line each."""
    assert set(ADVICE) == {*get_args(Failure)}
    assert all(advice.endswith(".") and "\n" not in advice for advice in ADVICE.values())


def test_the_exam_is_fair() -> None:
    """Its questions stand in no prompt, and our own rules pass it."""
    system = Prompts().fill(sample("find")).system
    assert [known.text for known in KNOWN if known.text in system] == []
    document = question_list([Item(str(n), known.text) for n, known in enumerate(KNOWN)])
    for question, known in zip(document.questions, KNOWN, strict=True):
        findings = find_faults(Posed(question))
        assert verdict_of(tuple(findings)) == ("rewrite" if known.fault else "keep")
        assert known.fault is None or known.fault in {finding.family for finding in findings}
