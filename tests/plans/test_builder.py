"""A guide is made of a goal: every line of it is kept, and the guide as a whole has no fault."""

from __future__ import annotations

from typing import get_args

import pytest

from service.plans.builder import Unbuildable, build
from service.rules.guides import find_in_guide, laid_out
from service.terms import InterviewType
from tests.judging import report_on

GOAL = "Learn how carers on night duty hand over patients to the day shift."
BELIEFS = ("At least half of them write the notes on paper.", "The handover takes more than an hour.")


@pytest.mark.parametrize("interview_type", [None, *get_args(InterviewType)])
def test_every_line_is_kept(interview_type: InterviewType | None) -> None:
    """Of each type, with probes for each hypothesis; nothing is wrong with the whole."""
    built = build(GOAL, interview_type, BELIEFS, "carers in homes", ("Rotamate",))
    report = report_on(built.document, GOAL, interview_type=interview_type, product_names=("Rotamate",))
    assert [j.question.text for j in report.questions if j.verdict != "keep"] == []
    assert find_in_guide(laid_out(built.document, built.document.goal, interview_type)) == []
    assert built.document.goal == GOAL
    titles = [section.title.split(" (")[0] for section in built.document.sections]
    for title in ("About you", "The last time", "What it took", "What has been tried", "The ask", "Closing"):
        assert title in titles
    assert titles.count("About one thing") == len(BELIEFS)
    assert "Rotamate" not in built.text


def test_the_story_comes_first_and_has_probes() -> None:
    """Of what the goal says they do."""
    built = build(GOAL)
    story = next(j for j in built.document.questions if "last time" in j.text)
    assert "handed over patients" in story.text
    assert sum(j.piece.parent == story.id for j in built.document.questions) >= 3


@pytest.mark.parametrize("goal", ["Learn something about our customers.", "Validate that people love our app.", ""])
def test_no_guide_is_made_of_nothing(goal: str) -> None:
    """What the goal lacks is told instead."""
    with pytest.raises(Unbuildable) as none:
        build(goal)
    assert none.value.goal.missing
