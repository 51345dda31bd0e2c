"""Plain text and Markdown: labelled turns in any of the usual layouts, time stamps, quotes, headings between.

Labels are those that the layout accepts. What stands before the first, after a heading, or is a mark of the export is
in no turn, and is listed.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from service.document.lines import trimmed
from service.document.model import Span
from service.transcripts.formats.layout import Layout, Row, layout
from service.transcripts.formats.line_shapes import stamp
from service.transcripts.formats.payload import is_sound
from service.transcripts.formats.reading import Reading
from service.transcripts.formats.unsaid import is_export_mark, is_rule, words_of
from service.transcripts.labels import is_name
from service.transcripts.model import Cue, Note, Unread
from service.transcripts.times import BROKEN_RANGE, RANGE, milliseconds

_NAMES = {
    "colon": "labels",
    "timed": "labels with times",
    "tab": "tabs",
    "alone": "labels on their own line",
    "letter": "letters",
    "dash": "dashes",
}
_FEW_QUOTED, _MOST_QUOTED = 0.25, 0.5


def read(text: str, bold: Sequence[Span] = ()) -> Reading:
    """The cues of a text. `bold` are bold words at the start of lines, where the file tells them."""
    found = layout(text, bold)
    return _Walk(text, found).read()


@dataclass(slots=True)
class _Open:
    """A cue that still grows."""

    speaker: str | None
    start_ms: int | None
    end_ms: int | None = None
    apart: bool = False
    quoted: bool = False
    spans: list[Span] = field(default_factory=list)


class _Walk:
    """One pass over the rows of a text."""

    def __init__(self, text: str, found: Layout) -> None:
        self.text = text
        self.found = found
        self.cues: list[Cue] = []
        self.markup: list[Span] = []
        self.unread: list[Unread] = []
        self.broken: list[Span] = []
        self.share = self._quoted_share()
        self.single = len({name for name, _ in found.labels.values()}) == 1
        self.open: _Open | None = None if found.labels else _Open(None, None)

    def read(self) -> Reading:
        for k, row in enumerate(self.found.rows):
            self._row(k, row)
        self._close()
        group = self.found.group
        name = f"{_NAMES[group]}" if group else "no labels"
        style = {h.style for _, h in self.found.labels.values()}
        extra = "bullets" if any(s[:1] in "-*+•" for s in style if s) and group else ""
        quotes = "quotes" if self.share >= _FEW_QUOTED and any(">" in s for s in style) else ""
        layout_name = ", ".join(x for x in (name, extra, quotes) if x)
        return Reading(
            layout_name, tuple(self.cues), tuple(self.markup), tuple(self.unread), tuple(self._notes()), bool(group)
        )

    def _quoted_share(self) -> float:
        """How many of the labels stand in block quotes, 0-1."""
        marks = [">" in head.style for _, head in self.found.labels.values()]
        return sum(marks) / len(marks) if marks else 1.0

    def _is_quote(self, row: Row, labelled: bool) -> bool:
        """Whether a line is someone's words that are quoted: block quotes where most labels stand in none."""
        return row.margin.quoted and self.share < (_FEW_QUOTED if labelled else _MOST_QUOTED)

    def _row(self, k: int, row: Row) -> None:
        text, line = self.text, row.line
        labelled = self.found.labels.get(k)
        said = text[row.margin.start : line.end]
        if labelled:
            name, head = labelled
            self._begin(_Open(name, self._time(head.time, line), quoted=self._is_quote(row, True)))
            self.markup.append(Span(line.start, head.start))
            self._say(Span(head.start, line.end))
        elif row.margin.heading or is_export_mark(said):
            self.unread.append(Unread(line, "aside"))
            if row.margin.heading:
                self._close()
                self.open = None if self.found.labels else _Open(None, None)
        elif is_rule(said):
            self.markup.append(line)
        elif self._is_times(line):
            pass
        elif is_sound(said):
            self.unread.append(Unread(line, "sound"))
        elif self.open is not None:
            self._within(row)

    def _within(self, row: Row) -> None:
        """A line of speech behind a label, or of a text that has none."""
        assert self.open is not None
        start = row.margin.start
        if self._is_quote(row, False):
            head = next((h for h in row.heads if h.group == "colon" and is_name(h.label)), None)
            if head or not self.open.quoted:
                self._begin(_Open(head.label if head else None, None, quoted=True))
            start = head.start if head else start
        elif self.open.quoted:
            before = next((c for c in reversed(self.cues) if not c.quoted), None)
            self._begin(_Open(before.speaker if before else None, None))
        elif not self.found.labels and (row.opens or row.margin.bullet):
            self._begin(_Open(None, None, apart=True))
        elif self.single and (row.opens or self._ended(row)):
            self._begin(_Open(None, None, apart=True))  # who else speaks is not named, so this may be theirs
        if start > row.line.start:
            self.markup.append(Span(row.line.start, start))
        self._say(Span(start, row.line.end))

    def _ended(self, row: Row) -> bool:
        """Whether the line before ended a sentence."""
        return self.text[max(0, row.line.start - 8) : row.line.start].rstrip().endswith((".", "?", "!"))

    def _begin(self, opened: _Open) -> None:
        self._close()
        self.open = opened

    def _say(self, span: Span) -> None:
        """Take a line's speech into the open cue; a time stamp at its beginning starts a cue of the same speaker."""
        assert self.open is not None
        found = stamp(self.text, span.start, span.end)
        if found and (time := milliseconds(found[0])) is not None:
            self.markup.append(Span(span.start, found[1]))
            if self.open.spans:
                self._begin(_Open(self.open.speaker, time, apart=self.open.speaker is None, quoted=self.open.quoted))
            elif self.open.start_ms is None:
                self.open.start_ms = time
            span = Span(found[1], span.end)
        for lo, hi in words_of(self.text, span, self.markup):
            kept = trimmed(self.text, Span(lo, hi))
            if kept.start < kept.end:
                self.open.spans.append(kept)

    def _is_times(self, line: Span) -> bool:
        """Whether a line is a time or holds two; they are those of the cue that has just begun."""
        text = self.text
        said = text[line.start : line.end]
        m = (RANGE.fullmatch(said) or BROKEN_RANGE.match(said)) if "->" in said else None
        if m is None:
            found = stamp(text, line.start, line.end)
            if found is None or found[1] < line.end or milliseconds(found[0]) is None:
                return False
            start, end = milliseconds(found[0]), None
        else:
            start, end = milliseconds(m["from"]), milliseconds(m["to"])
            if start is None or end is None or end < start:
                self.broken.append(line)
                end = None if start is not None else end
        self.markup.append(line)
        if self.open is not None:
            if self.open.spans:
                self._begin(_Open(self.open.speaker, None, quoted=self.open.quoted))
            self.open.start_ms, self.open.end_ms = start, end
        return True

    def _time(self, written: str, line: Span) -> int | None:
        time = milliseconds(written.split("-")[0].split("–")[0]) if written else None
        if written and time is None:
            self.broken.append(line)
        return time

    def _close(self) -> None:
        o = self.open
        if o and o.spans:
            self.cues.append(Cue(tuple(o.spans), o.speaker, o.start_ms, o.end_ms, o.apart, o.quoted))

    def _notes(self) -> Iterator[Note]:
        if self.broken:
            many = len(self.broken)
            yield Note(
                "malformed_times",
                f"{many} lines of times are malformed; what they say of time is left out.",
                tuple(self.broken),
            )
