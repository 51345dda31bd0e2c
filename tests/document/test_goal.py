"""A guide's own goal is found where it is stated, and only there."""

from __future__ import annotations

import pytest

from service.document.goal import stated_goal, stated_goals
from service.document.guides import guide
from service.engine import Allowance
from service.wire.requests import Options, job_of

GOAL = "Learn how florists price a wreath"


@pytest.mark.parametrize(
    "text",
    [
        f"**Goal:** {GOAL}\n\n- Who buys?",
        f"# Guide\n\n## Research goals\n\n- {GOAL}\n",
        f"Our learning goal: {GOAL}\r\n",
    ],
)
def test_a_stated_goal_is_found(text: str) -> None:
    """In a line of its own, in bold, or under a heading."""
    assert stated_goal(text) == GOAL


@pytest.mark.parametrize(
    "text", ["What are your goals with the shop?", "## Goal\n\n## Intro\n", "Goal keepers: two\n", ""]
)
def test_nothing_else_is_taken_for_one(text: str) -> None:
    """A question about goals, an empty heading, another word."""
    assert stated_goal(text) == ""


def test_a_guide_is_judged_by_its_own_goal() -> None:
    """A question without a topic borrows it, unless the caller gives another."""
    document = guide(f"**Goal:** {GOAL}\n\n- Would you use this?\n", "markdown")
    assert job_of(Options(), document, Allowance()).goal == GOAL
    assert job_of(Options(goal="Learn how florists buy"), document, Allowance()).goal == "Learn how florists buy"


@pytest.mark.parametrize(
    "text,goals",
    [
        (f"## Goals\n\n- {GOAL}\n- Find out who\n  buys it\n\nText\n", [GOAL, "Find out who buys it"]),
        (f"## What we want to learn\n\n{GOAL}\nand why.\n\n## Questions\n", [f"{GOAL} and why."]),
        (f"Research questions (not read out):\n\n* {GOAL}?\n", [f"{GOAL}?"]),
        (f"Goal: {GOAL}\n- Who buys it?\n", [GOAL]),
    ],
)
def test_each_goal_of_a_list_is_one(text: str, goals: list[str]) -> None:
    """With the lines that go on from it, each in its place; a list under a goal's line is no goal."""
    found = stated_goals(text)
    assert [goal.text for goal in found] == goals
    assert all(" ".join(text[g.span.start : g.span.end].split()) == g.text for g in found)
