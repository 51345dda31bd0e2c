"""A talk in chunks that a reader takes in at once: a question stays with its answer, and each chunk begins with what ended
the one before.

What follows the last answer of a chunk is shown with it, since nothing else tells whether a signal was let go.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Literal

from service.language.stretches import stretches
from service.transcripts.heard import Heard
from service.transcripts.model import Role, Turn

LONGEST, MOST_READ = 6_000, 12
"""Code points of a chunk, and lines of it that are to be read."""
_LONGEST_PART, _MOST_READ_OF_PART = 2_500, 5
"""The same of a part, a question with its answer: two of them are no more than a chunk."""
_LONGEST_LEAD = 400
"""Code points of a turn that is shown only for what it leads to."""

Voice = Literal["interviewer", "participant", "other"]
_VOICES: dict[Role, Voice] = {"interviewer": "interviewer", "participant": "participant"}


@dataclass(frozen=True, slots=True)
class Line:
    """A turn, or a stretch of a long one: what [lo, hi) cuts from the text of turn number `turn`."""

    turn: int
    voice: Voice
    lo: int
    hi: int
    text: str


@dataclass(frozen=True)
class Chunk:
    """Lines of a talk in order."""

    lines: tuple[Line, ...]

    @cached_property
    def read(self) -> tuple[int, ...]:
        """The places (from 0) of the lines that are to be read: those of a participant."""
        return tuple(k for k, line in enumerate(self.lines) if line.voice == "participant")


def chunks(heard: Heard, asking: Collection[int]) -> list[Chunk]:
    """The chunks of a talk in order; `asking` are the turns with a question. Every line to be read stands in one or two."""
    parts = [part for each in _parts(heard, asking) for part in _cut(each)]
    out: list[Chunk] = []
    held: list[int] = []
    for k, part in enumerate(parts):
        if held and not _fits([line for h in held for line in parts[h]], part):
            out.append(_chunk(parts, held))
            held = held[-1:]
        held.append(k)
    if held:
        out.append(_chunk(parts, held))
    return [chunk for chunk in out if chunk.read]


def _parts(heard: Heard, asking: Collection[int]) -> Iterator[list[Line]]:
    """The turns from one that asks up to the next, as lines."""
    part: list[Line] = []
    for turn in heard.transcript.turns:
        if turn.n not in heard.parsed or turn.back_channel:
            continue
        if part and turn.n in asking and turn.role == "interviewer":
            yield part
            part = []
        part += _lines(turn)
    if part:
        yield part


def _lines(turn: Turn) -> Iterator[Line]:
    """A turn's lines. One that seems to bear the wrong name is nobody's."""
    voice = "other" if turn.doubted else _VOICES.get(turn.role, "other")
    for lo, hi in stretches(turn.text):
        if any(c.isalnum() for c in turn.text[lo:hi]):
            yield Line(turn.n, voice, lo, hi, turn.text[lo:hi])


def _cut(part: Sequence[Line]) -> Iterator[list[Line]]:
    """A part that is too long, in pieces that each begin with the end of what was asked."""
    asked = [line for line in part if line.turn == part[0].turn][-1]
    lead = replace(asked, text=asked.text[-_LONGEST_LEAD:], lo=max(asked.lo, asked.hi - _LONGEST_LEAD))
    piece: list[Line] = []
    for line in part:
        if piece and not _fits(piece, [line], _LONGEST_PART, _MOST_READ_OF_PART):
            yield piece
            piece = [lead] if lead.voice == "interviewer" else []
        piece.append(line)
    yield piece


def _fits(held: Sequence[Line], more: Sequence[Line], longest: int = LONGEST, most: int = MOST_READ) -> bool:
    both = [*held, *more]
    read = sum(line.voice == "participant" for line in both)
    return sum(len(line.text) for line in both) <= longest and read <= most


def _chunk(parts: Sequence[Sequence[Line]], held: Sequence[int]) -> Chunk:
    lines = [line for k in held for line in parts[k]]
    after = parts[held[-1] + 1][0] if held[-1] + 1 < len(parts) else None
    if after is not None and after.voice == "interviewer" and all(after.turn != line.turn for line in lines):
        end = min(after.hi, after.lo + _LONGEST_LEAD)
        lines.append(replace(after, text=after.text[: end - after.lo], hi=end))
    return Chunk(tuple(lines))
