"""Rules and a model together: what the model may add, withdraw and propose, and what it may not."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Mapping
from contextlib import aclosing
from typing import Any

import pytest

from service.critique import critique
from service.document.lists import Item, question_list
from service.engine import Job, Purse
from service.engines.hybrid import HybridEngine
from service.engines.llm import LlmEngine
from service.engines.reader import Reader
from service.engines.rules import RulesEngine
from service.events import Done
from service.llm.prompts import Prompts
from service.llm.remembered import Remembered
from service.report import Cast, Judged, Report
from service.terms import Failure
from tests.scripted import Line, Says, Scripted, nothing

PROMPTS = Prompts()
SUBTLE = "How did the poor service at the vet affect you?"
GOOD = "Tell me about the last time you saw the vet."
HABIT = "How often do you groom the dog?"
BAD = "Would you use an app that books the vet for you?"


def answering(says: Says, **script: Any) -> tuple[HybridEngine, Scripted]:
    """A hybrid engine over a model that says this."""
    model = Scripted(says, **script)
    return HybridEngine(RulesEngine(), LlmEngine(Reader(model, PROMPTS))), model


def job(*texts: str, **told: Any) -> Job:
    """A job about a list of questions."""
    return Job(question_list([Item(str(k), text) for k, text in enumerate(texts)]), **told)


async def report(engine: HybridEngine | LlmEngine | RulesEngine, asked: Job) -> Report:
    """The report of a critique."""
    async with aclosing(critique(asked, engine, Cast("auto", engine.name))) as events:
        async for event in events:
            if isinstance(event, Done):
                return event.report
    raise AssertionError


def judged(engine: HybridEngine, *texts: str, **told: Any) -> list[Judged]:
    """The judgement of each text."""
    return list(asyncio.run(report(engine, job(*texts, **told))).questions)


def saying(**about: Mapping[str, Any]) -> Says:
    """Nothing of note, but this about "q1" and so on, by prompt: find={"q1": {...}}."""

    def says(prompt: str, questions: list[Line]) -> Mapping[str, Any]:
        said = nothing(prompt, questions)
        told = about.get(prompt, {})
        return {"questions": [{**q, **told.get(q["id"], {})} for q in said["questions"]]}

    return says


def fault(rule: str, quote: str, certainty: str = "high") -> dict[str, Any]:
    """A fault as a model says it."""
    return {"faults": [{"rule": rule, "quote": quote, "certainty": certainty, "why": ""}]}


def test_a_model_adds_what_no_rule_saw() -> None:
    """Its finding stands with its source, its span, and the catalogue's words, and counts."""
    engine, _ = answering(saying(find={"q1": fault("leading.presupposed_trouble", "poor service")}))
    (one,) = judged(engine, SUBTLE)
    assert one.verdict == "rewrite"
    (found,) = [f for f in one.findings if f.source == "llm"]
    assert (found.rule, found.quote) == ("leading.presupposed_trouble", "poor service")
    assert SUBTLE[found.spans[0].start : found.spans[0].end] == found.quote


@pytest.mark.parametrize(
    "said,reason",
    [
        (fault("leading.presupposed_trouble", "was too dear"), "quote_not_found"),
        (fault("leading.made_up", "the vet"), "unknown_rule"),
        (fault("leading.presupposed_trouble", "the vet", "low"), "unsure"),
        (fault("price.would_pay", "the last time"), "implausible"),
    ],
)
def test_what_a_model_makes_up_is_dropped_and_counted(said: Mapping[str, Any], reason: str) -> None:
    """Quotes that are not there, rules that are not, doubts, and what the ear holds to be out of the question."""
    engine, _ = answering(saying(find={"q1": said}))
    done = asyncio.run(report(engine, job(GOOD)))
    assert done.questions[0].verdict == "keep"
    assert done.engine.discarded == {reason: 1}


