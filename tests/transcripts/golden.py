"""What the tests hold a reading against: turns written as `speaker|start-end|text`, times in seconds."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path

from service.transcripts.model import Transcript, Turn

_DATA = Path(__file__).parent / "data"
_WORD = re.compile(r"\w+")
_ESCAPE = re.compile(r"\\(?:r|t|u2028|ufeff)")


@dataclass(frozen=True)
class Case:
    """A file of our own making, the turns it holds, and what is left out of them."""

    name: str
    data: str | bytes
    turns: list[str]
    left: list[str] = field(default_factory=list)


def cases(family: str) -> list[Case]:
    """The cases of a data file: `=== name`, the file, `--- turns`, and where something is left out `--- left`.

    Signs that editors hide are written as escapes; JSON keeps its own.
    """
    out = []
    for part in (_DATA / f"{family}.cases").read_text("utf-8").split("=== ")[1:]:
        name, _, rest = part.partition("\n")
        file, _, golden = rest.partition("--- turns\n")
        turns, _, left = golden.partition("--- left\n")
        data = file if family == "json" else _raw(file)
        out.append(Case(name, data, _raw(turns).split("\n")[:-1], _raw(left).split("\n")[:-1]))
    return out


def _raw(written: str) -> str:
    return _ESCAPE.sub(lambda m: m[0].encode().decode("unicode_escape"), written)


def shown(turn: Turn) -> str:
    """A turn as golden turns are written."""
    times = "-".join("" if t is None else f"{t / 1000:g}" for t in (turn.start_ms, turn.end_ms))
    return "|".join((turn.speaker or "", *([times] if times != "-" else []), turn.text))


def left(read: Transcript) -> list[str]:
    """What is listed as not understood, as text."""
    return [read.text[u.span.start : u.span.end] for u in read.not_understood]


def holds_together(read: Transcript) -> None:
    """Spans cut each turn's text from the reference text, in order; every word is accounted for."""
    for turn in read.turns:
        assert turn.text == " ".join(read.text[s.start : s.end] for s in turn.spans)
        assert all(read.text[s.start : s.end].strip() for s in turn.spans)
    said = [s for t in read.turns for s in t.spans]
    assert all(a.end <= b.start for a, b in pairwise(said))
    owned = bytearray(len(read.text))
    for spans in (read.markup, [u.span for u in read.not_understood], said):
        for s in spans:
            owned[s.start : s.end] = b"\1" * (s.end - s.start)
    assert not [m.span() for m in _WORD.finditer(read.text) if not all(owned[m.start() : m.end()])]
