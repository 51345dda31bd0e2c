"""What the ear heard is shown as a phrase a reader understands."""

from __future__ import annotations

import pytest

from service.document.model import Piece, Span
from service.document.reading import read
from service.rules.phrases import whole


@pytest.mark.parametrize(
    ("text", "heard", "shown"),
    [
        ("Are you happy with the ferry?", "Are", "Are you happy with the ferry"),
        ("Are you happy with the ferry?", "you happy", "Are you happy with the ferry"),
        ("Have you heard of the barn owl trust?", "?", "Have you heard"),
        ("With all the noise, how do you sleep?", "With all", "With all the noise"),
        ("Why do you weigh the calves twice?", "Why", "Why do you weigh the calves"),
    ],
)
def test_a_word_or_two_grow_into_their_phrase(text: str, heard: str, shown: str) -> None:
    """The whole verb group or noun phrase, without marks."""
    question = read([Piece("1", text, (Span(0, len(text)),))])[0]
    words = [w.text for w in question.parsed.words]
    size = len(heard.split(" "))
    lo = next(k for k in range(len(words)) if words[k : k + size] == heard.split(" "))
    assert question.parsed.cut(*whole(question.parsed, question.asked, lo, lo + size)) == shown
