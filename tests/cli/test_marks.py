"""Marks stand under the flagged words, whatever cells the text takes."""

from __future__ import annotations

import pytest
from rich.cells import cell_len

from service.cli.marks import Mark, marked, marks_of, shown
from tests.cli.reports import finding, question


def _under(text: str, quote: str, width: int = 60) -> list[tuple[str, str]]:
    at = text.index(quote)
    return [(line.text, line.signs) for line in marked(text, [Mark(at, at + len(quote), "error")], width)]


@pytest.mark.parametrize(
    "before",
    ["", "So, ", "日本で ", "👍🏽 👩‍👩‍👧 ", "cafe\u0301 ", "a\tb ", "zero\u200bwidth "],
    ids=["start", "ascii", "wide", "emoji", "combining", "tab", "zero_width"],
)
def test_signs_begin_and_end_with_the_words(before: str) -> None:
    """As many cells stand before the signs as before the words, and as many signs as the words have cells."""
    [(text, signs)] = _under(f"{before}would you 買う it?", "would you 買う")
    assert signs == " " * cell_len(shown(before)) + "^" * cell_len("would you 買う")
    assert cell_len(text) >= cell_len(signs)


def test_a_mark_goes_on_in_the_next_line() -> None:
    """Words flagged over a line's end are marked in both lines."""
    rows = _under("Would you really use it every day?", "really use", width=18)
    assert rows == [("Would you really", "          ^^^^^^"), ("use it every day?", "^^^")]


def test_a_long_word_is_broken_and_nothing_is_lost() -> None:
    """What is wider than a line is cut between characters, never between a letter and its accent."""
    word = "e\u0301" * 50
    parts = [line.text for line in marked(word, [], 24)]
    assert "".join(parts) == word
    assert all(cell_len(part) <= 24 and part[0] == "e" for part in parts)


def test_the_strictest_sign_wins() -> None:
    """Where two findings overlap, the error's sign is seen."""
    [line] = marked("Would you use it?", [Mark(0, 5, "error"), Mark(0, 17, "warning")], 60)
    assert line.signs == "^^^^^~~~~~~~~~~~~"


def test_a_terminal_obeys_nothing() -> None:
    """Escape sequences, line breaks and bidirectional overrides are made harmless, one for one."""
    text = "a\x1b[2Jb\u202ec\nd\u2028e\x85f\ud800g"
    safe = shown(text)
    assert len(safe) == len(text)
    assert safe == "a\ufffd[2Jb\ufffdc d e f\ufffdg"


def test_places_come_from_spans_not_from_a_search() -> None:
    """The second of two equal words is marked, in a question wrapped over two lines of a guide."""
    source = "- Would you say\n  you would?\n"
    asked = question("Would you say", "you would?", source=source)
    second = finding(asked, "would?")
    assert [(m.start, m.end) for m in marks_of(asked.piece, [second])] == [(18, 24)]
    over_the_break = finding(asked, "say you")
    assert [asked.text[m.start : m.end] for m in marks_of(asked.piece, [over_the_break])] == ["say", "you"]
