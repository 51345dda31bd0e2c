"""A quote is found where it stands, with its own words, or nowhere."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from service.document.anchor import anchor, plain

TEXT = (
    "She said — “I’ve never\u00a0 used it”, and then… she left. 😀 Zoe\u0308's ﬁle: I asked twice, honestly. "
    "He asked (3–5 days)."
)
LETTERS = st.one_of(st.sampled_from("aAbB -—–…'’“\"\n\u00a0ﬁßİıéE\u0301.,x1가\u1100\u1161"), st.characters())
TEXTS = st.text(alphabet=LETTERS, max_size=30)


@pytest.mark.parametrize(
    "quote,cuts",
    [
        ("I asked twice", ["I asked twice"]),
        ("i've never used it", ["I’ve never\u00a0 used it"]),
        ('she said - "I\'ve never used it"', ["She said — “I’ve never\u00a0 used it"]),
        ("Zoë's file", ["Zoe\u0308's ﬁle"]),
        ("I asked twice, honestly!", ["I asked twice, honestly"]),
        ("and then... she left", ["and then… she left"]),
        ("asked twice ... He asked", ["asked twice", "He asked"]),
        ("I've never [...] she left […] 3-5 days", ["I’ve never", "she left", "3–5 days"]),
        ("he", ["He"]),
        ("He asked … I asked twice", None),
        ("She never used it", None),
        ("left she", None),
        ("us", None),
        ("x", None),
        ("…", None),
        ("", None),
    ],
)
def test_where_it_stands(quote: str, cuts: list[str] | None) -> None:
    """Typography, case and white space do not matter; other words, another order and scraps of words do."""
    found = anchor(quote, TEXT)
    assert (found and [TEXT[start:end] for start, end in found]) == cuts


@given(TEXTS, TEXTS)
@settings(max_examples=300, deadline=None)
def test_what_is_cut_says_the_same(quote: str, text: str) -> None:
    """Whatever is found equals the quote but for what does not matter."""
    found = anchor(quote, text)
    if found and len(found) == 1:
        ((start, end),) = found
        assert plain(text[start:end]) == plain(quote)


@given(TEXTS, st.integers(0, 30), st.integers(0, 30))
@settings(max_examples=300, deadline=None)
def test_what_stands_there_is_found(text: str, one: int, other: int) -> None:
    """Any four letters or more that were cut from a text are found in it."""
    quote = text[min(one, other) : max(one, other)]
    if sum(map(str.isalnum, quote)) >= 4:
        found = anchor(quote, text)
        assert found
        assert plain(text[found[0][0] : found[0][1]]) == plain(quote)