def test_a_warning_can_be_withdrawn_on_the_ground_of_words_that_stand_there() -> None:
    """It stays in place, marked, and stops counting."""
    gone = {"withdraw": [{"rule": "generic.habit_adverb", "quote": "on those visits", "ground": "happened"}]}
    engine, _ = answering(saying(find={"q1": gone}))
    (one,) = judged(engine, "What usually happened on those visits to the vet?")
    (found,) = [f for f in one.findings if f.rule == "generic.habit_adverb"]
    assert found.withdrawn is not None
    assert (found.withdrawn.by, found.withdrawn.quote) == ("llm", "on those visits")
    assert one.verdict == "keep"


@pytest.mark.parametrize("rule", ["hypothetical.would_you", "closed.yes_no"])
def test_an_error_cannot_be_withdrawn(rule: str) -> None:
    """Nor can what was never found be."""
    gone = {"withdraw": [{"rule": rule, "quote": "Would you", "ground": "invited"}]}
    engine, _ = answering(saying(find={"q1": gone}))
    (one,) = judged(engine, BAD)
    assert one.verdict == "rewrite"
    assert "hypothetical.would_you" in {f.rule for f in one.findings if f.withdrawn is None}


def rewriting(*texts: str) -> Says:
    """Says each text in turn as the one rewrite, one a call."""
    left = list(texts)

    def says(prompt: str, questions: list[Line]) -> Mapping[str, Any]:
        if prompt != "rewrite":
            return nothing(prompt, questions)
        text = left.pop(0) if left else texts[-1]
        return {"questions": [{"id": q["id"], "rewrites": [{"strategy": "people", "text": text}]} for q in questions]}

    return says


def test_a_rewrite_of_a_model_passes_the_same_judge() -> None:
    """Kept ones are offered with their source; refused ones are shown with the reasons."""
    kept = "The last time you took the dog to the vet, who booked the visit, and how?"
    engine, _ = answering(rewriting(kept))
    (one,) = judged(engine, BAD)
    assert ("llm", kept) in {(r.source, r.text) for r in one.rewrites}
    engine, _ = answering(rewriting("Would you love an app that books the vet?"))
    (two,) = judged(engine, BAD)
    assert {r.source for r in two.rewrites} == {"rules"}
    assert any(r.source == "llm" and r.reasons for r in two.refused)


def test_a_model_is_told_what_the_judge_refused() -> None:
    """Where too few are kept it may try again, knowing why."""
    good = "Tell me about the last time you saw the vet. Who booked it?"
    engine, model = answering(rewriting("Would you love a vet?", good))
    (one,) = judged(engine, BAD, max_rewrites=10)
    assert good in {r.text for r in one.rewrites}
    tries = [p for p in model.asked if p.name == "rewrite"]
    assert len(tries) == 2
    assert "Would you love a vet?" in tries[1].user


@pytest.mark.parametrize("failure", ["timeout", "refused", "wrong_shape", "unauthorised", "circuit_open"])
def test_a_model_that_fails_leaves_the_rules_answer(failure: Failure) -> None:
    """Byte for byte the rules engine's findings, verdicts and rewrites, degraded with the failure's name."""
    engine, _ = answering(lambda *_: failure)
    asked = job(BAD, GOOD, HABIT)
    done, alone = asyncio.run(report(engine, asked)), asyncio.run(report(RulesEngine(), asked))
    assert done.questions == alone.questions
    ran = done.engine
    assert (ran.used, ran.degraded, ran.reason) == ("rules", True, failure)
    assert {n.check for n in ran.checks_not_run} == {"model.find", "model.rewrite", "model.follow_up"}


def test_the_rules_part_is_the_same_with_a_model() -> None:
    """Whatever the model says, the rules' findings stand first and unchanged."""
    engine, _ = answering(saying(find={"q1": fault("leading.presupposed_trouble", "poor service")}))
    asked = job(SUBTLE, BAD, HABIT)
    with_model, alone = asyncio.run(report(engine, asked)), asyncio.run(report(RulesEngine(), asked))
    for ours, theirs in zip(with_model.questions, alone.questions, strict=True):
        assert tuple(f for f in ours.findings if f.source == "rules") == theirs.findings


