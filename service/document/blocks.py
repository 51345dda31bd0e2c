"""Lines become blocks: wrapped lines joined, items nested, each block told what it stands under.

Shared by Markdown and plain text. Guides are written by hand, so indentation and markers are read with tolerance: an
item is deeper when it is indented by two columns or more, or when its marker changes within an unbroken run of items
("* question" followed by "- probe" at the same margin).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from service.document.leads import lead
from service.document.lines import Line
from service.document.model import Span
from service.document.openers import opens_like_a_question
from service.document.slices import Slices

BlockKind = Literal["heading", "item", "paragraph", "cell", "hidden"]
_STEP = 2
_WRAPPED_FROM = 55
_TERMINAL = re.compile(r"[.?!:;…][\"'”’»)\]*_`]*$")
_HANGING = re.compile(
    r"(?:[,(\[–—-]|\b(?:a|an|the|of|to|and|or|for|with|in|on|at|by|from|you|your|my|our|we|i|that|which|is|are|do"
    r"|did|if|when|as))$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Block:
    """A heading, list item, paragraph or table cell; `body` is its content, wrapped lines joined.

    `over` is the index of the block it stands under: by nesting (`nested`), or as the list that a paragraph leads in.
    `numbered` and `box` tell the item's marker; `column` is a cell's column title; `whole` its lines, markers too.
    """

    kind: BlockKind
    body: Slices
    whole: Span
    level: int = 0
    over: int | None = None
    nested: bool = False
    numbered: bool = False
    box: bool = False
    quoted: bool = False
    column: str = ""


@dataclass(slots=True)
class _Open:
    """A block that may still grow or have others nested in it."""

    index: int
    indent: int
    marker: str


def blocks(text: str, lines: Sequence[Line]) -> list[Block]:
    """The blocks of a text from its classified lines, in order."""
    return _Builder(text).build(lines)


class _Builder:
    def __init__(self, text: str) -> None:
        self.text = text
        self.out: list[Block] = []
        self.stack: list[_Open] = []
        self.pending: list[Line] = []
        self.gap = True
        self.apart = True
        self.lead: int | None = None

    def build(self, lines: Sequence[Line]) -> list[Block]:
        for line in lines:
            if line.kind == "text" and self.pending and not self.gap and self._continues(line):
                self.pending.append(line)
                continue
            self._close()
            if line.kind == "blank":
                self.gap = True
                continue
            self.apart, self.gap = self.gap, False
            if line.kind in ("item", "text"):
                self.pending = [line]
            else:
                self._single(line)
        self._close()
        return self.out

    def _continues(self, line: Line) -> bool:
        first, last = self.pending[0], self.pending[-1]
        if line.quoted != first.quoted:
            return False
        said = self._cut(last)
        here = self._cut(line)
        if lead(here).probe:
            return False
        if first.kind == "item" and line.indent > first.indent and not opens_like_a_question(here):
            return True
        if _TERMINAL.search(said[-8:]):
            return first.kind == "item" and line.indent > first.indent
        if here[:1].islower() or not here[:1].isalpha():
            both = opens_like_a_question(here) and opens_like_a_question(said)
            return not both or len(said) >= _WRAPPED_FROM or bool(_HANGING.search(said[-12:]))
        if _HANGING.search(said[-12:]):
            return True
        return len(said) >= _WRAPPED_FROM and not (opens_like_a_question(here) and opens_like_a_question(said))

    def _cut(self, line: Line) -> str:
        return self.text[line.content.start : line.content.end]

    def _close(self) -> None:
        """The pending lines become a block."""
        if not self.pending:
            return
        first, last = self.pending[0], self.pending[-1]
        body = Slices.of(self.text, [p.content for p in self.pending])
        self.pending = []
        if not body.text:
            return
        over, nested = self._place(first)
        self.out.append(
            Block(
                kind="item" if first.kind == "item" else "paragraph",
                body=body,
                whole=Span(first.whole.start, last.whole.end),
                over=over,
                nested=nested,
                numbered=first.marker[:1] in ("1", "a", "A"),
                box=first.box,
                quoted=first.quoted,
            )
        )
        index = len(self.out) - 1
        self.stack.append(_Open(index, first.indent, first.marker))
        if first.kind == "text":
            self.lead = index

    def _place(self, line: Line) -> tuple[int | None, bool]:
        """What a new item or paragraph stands under; deeper blocks are closed."""
        if line.kind == "text" and line.indent < _STEP:
            self.stack.clear()
            return None, False
        while self.stack and self._ends(self.stack[-1], line):
            self.stack.pop()
        top = self.stack[-1] if self.stack else None
        deeper = top is not None and line.indent >= top.indent + _STEP
        if top is not None and (
            top.marker or (line.kind == "text" and not self.apart) or (line.kind == "item" and deeper)
        ):
            return top.index, True
        return (self.lead, False) if line.kind == "item" else (None, False)

    def _ends(self, top: _Open, line: Line) -> bool:
        """Whether the open block cannot hold the new line."""
        if line.indent >= top.indent + _STEP:
            return False
        if line.kind == "text" or not top.marker or line.indent <= top.indent - _STEP:
            return True
        known = any(o.marker == line.marker and abs(o.indent - line.indent) < _STEP for o in self.stack)
        return known or self.apart or line.marker == top.marker or line.marker[:1] == "1" != top.marker[:1]

    def _single(self, line: Line) -> None:
        if line.kind == "cells":
            self._row(line)
            return
        self.stack.clear()
        self.lead = None
        if line.kind in ("heading", "hidden"):
            kind: BlockKind = "heading" if line.kind == "heading" else "hidden"
            body = Slices.of(self.text, [line.content])
            self.out.append(Block(kind, body, line.whole, level=line.level, quoted=line.quoted))

    def _row(self, line: Line) -> None:
        self.stack.clear()
        first = len(self.out)
        for span, column in line.cells:
            body = Slices.of(self.text, [span])
            if body.text:
                over = first if len(self.out) > first else None
                self.out.append(Block("cell", body, span, over=over, column=column))
