"""What is shouted, or typed without capitals, is put into ordinary ones."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.language.ordinary_case import ordinary_case


@pytest.mark.parametrize(
    ("text", "cased"),
    [
        ("DID I MEET YOU IN OSLO? THE PDF WAS LATE.", "Did I meet you in Oslo? The PDF was late."),
        ("when did i see you in january", "When did I see you in January"),
        ("may I see the API?", "May I see the API?"),
        ("Is the API/SDK/CLI OK?", "Is the API/SDK/CLI OK?"),
        ("WHY?", "WHY?"),
    ],
)
def test_capitals_are_where_writing_has_them(text: str, cased: str) -> None:
    """Sentences, "I", months, places and abbreviations; a word or two prove no shouting."""
    assert ordinary_case(text) == cased


@given(st.text(max_size=60))
def test_no_code_point_shifts(text: str) -> None:
    """Letters whose other case is longer stay as they are."""
    assert len(ordinary_case(text)) == len(text)