def test_questions_a_reply_forgets_are_asked_about_once_more() -> None:
    """Then they are checks not run, by name."""

    def says(prompt: str, questions: list[Line]) -> Mapping[str, Any]:
        said = nothing(prompt, questions)
        return {"questions": said["questions"][:1]}

    engine, model = answering(says)
    done = asyncio.run(report(engine, job(GOOD, GOOD + " ", "Who was there?")))
    assert [len(p.user.split('"id"')) - 1 for p in model.asked if p.name == "find"] == [3, 2]
    (missing,) = done.engine.checks_not_run
    assert (missing.check, missing.questions, missing.reason) == ("model.find", ("2",), "missing_questions")


async def test_a_reply_that_says_nothing_is_not_remembered() -> None:
    """Asked again, the model is asked again; a reply of use is remembered."""
    model = Scripted(lambda prompt, _: {"questions": [{"id": "q9", "faults": [], "withdraw": []}]})
    kept = Remembered(model, None, endpoint="here")
    engine = HybridEngine(RulesEngine(), LlmEngine(Reader(kept, PROMPTS)))
    for _ in range(2):
        await report(engine, job(GOOD))
    assert len(model.asked) == 4
    model.says = nothing
    for _ in range(2):
        await report(engine, job(GOOD))
    assert len(model.asked) == 5


def test_foreign_and_double_ids_are_dropped() -> None:
    """An id that was not asked about, and a second say about one question, change nothing."""

    def says(prompt: str, questions: list[Line]) -> Mapping[str, Any]:
        twice = [
            {"id": "q1", "faults": [], "withdraw": []},
            {"id": "q1", **fault("leading.tag", "vet"), "withdraw": []},
        ]
        return {"questions": [*twice, {"id": "q99", "faults": [], "withdraw": []}]}

    engine, _ = answering(says)
    done = asyncio.run(report(engine, job(GOOD)))
    assert done.engine.discarded == {"twice": 1, "unknown_question": 1}
    assert done.questions[0].verdict == "keep"


def test_relevance_is_asked_for_where_there_is_a_goal() -> None:
    """As a share of one, from the model; without a goal nobody asks."""
    engine, model = answering(nothing)
    (one,) = judged(engine, GOOD, goal="how people choose a vet")
    assert one.relevance is not None
    assert (one.relevance.value, one.relevance.source) == (0.5, "llm")
    engine, model = answering(nothing)
    judged(engine, GOOD)
    assert {p.name for p in model.asked} == {"find"}


def test_a_budget_that_is_spent_ends_the_asking() -> None:
    """What was not asked is a check not run, and the rules answer."""
    engine, model = answering(nothing)
    done = asyncio.run(report(engine, job(*[f"{GOOD} {k}" for k in range(14)], purse=Purse(0))))
    assert (model.asked, done.engine.reason) == ([], "budget_spent")


def test_a_deadline_cuts_the_model_off() -> None:
    """What did not come in time is said; the rest of the answer is there."""
    engine, _ = answering(nothing, delay=5.0)
    began = time.monotonic()
    done = asyncio.run(report(engine, job(BAD, until=time.monotonic() + 0.1)))
    assert time.monotonic() - began < 2
    assert (done.engine.reason, done.questions[0].verdict) == ("deadline", "rewrite")
    assert done.questions[0].rewrites


async def test_closing_the_critique_cuts_the_model_off() -> None:
    """Who goes away pays no longer."""
    engine, model = answering(nothing, delay=30.0)
    async with aclosing(critique(job(BAD, GOOD), engine)) as events:
        async for _ in events:
            break
    async with aclosing(critique(job(*[GOOD + str(k) for k in range(9)]), engine)) as events:
        waiting = asyncio.ensure_future(anext(events))
        await asyncio.sleep(0.3)
        waiting.cancel()
        await asyncio.wait({waiting})
    assert model.cut == 2


def test_the_model_alone_judges_nothing_where_it_fails() -> None:
    """What nobody judged is not_judged and never kept."""
    model = Scripted(lambda *_: "refused")
    done = asyncio.run(report(LlmEngine(Reader(model, PROMPTS)), job(GOOD, BAD)))
    assert {j.verdict for j in done.questions} == {"not_judged"}
    assert done.unanswered == "refused"
