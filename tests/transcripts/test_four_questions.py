"""The four hard questions are answered with quotes, or not learned."""

from __future__ import annotations

from service.transcripts.four_questions import Hard
from tests.transcripts.dialogue import answers


def _learned(*lines: str) -> dict[Hard, list[str]]:
    return {h.question: [s.quote for s in h.quotes] for h in answers(*lines).hard.answers}


def test_answered_with_their_words() -> None:
    """Why, what it saves, how it fits, what was tried: each from the turn that tells it."""
    found = _learned(
        "I: What do you like about our rota?",
        "P: It's great because I see who is off sick.",
        "I: How do you plan a week today?",
        "P: I copy the names into a spreadsheet on Sunday.",
        "I: What did the old way cost you?",
        "P: I spent three hours on it.",
        "I: And what did you try before?",
        "P: We compared two systems in March.",
    )
    assert found == {
        "why_like": ["It's great because I see who is off sick"],
        "what_it_saves": ["I spent three hours on it"],
        "fits_their_day": ["I copy the names into a spreadsheet on Sunday"],
        "what_tried": ["We compared two systems in March"],
    }


def test_praise_alone_teaches_nothing() -> None:
    """A compliment without a reason, a promise and a wish leave all four open, and no next step."""
    read = answers("I: What do you think of our rota?", "P: It's great. I'd use it. It should have colours.")
    assert not any(h.learned for h in read.hard.answers)
    assert not read.hard.next_step
