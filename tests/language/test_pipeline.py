"""Parsing keeps every offset, whatever the typography, and does not depend on company or thread."""

from __future__ import annotations

import itertools
from concurrent.futures import ThreadPoolExecutor

from hypothesis import given, settings
from hypothesis import strategies as st

from service.language.pipeline import parse
from service.language.surface import readable

QUESTIONS = ["Did the courier leave a note?", "Wer zahlt das?", "😀 Would you “rent” [the flat]…?", "", "\r\n\u2028"]


@given(st.text(max_size=200))
@settings(max_examples=200, deadline=None)
def test_the_readable_text_has_the_same_length(text: str) -> None:
    """What the parser sees never shifts a code point."""
    assert len(readable(text)) == len(text)


@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=80))
@settings(max_examples=60, deadline=None)
def test_words_cut_their_own_place(text: str) -> None:
    """Words lie in order, inside the text, without overlap."""
    words = parse([text])[0].words
    assert all(0 <= w.start < w.end <= len(text) for w in words)
    assert all(a.end <= b.start for a, b in itertools.pairwise(words))


def test_a_parse_is_the_same_in_any_company_and_thread() -> None:
    """Alone, in a batch and from eight threads at once."""
    alone = [parse([q])[0] for q in QUESTIONS]
    with ThreadPoolExecutor(8) as pool:
        together = list(pool.map(lambda _: parse(QUESTIONS * 3)[: len(QUESTIONS)], range(8)))
    assert all(batch == alone for batch in together)


def test_sentences_end_at_their_marks_only() -> None:
    """An abbreviation, a price and a pause end nothing; two marks end one sentence."""
    text = "You paid $20.50 … to Smith & Co. vs. Jones?! What then?"
    p = parse([text])[0]
    assert [p.cut(lo, hi) for lo, hi in p.sentences][-1] == "What then?"
