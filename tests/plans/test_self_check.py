"""The self-check is answered from the plan, and "unknown" where it is silent."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from service.document.lists import Item, question_list
from service.engine import Job
from service.plans.considered import Considered, considered
from service.plans.plan import Member, Plan
from tests.judging import report_on

CLEAR = "Learn how carers on night duty hand over to the day shift."


def _considered(**told: Any) -> Considered:
    plan = Plan(**told)
    document = question_list(plan.questions)
    return asyncio.run(considered(plan, report_on(document, plan.goal), Job(document, goal=plan.goal)))


def _answers(**told: Any) -> dict[str, str]:
    return {check.check: check.answer for check in _considered(**told).checks}


def test_a_silent_plan_is_unknown() -> None:
    """Nothing is guessed."""
    done = _considered()
    assert {check.answer for check in done.checks} == {"unknown"}
    assert done.goal is None
    assert not done.aims
    assert not done.coverage.pairs
    assert not done.next_steps


@pytest.mark.parametrize(
    "check,answer,told",
    [
        ("their_life", "yes", {"goal": CLEAR}),
        ("their_life", "no", {"goal": "Validate that people love our app."}),
        ("their_life", "no", {"goal": CLEAR, "questions": (Item("1", "Would you use our app?"),)}),
        ("their_life", "yes", {"goal": CLEAR, "questions": (Item("1", "What did you write down last night?"),)}),
        ("team_hears", "yes", {"team": (Member("Jo", "asks"), Member("Lea", "listens"))}),
        ("team_hears", "no", {"team": (Member("Jo", "asks"), Member("Lea", "none"))}),
        ("team_hears", "no", {"team": (Member("Jo"),)}),
        ("team_hears", "unknown", {"team": (Member("Jo"), Member("Lea"))}),
        ("next_step", "yes", {"next_step": "Keep a diary of every handover until Friday."}),
        ("next_step", "no", {"next_step": "Introduce us to the ward manager."}),
        ("next_step", "no", {"next_step": "Stay in touch."}),
        ("next_step", "yes", {"questions": (Item("1", "Would you introduce me to the ward manager on Monday?"),)}),
        ("one_thing", "yes", {"goal": CLEAR}),
        ("one_thing", "no", {"goal": "Understand user needs."}),
    ],
)
def test_each_question_is_answered_from_the_plan(check: str, answer: str, told: dict[str, Any]) -> None:
    """By what the plan says of it."""
    assert _answers(**told)[check] == answer


def test_what_a_next_step_costs() -> None:
    """Money before reputation before time; what costs nothing has no cost."""
    costs = {
        "Pay a deposit of 50 euros by Friday.": "money",
        "Introduce me to your manager this week.": "reputation",
        "Let me watch you on Tuesday.": "time",
        "Stay in touch.": None,
    }
    assert {text: _considered(next_step=text).next_steps[0].costs for text in costs} == costs
