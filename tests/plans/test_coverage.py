"""Which question serves which aim."""

from __future__ import annotations

from service.aims.reading import read_aims
from service.aims.serving import GOAL, SERVES_FROM, Aim, heard, serves
from service.document.lists import Item, question_list
from service.engine import Linked
from service.plans.coverage import coverage, proposed
from service.report import Judged
from tests.judging import judged, report_on
from tests.plans.labelled import plans

GOAL_TEXT = "Learn how carers on night duty hand over patients to the day shift."


def _aims(goal: str, *hypotheses: str) -> list[Aim]:
    first, *others = read_aims([goal, *hypotheses])
    return [Aim(GOAL, first), *(Aim(f"h{k}", p) for k, p in enumerate(others, 1))]


def _asked(*texts: str) -> tuple[Judged, ...]:
    return report_on(question_list([Item(str(k), text) for k, text in enumerate(texts, 1)])).questions


def test_coverage_agrees_with_our_labels() -> None:
    """F1 over the pairs of question and aim, on the half of the plans that the weights were not fitted to."""
    hits = said_in_all = there_in_all = 0
    for plan in plans("test"):
        aims = _aims(plan["goal"], *(h["text"] for h in plan["hypotheses"]))
        document = question_list([Item(q["id"], q["text"]) for q in plan["questions"]])
        for question, asked, row in zip(
            plan["questions"], document.questions, serves(aims, heard(document.questions)), strict=True
        ):
            idle = asked.purpose in ("logistics", "closing", "commitment_ask")
            said = set() if idle else {aim for aim, value in row.items() if value >= SERVES_FROM}
            there = set(question["serves"])
            hits, said_in_all, there_in_all = (
                hits + len(said & there),
                said_in_all + len(said),
                there_in_all + len(there),
            )
    assert 2 * hits / (said_in_all + there_in_all) >= 0.8


def test_orphans_both_ways() -> None:
    """A hypothesis nobody asks about, and a question that serves nothing; arrangements are no orphans."""
    aims = _aims(GOAL_TEXT, "At least half write it on paper.", "Three in ten missed a train because of it.")
    asked = _asked(
        "Is it all right if I record this?",
        "Tell me about the last time you handed over in the morning.",
        "What did you write on paper?",
        "Which football club do you follow?",
    )
    found = coverage(aims, asked)
    assert found.uncovered == ("h2",)
    assert found.orphans == ("4",)
    assert "3" in found.serving("h1")
    assert all(0 < pair.value <= 1 and pair.source == "rules" for pair in found.pairs)


def test_what_says_nothing_itself_serves_what_was_told() -> None:
    """A probe goes with the question before it."""
    found = coverage(_aims(GOAL_TEXT), _asked("Tell me about the last time you handed over.", "What happened then?"))
    assert set(found.serving(GOAL)) == {"1", "2"}


def test_a_model_is_believed_about_the_goal() -> None:
    """What it said of a question goes before the words, and is marked as its own."""
    (one,) = _asked("Which football club do you follow?")
    linked = Judged(one.question, one.verdict, one.score, relevance=Linked("1", 0.9, "llm"))
    (pair,) = coverage(_aims(GOAL_TEXT), (linked,)).pairs
    assert (pair.value, pair.source) == (0.9, "llm")


def test_what_a_model_sorted_goes_before_our_reading() -> None:
    """Aim by aim, where it was asked about one; of what it said nothing of, ours stands."""
    aims = _aims(GOAL_TEXT, "At least half write it on paper.")
    asked = _asked("Tell me about the last time you handed over.", "What did you write on paper?", "And then?")
    ours = coverage(aims, asked)
    found = coverage(aims, asked, {"1": {GOAL: True, "h1": True}, "2": {"h1": False}})
    said = {(p.question, p.aim): (p.value, p.source) for p in found.pairs}
    assert said["1", GOAL] == said["1", "h1"] == (0.9, "llm")
    assert ("2", "h1") not in said
    assert said["2", GOAL][1] == "rules"
    assert [p for p in found.pairs if p.question == "3"] == [p for p in ours.pairs if p.question == "3"]


def test_a_guide_about_something_else_serves_nothing() -> None:
    """However like a guide its questions look, none of their words has to do with the goal."""
    found = coverage(_aims(GOAL_TEXT), _asked("Do you like tennis?", "Where did you buy your car?", "How old is it?"))
    assert found.uncovered == (GOAL,)


def test_proposed_questions_are_kept_and_serve_the_aim() -> None:
    """Each of another strategy, judged `keep` as a fresh question; a hypothesis without a job is asked of the goal's."""
    goal, belief, bare = _aims(GOAL_TEXT, "At least half write the notes on paper.", "It takes more than an hour.")
    for aim in (goal, belief, bare):
        found = proposed(aim, goal.parsed, ())
        assert 1 <= len({r.strategy for r in found}) == len(found) <= 3
        assert all(judged(r.text).verdict == "keep" for r in found)
    assert "how long" in proposed(bare, goal.parsed, ())[0].text
