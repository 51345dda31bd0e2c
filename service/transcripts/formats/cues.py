"""From cues with times to cues with speakers: voices where tags name them, else labels, else nobody."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from service.document.lines import trimmed
from service.document.model import Span
from service.transcripts.formats.payload import Piece, after_change, beginning, is_sound, pieces
from service.transcripts.formats.reading import Reading
from service.transcripts.formats.timed import Block, Scan
from service.transcripts.labels import accepted
from service.transcripts.model import Cue, Note, Unread

_ROLLING = 0.3
_EACH = 0.05


@dataclass(frozen=True, slots=True)
class _Line:
    """One stretch of a cue's speech, with the cue it is of."""

    block: Block
    piece: Piece
    first: bool


def spoken(text: str, found: Scan, format: str, more: Callable[[Block], list[Span]]) -> Reading:
    """The cues of a scan. `more` says which of the lines behind a cue's blank line are its speech too."""
    markup = list(found.markup)
    unread = [Unread(b.times, "malformed_time") for b in found.blocks if b.broken]
    lines = list(_unrolled(text, _lines(text, found, more), unread))
    markup += [tag for line in lines for tag in line.piece.tags]
    voiced = any(line.piece.voice for line in lines)
    cues = list(_voiced(lines) if voiced else _labelled(text, lines, markup))
    kept = [c for c in cues if not _sound(text, c, unread)]
    named = {c.speaker for c in kept} - {None}
    layout = format + (" with voice tags" if voiced else " with labels" if named else "")
    return Reading(layout, tuple(kept), tuple(markup), tuple(unread), tuple(_notes(kept, unread)), bool(named))


def _lines(text: str, found: Scan, more: Callable[[Block], list[Span]]) -> Iterator[_Line]:
    for block in found.blocks:
        voice, first = None, True
        for line in (*block.lines, *more(block)):
            for piece in pieces(text, line, voice):
                voice = piece.voice
                yield _Line(block, piece, first)
                first = False


def _unrolled(text: str, lines: Iterator[_Line], unread: list[Unread]) -> Iterator[_Line]:
    """The lines without those that only show the line before once more, as captions do that roll up."""
    every = list(lines)
    seen, again, count = "", set(), 0
    for k, line in enumerate(every):
        said = " ".join(text[s.start : s.end] for s in line.piece.said)
        if line.first:
            count += 1
        if said and said == seen and line.block is not every[k - 1].block:
            again.add(k)
        seen = said or seen
    rolling = len(again) > 3 and len(again) > _ROLLING * count
    for k, line in enumerate(every):
        if rolling and k in again:
            unread += [Unread(s, "repeated_caption") for s in line.piece.said]
            line = replace(line, piece=replace(line.piece, said=()))
        yield line


def _voiced(lines: list[_Line]) -> Iterator[Cue]:
    for line in lines:
        if line.piece.said:
            yield Cue(line.piece.said, line.piece.voice, line.block.start_ms, line.block.end_ms)


def _labelled(text: str, lines: list[_Line], markup: list[Span]) -> Iterator[Cue]:
    """The cues by the labels before their speech."""
    begins = [beginning(text, line.piece.said[0]) if line.piece.said else None for line in lines]
    speakers = accepted([b.candidate for b in begins if b and b.candidate], sum(line.first for line in lines))
    names = [speakers.get(b.candidate.key) if b and b.candidate else None for b in begins]
    each = _labels_each_cue(lines, names)
    dashes = sum(b is not None and b.changes for b in begins) > 1
    current: str | None = None
    for line, begun, name in zip(lines, begins, names, strict=True):
        if begun is None:
            continue
        opens = line.piece.said[0]
        start = begun.start if name else after_change(text, opens) if dashes else opens.start
        if start > opens.start:
            markup.append(Span(opens.start, start))
        changes = begun.changes and dashes
        if name or changes or (each and line.first):
            current = name
        spans = (trimmed(text, Span(start, opens.end)), *line.piece.said[1:])
        said = tuple(s for s in spans if s.start < s.end)
        if said:
            yield Cue(said, current, line.block.start_ms, line.block.end_ms, apart=changes and not name)


def _labels_each_cue(lines: list[_Line], names: list[str | None]) -> bool:
    """Whether every cue has its label, so that one without is nobody's; else a label holds until the next."""
    shown = [name for line, name in zip(lines, names, strict=True) if line.first]
    named = [n for n in shown if n]
    again = sum(a == b for a, b in pairwise(shown) if a)
    return 2 * len(named) > len(shown) and again > _EACH * len(named)


def _sound(text: str, cue: Cue, unread: list[Unread]) -> bool:
    if not is_sound(" ".join(text[s.start : s.end] for s in cue.spans)):
        return False
    unread += [Unread(s, "sound") for s in cue.spans]
    return True


def _notes(cues: list[Cue], unread: list[Unread]) -> Iterator[Note]:
    broken = tuple(u.span for u in unread if u.why == "malformed_time")
    if broken:
        yield Note(
            "malformed_times", f"{len(broken)} lines of times are malformed; what they say of time is left out.", broken
        )
    named = [c for c in cues if c.speaker]
    missing = tuple(c.spans[0] for c in cues if named and c.speaker is None)
    if missing:
        yield Note("speaker_missing", f"{len(missing)} cues of a labelled file name no speaker.", missing)
    unnamed = tuple(c.spans[0] for c in cues if c.apart and c.speaker is None)
    if unnamed:
        yield Note("change_unnamed", f"{len(unnamed)} times a new speaker begins who is not named.", unnamed)
