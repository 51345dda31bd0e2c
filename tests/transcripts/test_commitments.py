"""Commitments are the participant's, typed by what they cost, dated where a day is named."""

from __future__ import annotations

import pytest

from tests.transcripts.dialogue import answers


@pytest.mark.parametrize(
    ("said", "kind", "when"),
    [
        ("Come to the yard on Friday at seven.", "time", "Friday"),
        ("I'll try it with two classes next week.", "time", "next week"),
        ("I'll put you in touch with our bursar.", "reputation", ""),
        ("I've told the other guides about you.", "reputation", ""),
        ("Put our name on your page, use our logo.", "reputation", ""),
        ("I'll pay the deposit tomorrow.", "money", "tomorrow"),
        ("Olga will test it every morning from the third.", "time", "the third"),
        ("You can call me any time.", "time", ""),
    ],
)
def test_typed_and_dated(said: str, kind: str, when: str) -> None:
    """What is given decides the kind; the words that name the day date it."""
    (c,) = answers("I: What happens next?", f"P: {said}").commitments
    assert (c.kind, c.when, c.dated) == (kind, when, bool(when))


@pytest.mark.parametrize(
    "said",
    [
        "I'd definitely use it.",
        "Maybe I'll try it next week.",
        "If it had an audit trail we'd buy it tomorrow.",
        "We paid eighty euros for the old one in May.",
        "My boss will never pay for that.",
        "Sounds good, keep me posted.",
        "On Friday I drove to the coast.",
    ],
)
def test_words_that_bind_nobody(said: str) -> None:
    """Promises, guesses, conditions and the past are no commitments."""
    assert answers("I: What happens next?", f"P: {said}").commitments == ()


def test_the_interviewer_s_promises_stand_apart() -> None:
    """They commit nobody else."""
    found = answers(
        "I: Thanks! I'll send you the notes on Monday.", "P: Lovely.", "I: We will come back to that.", "P: Okay."
    )
    assert found.commitments == ()
    assert [p.quote for p in found.promises] == ["I'll send you the notes on Monday"]


def test_yes_to_a_real_ask() -> None:
    """A plain yes to a question that asks for a commitment is one, dated by the question."""
    (c,) = answers("I: Would you put down a deposit for the pilot on the first of May?", "P: Yes.").commitments
    assert (c.kind, c.dated) == ("money", True)
    assert c.asked.startswith("Would you put down")
