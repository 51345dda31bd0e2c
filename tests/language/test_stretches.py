"""Long texts are taken in stretches and large work in portions; nothing is lost and every place holds."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from service.language.pipeline import parse
from service.language.portions import MOST, portions
from service.language.stretches import LONGEST, stretches

LONG = (
    "The bus was late again. " * 100
    + "so we walked and walked " * 100
    + "home. Would you use a bus that is never late?"
)


@given(st.lists(st.sampled_from(["word ", "x" * 700, "End. ", "? ", "\u00e9"]), max_size=40).map("".join))
def test_stretches_are_the_whole_text(text: str) -> None:
    """Side by side, none longer than it may be."""
    ranges = list(stretches(text))
    assert "".join(text[lo:hi] for lo, hi in ranges) == text
    assert all(0 <= hi - lo <= LONGEST for lo, hi in ranges)


def test_a_long_text_keeps_its_places() -> None:
    """Words, heads and sentences of the whole are those of its stretches, moved."""
    whole = parse([LONG])[0]
    assert len(whole.stretches) > 1
    assert all(w.text == LONG[w.start : w.end] for w in whole.words)
    assert [w.text for _, part in whole.stretches for w in part.words] == [w.text for w in whole.words]
    at, last = whole.stretches[-1]
    assert LONG[at:].startswith(last.text)
    assert last.words == parse([last.text])[0].words
    assert whole.sentences[0][0] == 0
    assert whole.sentences[-1][1] == len(whole.words)
    assert last.cut(*last.sentences[-1]) == "Would you use a bus that is never late?"


@given(st.lists(st.integers(0, 12)), st.integers(1, 20))
def test_portions_hold_everything_in_order(sizes: list[int], most: int) -> None:
    """None empty, none too large unless one item alone is."""
    found = list(portions(sizes, lambda size: size, most))
    assert [size for portion in found for size in portion] == sizes
    assert all(portion and len(portion) <= MOST and (sum(portion) <= most or len(portion) == 1) for portion in found)
