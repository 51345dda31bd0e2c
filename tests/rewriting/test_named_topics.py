"""A topic that a question names only aside is found, and asked of without presuming what may never have happened."""

from __future__ import annotations

import pytest

from tests.judging import judged

NAMED = [
    ("Would you use a meal planning app if it wrote the shopping list?", "planned meals"),
    ("Do you struggle with grading essays?", "graded essays"),
    ("How would you feel if you could no longer use the planner?", "used the planner"),
    ("Would you miss the newsletter if we stopped it?", "read the newsletter"),
    ("In what order would you like to see your orders?", "looked at your orders"),
    (
        "If your coach could tell you one thing about your diet, what should it be?",
        "talked to your coach about your diet",
    ),
    ("Would you use a map that works when you're at the station?", "were at the station"),
    ("If you could mark the exams with one click, would you?", "marked the exams"),
    ("Would you use an app that matches you with a mentor?", "looked for a mentor"),
]
SCREENED = [
    ("Would you recommend this as a place to study?", "Have you ever recommended a place to study?"),
    ("Would you download our audio guide before your visit?", "Have you ever downloaded an audio guide?"),
    ("Why don't you use a shopping list app?", "Have you ever tried a shopping list app?"),
    ("Would you let a stranger walk your dog?", "Have you ever let a stranger walk your dog?"),
    ("What would you do if your flight was cancelled?", "Has your flight ever been cancelled?"),
    ("What would you do if you couldn't log in to your bank?", "Have you ever been unable to log in to your bank?"),
    ("How worried are you that a freezer fails?", "Has a freezer ever failed?"),
]
DATED = [
    ("How much did you enjoy today's lesson?", "Walk me through today's lesson, from the start."),
    (
        "How painful is it when patients don't show up?",
        "Tell me about the last time patients didn't show up. What did you do?",
    ),
    (
        "Isn't it annoying that the printer jams every morning?",
        "Tell me about the last time the printer jammed. What did you do?",
    ),
]


@pytest.mark.parametrize(("text", "job"), NAMED)
def test_what_is_named_aside_is_asked_about(text: str, job: str) -> None:
    """In a compound, as an adjective, as presumed use, as a wish's manner, in a talk, a place, an ease, a match."""
    assert job in judged(text).rewrites[0].text


@pytest.mark.parametrize(("text", "screener"), SCREENED)
def test_what_may_never_have_happened_is_asked_for_first(text: str, screener: str) -> None:
    """A screener and its probe as one run, of the kind of thing rather than of the asker's own."""
    assert judged(text).rewrites[0].text == f"{screener} Tell me about the last time."


@pytest.mark.parametrize(("text", "rewrite"), DATED)
def test_an_occasion_is_said_as_it_was(text: str, rewrite: str) -> None:
    """A dated one is walked through; one that fails to come, or bothers, is asked for its last time."""
    assert judged(text).rewrites[0].text == rewrite


@pytest.mark.parametrize(
    "text",
    [
        "Would you use our app if we built it?",
        "Is opening a bakery here a good idea?",
        "I've spent a year writing a planner. Would you use it?",
        "Would it be easier to find a product?",
        "Would you use ____ every day?",
    ],
)
def test_the_asker_s_own_is_no_topic(text: str) -> None:
    """What is not there yet, the asker's idea and doing, any product at all, and a blank."""
    j = judged(text)
    assert (j.verdict, j.rewrites, j.needs_topic) == ("rewrite", (), True)
