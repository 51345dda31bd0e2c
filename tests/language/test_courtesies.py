"""What is said around a question out of courtesy is told from the question."""

from __future__ import annotations

import pytest

from service.language.courtesies import asked_part


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("Right, so, um, which bus did you take?", "which bus did you take?"),
        ("I really appreciate you telling me that. Who paid?", "Who paid?"),
        ("Sorry to go back to this, but who paid?", "who paid?"),
        ("Hi Wanjiru, who paid?", "who paid?"),
        ("What did it cost, if you don’t mind my asking?", "What did it cost"),
        ("Why? No rush, there are no wrong answers.", "Why?"),
        ("so what did you do", "what did you do"),
    ],
)
def test_the_question_is_what_remains(text: str, part: str) -> None:
    """Openers, thanks, leave asked, a name called and time given are passed over."""
    lo, hi = asked_part(text)
    assert text[lo:hi].rstrip() == part


@pytest.mark.parametrize(
    "text",
    [
        "So you hate the stairs?",
        "That is great, isn't it?",
        "This is useful. Would you pay for it?",
        "Is it good, bad or neither?",
        "When did you last take your time?",
        "Zorblo, would you use it?",
        "Thank you so much.",
    ],
)
def test_what_carries_the_question_stays(text: str) -> None:
    """A statement that leads, a tag, a thing named first, and courtesy with nothing else."""
    assert asked_part(text) == (0, len(text))
