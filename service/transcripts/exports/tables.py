"""Tags and tagged passages as CSV, safe to open in a spreadsheet."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable

from service.transcripts.account import TranscriptReport
from service.transcripts.exports.tags import TAGS, passages
from service.transcripts.words import clock

_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def tags(done: TranscriptReport, name: str) -> str:
    """Tag and description, as tools import codes."""
    return _csv([["tag", "description"], *([t.name, t.description] for t in TAGS)])


def tagged(done: TranscriptReport, name: str) -> str:
    """A row for every tagged passage; `start` and `end` count code points of the reference text."""
    rows: list[list[str]] = [["tag", "quote", "speaker", "turn", "time", "start", "end"]]
    for p in passages(done):
        turn = done.turn(p.turn)
        time = clock(turn.start_ms) if turn.start_ms is not None else ""
        place = [str(p.turn), time, str(p.spans[0].start), str(p.spans[-1].end)]
        rows.append([p.tag, _cell(p.quote), _cell(turn.speaker or ""), *place])
    return _csv(rows)


def _cell(text: str) -> str:
    """The text with an apostrophe before what a spreadsheet would take for a formula."""
    return f"'{text}" if text.startswith(_FORMULA) else text


def _csv(rows: Iterable[Iterable[str]]) -> str:
    out = io.StringIO(newline="")
    csv.writer(out).writerows(rows)
    return out.getvalue()
