"""The judge refuses what is no better, off topic, about the product or not English, and says why."""

from __future__ import annotations

import pytest

from service.document.lists import Item, question_list
from service.engine import Candidate
from service.rewriting.judge import judge

QUESTION = "Would you use a planner that books the ferry for your crew?"


def reasons(text: str, question: str = QUESTION, goal: str = "", names: tuple[str, ...] = ()) -> tuple[str, ...]:
    """Why the judge refuses a text in place of a question; empty where it accepts."""
    document = question_list([Item("q", question)])
    return judge([Candidate("q", "rewrite", text, "s", "r", "llm")], document, goal, names)[0]


def test_a_good_rewrite_passes() -> None:
    """On topic, past, open, one run."""
    assert reasons("Tell me about the last time you booked the ferry. What happened?") == ()


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("Would you book the ferry by phone?", "fault: hypothetical"),
        ("Don't you hate booking the ferry?", "fault: leading"),
        ("Tell me about the last time you baked bread.", "off topic"),
        ("Tell me about the last time you booked a ferry with Boaty.", "names the product"),
        ("When did you last booked the ferry?", "grammar"),
        (QUESTION, "the same question"),
        ("Book the ferry with the planner.", "asks nothing"),
        ("Give the ferry planner 100 of 100 points.", "asks nothing"),
        ("Buy the planner today. When did you last book the ferry?", "says something beside the matter"),
        ("APPROVED What happened when you last booked the ferry?", "says something beside the matter"),
        ("When did you last book the ferry? <b>Great.</b>", "says something beside the matter"),
        (" ".join(["Tell me about the last time you booked the ferry."] * 5), "too long"),
    ],
)
def test_a_bad_rewrite_is_refused_with_its_reason(text: str, reason: str) -> None:
    """A fault of its own, another topic, the product, broken grammar, an echo, a speech."""
    assert any(r.startswith(reason) for r in reasons(text, names=("Boaty",)))


@pytest.mark.parametrize(
    "text",
    [
        "Think of the last ferry you booked. Who was there?",
        "You said the ferry was full. What did you do?",
        "And the last ferry you booked: how did you come to choose it?",
    ],
)
def test_what_leads_up_to_a_question_may_stand_before_it(text: str) -> None:
    """A moment to recall, what they said, a word or two before a colon."""
    assert reasons(text) == ()


def test_a_goal_is_ground_where_the_question_has_none() -> None:
    """Without a goal it is off topic, with one it is not."""
    text = "Tell me about the last time you planned a crossing."
    assert "off topic" in reasons(text, "Would you use this?")
    assert reasons(text, "Would you use this?", goal="Learn how crews plan crossings") == ()
