"""A document as frozen data: its reference text, its sections and its questions with their places."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from service.ear.model import Impression
from service.language.asked import Asked
from service.language.words import Parsed
from service.terms import Purpose

NEAR = 3
"""How far back a question that names nothing may look for what it is about."""


@dataclass(frozen=True, slots=True)
class Span:
    """A half-open range of code points in a reference text."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Piece:
    """A question as found: where it stands and what stands around it, before it is parsed.

    `spans` cut the reference text; joined by one space they are the question. `headings` run from the outermost in.
    `parent` is the id of the question this one probes; `before` is what was said just before it.
    """

    id: str
    text: str
    spans: tuple[Span, ...]
    headings: tuple[str, ...] = ()
    context: str = ""
    before: str = ""
    parent: str | None = None


@dataclass(frozen=True)
class Question:
    """A piece with its parse, what each of its sentences asks, what the ear heard, and what it is for.

    `english` is False for text that nobody here can judge: another language, or no words at all.
    """

    piece: Piece
    parsed: Parsed
    asked: tuple[Asked, ...]
    impression: Impression
    purpose: Purpose
    english: bool = True

    @property
    def id(self) -> str:
        """The id the caller gave, or the one the reader gave."""
        return self.piece.id

    @property
    def text(self) -> str:
        """The question's text: its slices joined by one space."""
        return self.piece.text

    def place(self, start: int, end: int) -> tuple[Span, ...]:
        """Where the range [start, end) of the question's text stands in the reference text."""
        out: list[Span] = []
        offset = 0
        for span in self.piece.spans:
            size = span.end - span.start
            lo, hi = max(start - offset, 0), min(end - offset, size)
            if lo < hi:
                out.append(Span(span.start + lo, span.start + hi))
            offset += size + 1
        return tuple(out)


@dataclass(frozen=True, slots=True)
class Section:
    """A heading with its place, its level (1 is the outermost) and the ids of the questions right under it."""

    title: str
    level: int
    span: Span
    questions: tuple[str, ...]


@dataclass(frozen=True)
class Document:
    """What is judged in one job.

    `kind` is "list" (questions judged alone, offsets per question, `text` empty), "guide" (one reference text) or
    "transcript" (one reference text; the questions are those asked in it).
    `not_said` are the spans of text that is said to no participant. `goal` is what a guide says it wants to learn.
    `speakers` are a transcript's labels of who speaks.
    """

    kind: Literal["list", "guide", "transcript"]
    text: str
    questions: tuple[Question, ...]
    sections: tuple[Section, ...] = ()
    not_said: tuple[Span, ...] = ()
    goal: str = ""
    speakers: tuple[str, ...] = ()

    def question(self, id: str) -> Question:
        """The question with this id. Raises KeyError when there is none."""
        return self.questions[self._places[id]]

    def near(self, id: str) -> list[Question]:
        """The questions before this one under the same heading, nearest first; none in a list, judged one by one."""
        if self.kind == "list":
            return []
        at = self._places[id]
        headings = self.questions[at].piece.headings
        return [q for q in reversed(self.questions[max(0, at - NEAR) : at]) if q.piece.headings == headings]

    @cached_property
    def _places(self) -> dict[str, int]:
        return {q.id: k for k, q in enumerate(self.questions)}
