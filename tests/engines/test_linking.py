"""A model that sorts a plan's questions by their aims: only names of aims count, and where it fails the rules' reading stands."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from typing import Any

from service.critique import critique
from service.document.lists import Item, question_list
from service.engine import Job, Purse
from service.engines.hybrid import HybridEngine
from service.engines.linking import Linker, linking
from service.engines.llm import LlmEngine
from service.engines.reader import Reader
from service.engines.rules import RulesEngine
from service.events import Done
from service.llm.prompts import Prompts
from service.report import Cast, Report
from service.terms import Failure
from tests.scripted import Line, Scripted, lines_of, nothing

GOAL = "How carers on night duty hand over patients to the day shift"
HYPOTHESES = {"paper": "Priya Shah says that half of them write it on paper.", "late": "It takes more than an hour."}
ASKED = (
    "Tell me about the last time you handed over.",
    "And then?",
    "Which football club do you follow?",
    "What did you scribble down?",
    "When did you get home?",
    "Who drove you?",
    "What was left to do the day after?",
)
Told = Mapping[str, Mapping[str, bool]]


def _judged(model: Scripted, **more: Any) -> tuple[Report, Told]:
    reader = Reader(model, Prompts())
    cast = Cast("hybrid", "hybrid", model="scripted")
    engine, told = linking(HybridEngine(RulesEngine(), LlmEngine(reader)), cast, Linker(reader), HYPOTHESES)

    async def report() -> Report:
        document = question_list([Item(f"id{k}", text) for k, text in enumerate(ASKED)])
        async for event in critique(Job(document, goal=GOAL, max_rewrites=0, **more), engine, cast):
            if isinstance(event, Done):
                return event.report
        raise AssertionError("no report")

    return asyncio.run(report()), told


def _sorting(**serves: Any) -> Scripted:
    """A model that says of the questions whose words begin so what they serve."""

    def says(prompt: str, questions: list[Line]) -> Mapping[str, Any] | Failure:
        said = nothing(prompt, questions)
        if prompt == "coverage":
            said = {
                "questions": [
                    {"id": q["id"], "serves": serves.get(q["text"].split()[0].strip("?,").lower(), [])}
                    for q in questions
                ]
            }
        return said

    return Scripted(says)


def test_aims_are_told_by_names_of_ours_and_come_back_as_theirs() -> None:
    """`goal`, a1, a2; whatever else is named counts nowhere and is counted as dropped."""
    model = _sorting(tell=["goal"], what=["GOAL", "a1", "paper", "a9"], when=["a2"])
    report, told = _judged(model)
    assert told["id0"] == {"goal": True, "paper": False, "late": False}
    assert told["id3"] == {"goal": True, "paper": True, "late": False}
    assert told["id4"] == {"goal": False, "paper": False, "late": True}
    assert not any(told["id2"].values())
    assert report.engine.discarded == {"unknown_label": 4}
    assert "hypothesis" in report.engine.left_host


def test_what_is_sent_is_masked_and_bounded() -> None:
    """Aims and questions in batches, with the question before each; names as tokens."""
    model = _sorting()
    _judged(model)
    sent = [prompt for prompt in model.asked if prompt.name == "coverage"]
    assert [len([line for line in lines_of(p.user) if "id" in line]) for p in sent] == [6, 1]
    told = lines_of(sent[0].user)
    assert (told[0]["goal"], [line["aim"] for line in told[1:3]]) == (GOAL, ["a1", "a2"])
    assert [line.get("before") for line in told[3:]] == [None, *ASKED[:5]]
    assert lines_of(sent[1].user)[-1]["before"] == ASKED[5]
    assert all("Priya" not in prompt.user and "PERSON_1" in prompt.user for prompt in sent)


def test_a_model_that_fails_leaves_the_rules_reading() -> None:
    """What it did not sort is not in what is told; that it was not sorted is."""

    def says(prompt: str, questions: list[Line]) -> Mapping[str, Any] | Failure:
        return "timeout" if prompt == "coverage" else nothing(prompt, questions)

    report, told = _judged(Scripted(says))
    assert not told
    missing = [n for n in report.engine.checks_not_run if n.check == "model.coverage"]
    assert {q for n in missing for q in n.questions} == {f"id{k}" for k in range(len(ASKED))}
    assert {n.reason for n in missing} == {"timeout"}
    assert report.engine.degraded
    assert all(j.verdict != "not_judged" for j in report.questions)


def test_no_budget_no_call() -> None:
    """An empty purse asks nothing of it."""
    model = _sorting()
    _, told = _judged(model, purse=Purse(0))
    assert not told
    assert not model.asked


def test_rules_alone_are_left_alone() -> None:
    """Where the rules were chosen, or there is no model, the engine is as it was."""
    rules = RulesEngine()
    linker = Linker(Reader(_sorting(), Prompts()))
    assert linking(rules, Cast("rules"), linker, HYPOTHESES) == (rules, {})
    assert linking(rules, Cast("hybrid", "hybrid"), None, HYPOTHESES) == (rules, {})
