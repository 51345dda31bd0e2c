"""Cues with a line of times, as WebVTT and SubRip have them: found by those lines, whatever else is broken."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from service.document.lines import raw_lines, trimmed
from service.document.model import Span
from service.transcripts.times import BROKEN_RANGE, RANGE, milliseconds

_ID = re.compile(r"[\w/.-]{1,80}")
_SETTINGS = re.compile(r"(?:\s+(?:[a-z]{4,8}:[^\s]{1,40}|[XY][12]:\d{1,5}))*\s*|\d*")
_NUMBER = re.compile(r"[0-9]{1,6}")


@dataclass(slots=True)
class Block:
    """One cue as it stands: its times in ms, its lines of speech, and the lines behind a blank line."""

    times: Span
    start_ms: int | None
    end_ms: int | None
    broken: bool
    lines: list[Span] = field(default_factory=list)
    behind: list[Span] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Scan:
    """The cues of a text, the lines before the first, and the spans of ids and times."""

    head: tuple[Span, ...]
    blocks: tuple[Block, ...]
    markup: tuple[Span, ...]


def scan(text: str) -> Scan:
    """The cues of a text. A line of times begins one, with the id right before it; a blank line ends its speech."""
    lines = [trimmed(text, line) for line in raw_lines(text)]
    said = [text[s.start : s.end] for s in lines]
    begun = dict(_begun(lines, said))
    ids = _ids(begun, said)
    head: list[Span] = []
    blocks: list[Block] = []
    markup = [lines[k] for k in sorted(ids)]
    blank = False
    for k, span in enumerate(lines):
        if k in begun:
            blocks.append(begun[k])
            markup.append(begun[k].times)
            blank = False
        elif not said[k]:
            blank = True
        elif k not in ids:
            into = head if not blocks else blocks[-1].behind if blank else blocks[-1].lines
            into.append(span)
    return Scan(tuple(head), tuple(blocks), tuple(markup))


def _begun(lines: list[Span], said: list[str]) -> Iterator[tuple[int, Block]]:
    """The lines of times, each with the cue that it begins. What stands behind the times and is no setting was said."""
    for k, line in enumerate(said):
        if "->" not in line:
            continue
        m = RANGE.match(line) or BROKEN_RANGE.match(line)
        if m is None or not any(c.isdigit() for c in m[0]):
            continue
        start, end = milliseconds(m["from"]), milliseconds(m["to"])
        backwards = start is not None and end is not None and end < start
        broken = start is None or end is None or backwards
        block = Block(lines[k], start, None if backwards else end, broken)
        rest = line[m.end() :]
        if _SETTINGS.fullmatch(rest) is None:
            block.times = Span(lines[k].start, lines[k].start + m.end())
            begins = block.times.end + len(rest) - len(rest.lstrip())
            block.lines.append(Span(begins, lines[k].end))
        yield k, block


def _ids(begun: Iterable[int], said: list[str]) -> set[int]:
    """The lines that are cues' ids: right before a line of times, and behind a blank line.

    A number may stand right behind speech if it goes on counting; else it was said.
    """
    out: set[int] = set()
    last = -1
    for k in (k - 1 for k in begun if k):
        apart = k == 0 or not said[k - 1]
        number = int(said[k]) if _NUMBER.fullmatch(said[k]) else None
        if (apart and _ID.fullmatch(said[k])) or (number is not None and number == last + 1):
            out.add(k)
            last = last if number is None else number
    return out
