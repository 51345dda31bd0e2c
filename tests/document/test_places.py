"""Spans are code points of the reference text and cut every quote, whatever the text."""

from __future__ import annotations

import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from service.document.blocks import blocks
from service.document.guides import guide
from service.document.lists import Item, question_list
from service.document.markdown import lines as markdown_lines
from service.document.model import Document
from service.document.plain import lines as plain_lines
from service.document.reader import Reader

PIECES = [
    "What did you do", "?", "Tell me about it.", "Probe: ", "(if they ask: why?) ", "[note] ", "**", "_", "- ", "  * ",
    "1. ", "# ", "#Heading", "> ", "|", "|---|", "\n", "\r\n", "\r", "\u2028", "\x00", "\x0b", "\t", " ", "😀",
    "e\u0301", "\ufeff", "“", "”", '"', "`", "```", "<!-- ", " -->", "<br>", "![a](b)", "[a](b)", "https://a.example",
    "{x}", "____", "---", "é", "\U0001d54f", "you", "e.g. ", "...", "Goals:", "If yes: ",
]  # fmt: skip
TEXTS = st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=3)), max_size=30).map("".join)


def joined(text: str, spans: object) -> str:
    """The slices of a text, joined by one space."""
    return " ".join(text[s.start : s.end] for s in spans)  # type: ignore[attr-defined]


@given(TEXTS, st.booleans())
@settings(max_examples=150, deadline=None)
def test_spans_cut_the_quote_for_any_text(text: str, marked: bool) -> None:
    """Every question is its slices; spans are in order, inside the text, not empty and apart from each other."""
    reader = Reader(text, marked)
    reader.walk(blocks(text, markdown_lines(text) if marked else plain_lines(text)))
    for piece in reader.pieces:
        assert piece.text
        assert joined(text, piece.spans) == piece.text
        edges = [e for s in piece.spans for e in (s.start, s.end)]
        assert edges == sorted(set(edges))
        assert edges[-1] <= len(text)
    ends = [e for s in reader.not_said() for e in (s.start, s.end)]
    assert ends == sorted(ends)
    assert [s.title for s in reader.sections()] == [s.title for s in reader.sections() if s.span.end <= len(text)]


def calls(text: str) -> int:
    """How many calls of Python functions it takes to read a text."""
    count = 0

    def counting(frame: object, event: str, arg: object) -> None:
        nonlocal count
        count += event == "call"

    sys.setprofile(counting)
    try:
        reader = Reader(text, marked=True)
        reader.walk(blocks(text, markdown_lines(text)))
        reader.not_said()
    finally:
        sys.setprofile(None)
    return count


UNITS = ["a? ", "- a?\n  - b?\n", "(a? ", "[a](", " *a", "|a|\n|-|\n", "```a\n", "<!-- ", "\r", "Probe: a?\n", "#A?\n"]


@pytest.mark.parametrize("unit", UNITS)
def test_work_grows_no_faster_than_the_text(unit: str) -> None:
    """Twice the text takes about twice the work, whatever is repeated."""
    assert calls(unit * 400) <= 2.2 * calls(unit * 200) + 200


def check(document: Document, text: str) -> None:
    """Every question of the document is cut from the text."""
    assert document.questions
    for q in document.questions:
        assert q.text == joined(text, q.piece.spans)
        first = q.parsed.words[0]
        assert joined(text, q.place(first.start, first.end)) == first.text


def test_awkward_characters_move_no_place() -> None:
    """Emoji, combining marks, CRLF, U+2028, NUL and tabs are counted as they stand."""
    text = "- 😀 Who rang\x00 you?\r\n\t- Whe\u0301n?\u2028- What 👩‍👩‍👧 did\u00a0you say\r\n  to them?\n"
    document = guide(text)
    check(document, text)
    assert [q.text for q in document.questions] == [
        "Who rang\x00 you?", "Whe\u0301n?", "What 👩‍👩‍👧 did\u00a0you say to them?",
    ]  # fmt: skip


def test_a_byte_order_mark_is_not_counted() -> None:
    """Spans count from behind a byte-order mark, in guides and in lists."""
    document = guide("\ufeff- Who rang?\n")
    assert document.text == "- Who rang?\n"
    check(document, document.text)
    assert question_list([Item("a", "\ufeffWho rang?")]).questions[0].piece.spans[0].start == 0


def test_offsets_of_a_list_are_per_question() -> None:
    """Each item has its own offsets; markers, quotation marks and line breaks are left out; a blank item stays."""
    texts = ["2) “Who rang\n  you?”", "Why?", " "]
    document = question_list([Item(str(n), t, context="Calls", before="Who?") for n, t in enumerate(texts)])
    assert document.kind == "list"
    assert [(q.id, q.text, q.english) for q in document.questions] == [
        ("0", "Who rang you?", True), ("1", "Why?", True), ("2", " ", False),
    ]  # fmt: skip
    for q, text in zip(document.questions, texts, strict=True):
        assert q.text == joined(text, q.piece.spans)
        assert (q.piece.context, q.piece.before) == ("Calls", "Who?")
