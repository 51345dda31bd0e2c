"""A list of questions becomes a document: each item is one question, judged alone, with offsets into its own text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from service.document.lines import listed, raw_lines, trimmed
from service.document.model import Document, Piece, Span
from service.document.quotes import unquoted
from service.document.reading import read
from service.document.slices import Slices


@dataclass(frozen=True, slots=True)
class Item:
    """A question as handed in: its id, its text, what it is for, and what was said just before it."""

    id: str
    text: str
    context: str = ""
    before: str = ""


def question_list(items: Sequence[Item]) -> Document:
    """The document of a list, one question an item, in order.

    Spans are code points of the item's text, a byte-order mark at its start taken off. They leave out white space at
    the ends of lines, a list marker before the first word and quotation marks around the whole.
    """
    pieces = [_piece(item) for item in items]
    return Document(kind="list", text="", questions=tuple(read(pieces)))


def _piece(item: Item) -> Piece:
    text = item.text.removeprefix("\ufeff")
    found = [trimmed(text, span) for span in raw_lines(text)]
    found = [span for span in found if span.end > span.start]
    if found:
        first = listed(text, found[0], found[0]).content
        found[0] = first if first.end > first.start else found[0]
    body = unquoted(Slices.of(text, found))
    spans = body.spans or (Span(0, len(text)),)
    return Piece(item.id, body.text or text, spans, context=item.context, before=item.before)
