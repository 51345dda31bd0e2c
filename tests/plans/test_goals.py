"""Whether a goal can be learned, and how it is said more sharply."""

from __future__ import annotations

import pytest

from service.aims.goals import Goal, goal
from service.aims.reading import read_aims
from service.plans.sharper import sharper_goals
from service.rewriting.grammar import grammar_faults
from tests.plans.labelled import goals


def _goal(text: str) -> Goal:
    return goal(read_aims([text])[0])


def test_nine_of_ten_goals_are_told_right() -> None:
    """On the half that nothing was tuned on."""
    held = goals("test")
    right = [row["clear"] == _goal(row["text"]).clear for row in held]
    assert len(held) == 20
    assert sum(right) / len(right) >= 0.9


@pytest.mark.parametrize(
    "text,lacks",
    [
        ("Learn something about our customers.", {"person", "behaviour", "situation", "answerable"}),
        ("Validate that people love our planner.", {"person", "behaviour", "situation", "answerable"}),
        ("Find out whether carers would pay for a night alarm.", {"behaviour", "situation", "answerable"}),
        ("Learn how people cook on weekday evenings.", {"person"}),
        ("Learn how carers on night duty hand over to the day shift.", set()),
        ("Find out what made parents who moved house last year change the school.", set()),
    ],
)
def test_each_lack_is_named(text: str, lacks: set[str]) -> None:
    """Who, what they do, when, and whether it can be answered: one sentence for each that is missing."""
    found = _goal(text)
    assert {m.what for m in found.missing} == lacks
    assert found.clear is (not lacks)
    assert all(m.why.endswith(".") and m.why.count(". ") == 0 for m in found.missing)


@pytest.mark.parametrize(
    "text,kept",
    [
        ("Validate that people love our meal-planning app.", "planned meals"),
        ("Find out whether carers would use a rota planner.", "carers"),
        ("Learn something about our customers.", "customers who"),
        ("Get feedback on the new dashboard.", "the new dashboard"),
    ],
)
def test_sharper_goals_keep_its_words_and_are_clear(text: str, kept: str) -> None:
    """Two or three, grammatical, each clear by the same check, none where the goal is clear."""
    versions = sharper_goals(_goal(text))
    assert 2 <= len(versions) <= 3
    assert all(kept in version for version in versions)
    for version in versions:
        again = _goal(version)
        assert again.clear
        assert not grammar_faults(again.parsed)
        assert sharper_goals(again) == ()


def test_nothing_is_made_of_nothing() -> None:
    """Where the goal names nothing at all, the rest of the plan may; else there is no version."""
    nothing = _goal("Increase retention by 10 %.")
    assert sharper_goals(nothing) == ()
    told = sharper_goals(nothing, read_aims(["When did you last cancel a delivery?"]))
    assert all("cancel" in version for version in told)
    assert told
