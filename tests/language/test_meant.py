"""A question is parsed as it is meant, every word at its place in the text as it was given."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from service.language.meant import meant
from service.language.pipeline import parse_asked


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("who paid for it", "Who paid for it?"),
        ("if it breaks, like, on a Sunday, what do you do", "If it breaks, like, on a Sunday, what do you do?"),
        ("you fixed it yourself, right", "You fixed it yourself, right?"),
        ("have a look at the page", "Have a look at the page"),
        ("Tell me about the one which broke", "Tell me about the one which broke"),
        ("In winter you leave it on", "In winter you leave it on"),
    ],
)
def test_a_mark_is_added_where_the_words_ask(text: str, seen: str) -> None:
    """By how the last sentence opens, or by a tag; an order and a statement stay as they are."""
    assert meant(text).text == seen


def test_dressed_and_plain_give_the_same_words() -> None:
    """But for their places, which cut the text as it was given."""
    plain, dressed = parse_asked(["Who paid for it?", "Okay, so, **WHO**  PAID FOR\nIT?? Thanks!"])
    assert [(w.lower, w.tag, w.head) for w in dressed.words] == [(w.lower, w.tag, w.head) for w in plain.words]
    assert [dressed.text[w.start : w.end] for w in dressed.words] == ["WHO", "PAID", "FOR", "IT", "?"]


@given(st.text(alphabet=st.sampled_from("aI?!., *_\n’{}[]é ß\u0130 so thanks who"), max_size=60))
@settings(max_examples=60, deadline=None)
def test_words_lie_in_order_inside_the_text(text: str) -> None:
    """Without overlap; only a mark that is not written has no length."""
    words = parse_asked([text])[0].words
    assert all(0 <= w.start < w.end <= len(text) or (w.text == "?" and w.start == w.end <= len(text)) for w in words)
    assert all(a.end <= b.start for a, b in itertools.pairwise(words))
