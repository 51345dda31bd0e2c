"""A page on a terminal or in a pipe: paragraphs that fit its width, hanging from what leads them."""

from __future__ import annotations

import sys
from typing import TextIO

from rich.cells import cell_len, set_cell_size
from rich.console import Console
from rich.text import Text

from service.cli.marks import RANK, Mark, marked, shown, wrapped
from service.terms import Severity

WIDEST = 100
NARROWEST = 24
STYLE: dict[Severity, str] = {"error": "bold red", "warning": "yellow", "info": "cyan"}


class _Console(Console):
    def on_broken_pipe(self) -> None:
        """Leave the exit code to the command, which rich would make 1: something found."""
        raise


class Page:
    """Writes to a stream, no wider than it is; colours only where it takes them (a terminal, and no NO_COLOR)."""

    def __init__(self, stream: TextIO | None = None) -> None:
        self._stream = stream or sys.stdout
        self._console = _Console(file=self._stream, highlight=False, markup=False, emoji=False)
        self._wants_gap = False
        self.width = max(NARROWEST, min(self._console.width, WIDEST))

    def sign(self, sign: str, plain: str) -> str:
        """The sign where the stream can show it, else its plain stand-in."""
        try:
            sign.encode(getattr(self._stream, "encoding", None) or "utf-8")
        except UnicodeEncodeError:
            return plain
        return sign

    def gap(self) -> None:
        """One empty line before whatever comes next, however often it is asked for."""
        self._wants_gap = True

    def line(self, *parts: Text | str) -> None:
        """One line as it is, without trailing space."""
        text = Text.assemble(*parts)
        text.rstrip()
        if self._wants_gap:
            self._console.print()
            self._wants_gap = False
        self._console.print(text, soft_wrap=True)

    def paragraph(self, body: Text, lead: Text | str = "", indent: int | None = None) -> None:
        """The body after its lead, further lines indented (as far as the lead is wide, unless told)."""
        margin = cell_len(Text.assemble(lead).plain) if indent is None else indent
        head = Text.assemble(lead)
        for start, end in wrapped(body.plain, self.width - max(margin, cell_len(head.plain))):
            self.line(head, body[start:end])
            head = Text(" " * margin)

    def one_line(self, body: str, lead: Text | str = "", style: str = "") -> None:
        """The body cut to what fits after its lead."""
        head = Text.assemble(lead)
        room = self.width - cell_len(head.plain)
        cut = body if cell_len(body) <= room else set_cell_size(body, room - 1).rstrip() + self.sign("…", "~")
        self.line(head, Text(cut, style))

    def flagged(self, text: str, marks: list[Mark], lead: Text) -> None:
        """The text after its lead, with signs under what is marked."""
        margin = Text(" " * cell_len(lead.plain))
        head = lead
        for line in marked(text, marks, self.width - cell_len(lead.plain)):
            body = Text(line.text)
            for mark in sorted(marks, key=lambda m: RANK.index(m.severity)):
                body.stylize(STYLE[mark.severity], max(0, mark.start - line.start), max(0, mark.end - line.start))
            self.line(head, body)
            if line.marks:
                signs = Text(line.signs)
                for cell, width, severity in sorted(line.marks, key=lambda m: RANK.index(m[2])):
                    signs.stylize(STYLE[severity], cell, cell + width)
                self.line(margin, signs)
            head = margin


def safe(text: str, style: str = "") -> Text:
    """User text as it may be printed."""
    return Text(shown(text), style)
