"""Cues become turns: those of one speaker joined, passages where no speaker is named, the second telling left out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from service.document.model import Span
from service.document.slices import Slices
from service.language.english import is_english
from service.transcripts.asking import Spoken, only_listens, spoken
from service.transcripts.model import Cue

_PAUSE_MS = 700
_LONG = 120
_ENDS = re.compile(r"[.?!…。？！][\"'”’»)\]]*$")
_QUOTE = re.compile(r"“[^“”]{12,600}”|\"[^\"\n]{12,600}\"|«[^«»]{12,600}»")
_QUOTED_WORDS = 4
_FEW_WORDS = 4


@dataclass(frozen=True)
class Said:
    """A turn before roles are known, with its numbers."""

    speaker: str | None
    said: Slices
    start_ms: int | None
    end_ms: int | None
    is_quoted: bool
    spoken: Spoken
    back_channel: bool
    quoted: tuple[Span, ...]
    english: bool


def turns(text: str, cues: Sequence[Cue], labelled: bool) -> list[Said]:
    """The turns of a transcript in order."""
    out: list[Said] = []
    asked = False
    for run in _runs(text, cues, labelled):
        said = Slices.of(text, (s for c in run for s in c.spans))
        if not said.text:
            continue
        numbers = spoken(said.text)
        starts = [c.start_ms for c in run if c.start_ms is not None]
        ends = [c.end_ms for c in run if c.end_ms is not None]
        out.append(
            Said(
                speaker=run[0].speaker,
                said=said,
                start_ms=starts[0] if starts else None,
                end_ms=ends[-1] if ends else None,
                is_quoted=run[0].quoted,
                spoken=numbers,
                back_channel=only_listens(said.text, asked),
                quoted=said.spans if run[0].quoted else tuple(_quoted(said)),
                english=numbers.words < _FEW_WORDS or is_english(said.text),
            )
        )
        asked = numbers.ends_asking
    return out


def _runs(text: str, cues: Sequence[Cue], labelled: bool) -> Iterator[list[Cue]]:
    """The cues that make one turn: one speaker's in a row; without speakers, a passage."""
    run: list[Cue] = []
    words = 0
    for cue in cues:
        if run and (_parted(run[-1], cue) or (not labelled and _passage_ends(text, run[-1], cue, words))):
            yield run
            run, words = [], 0
        run.append(cue)
        words += sum(text.count(" ", s.start, s.end) + 1 for s in cue.spans)
    if run:
        yield run


def _parted(before: Cue, cue: Cue) -> bool:
    return cue.apart or before.speaker != cue.speaker or before.quoted != cue.quoted


def _passage_ends(text: str, before: Cue, cue: Cue, words: int) -> bool:
    """Whether a passage of unnamed speakers ends: behind a question, at a pause behind a sentence, or grown long."""
    if cue.start_ms is None or before.end_ms is None:
        pause = _PAUSE_MS if cue.start_ms is None and before.start_ms is None else 0
    else:
        pause = cue.start_ms - before.end_ms
    end = text[max(0, before.spans[-1].end - 8) : before.spans[-1].end].rstrip()
    if _ENDS.search(end):
        return pause >= _PAUSE_MS or "?" in end[-3:] or "？" in end[-3:]
    return words >= _LONG and pause >= min(_PAUSE_MS, max(0, 10 * (2 * _LONG - words)))


def _quoted(said: Slices) -> Iterator[Span]:
    """The places of what stands in quotation marks and is long enough to be someone's speech."""
    if not any(mark in said.text for mark in '“"«'):
        return
    for m in _QUOTE.finditer(said.text):
        if len(m[0].split()) >= _QUOTED_WORDS:
            yield from said.between(m.start(), m.end()).spans
