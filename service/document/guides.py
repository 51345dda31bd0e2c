"""A guide becomes a document: its sections, its questions with exact places, and what in it is said to nobody."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from service.document import markdown, plain
from service.document.blocks import blocks
from service.document.goal import stated_goal
from service.document.model import Document, Piece, Question, Section, Span
from service.document.reader import Reader
from service.document.reading import read

Format = Literal["auto", "markdown", "text"]


@dataclass(frozen=True)
class Outline:
    """A guide before its questions are read: its reference text, the questions as found, and what stands around them."""

    text: str
    pieces: tuple[Piece, ...]
    sections: tuple[Section, ...]
    not_said: tuple[Span, ...]

    def document(self, questions: Iterable[Question]) -> Document:
        """The document, from the pieces read in their order."""
        return Document("guide", self.text, tuple(questions), self.sections, self.not_said, stated_goal(self.text))


def outline(text: str, format: Format = "auto") -> Outline:
    """What a guide holds, nothing of it parsed yet: quick, so that limits can be held to it first.

    Spans count code points of the outline's `text`: the input, with a byte-order mark at its start taken off.
    """
    text = text.removeprefix("\ufeff")
    marked = format == "markdown" or (format == "auto" and markdown.looks_like_markdown(text))
    reader = Reader(text, marked)
    reader.walk(blocks(text, markdown.lines(text) if marked else plain.lines(text)))
    return Outline(text, tuple(reader.pieces), reader.sections(), reader.not_said())


def guide(text: str, format: Format = "auto", check: Callable[[Sequence[Piece]], None] | None = None) -> Document:
    """The document of a guide's text. `check` is shown the questions as found and may raise before any is read."""
    found = outline(text, format)
    if check is not None:
        check(found.pieces)
    return found.document(read(found.pieces))
