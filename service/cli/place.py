"""Where something stands in a file: lines and columns, as editors count them."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from service.document.model import Span

LINE_END = re.compile(r"\r\n|\n|\r")


@dataclass(frozen=True, slots=True)
class Region:
    """From a place to a place, both counted from 1; the end is just past the last character.

    The columns are None where only the line is known (a question inside a JSON string).
    """

    line: int
    end_line: int
    column: int | None = None
    end_column: int | None = None


class Lines:
    """A text's lines, to turn code point offsets into regions."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._starts = [0, *(m.end() for m in LINE_END.finditer(text))]

    def line(self, offset: int) -> int:
        """The number of the line that holds the offset, from 1."""
        return bisect_right(self._starts, offset)

    def region(self, spans: Sequence[Span], *, utf16: bool = False) -> Region:
        """What the spans reach over, from the first start to the last end; columns in UTF-16 if asked."""
        start, end = min(s.start for s in spans), max(s.end for s in spans)
        return Region(self.line(start), self.line(end), self._column(start, utf16), self._column(end, utf16))

    def _column(self, offset: int, utf16: bool) -> int:
        before = self._text[self._starts[self.line(offset) - 1] : offset]
        return 1 + (len(before.encode("utf-16-le", "surrogatepass")) // 2 if utf16 else len(before))
