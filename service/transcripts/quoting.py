"""Whether a quote that somebody brings is the participant's: word for word in one of their turns, or not at all."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from service.document.anchor import anchor, plain
from service.document.model import Span
from service.transcripts.model import Transcript, Turn

_MARKS = re.compile(r"[*_`~]+")


@dataclass(frozen=True, slots=True)
class Quoted:
    """A quote and where it stands; `turn` is None, and `spans` are empty, where no participant said it."""

    quote: str
    turn: int | None = None
    spans: tuple[Span, ...] = ()

    @property
    def verified(self) -> bool:
        """Whether a participant said it."""
        return self.turn is not None


def quoted(quotes: Iterable[str], transcript: Transcript) -> list[Quoted]:
    """The quotes, each verified where its words stand together, whole and in order in a participant's turn.

    Case, kinds of marks, white space and Markdown around words do not matter. Of the interviewer, of unknown speakers, of
    turns that seem to bear the wrong name and of what a turn quotes from others nothing is verified, nor is a quote with
    words left out: an ellipsis can hide the "not".
    """
    quotes = list(quotes)
    theirs = [t for t in transcript.turns if t.role == "participant" and not t.doubted] if quotes else []
    said = [(turn, plain(turn.text)) for turn in theirs]
    return [_quoted(quote, said) for quote in quotes]


def _quoted(quote: str, said: Sequence[tuple[Turn, str]]) -> Quoted:
    for written in dict.fromkeys((quote, _MARKS.sub("", quote))):
        wanted = plain(written)
        for turn, alike in said:
            place = _place(written, turn) if wanted and wanted in alike else ()
            if place and not all(any(q.start <= s.start and s.end <= q.end for q in turn.quoted) for s in place):
                return Quoted(quote, turn.n, place)
    return Quoted(quote)


def _place(quote: str, turn: Turn) -> tuple[Span, ...]:
    found = anchor(quote, turn.text)
    if found is None or len(found) > 1 or not _whole(turn.text, *found[0]):
        return ()
    return turn.said.between(*found[0]).spans


def _whole(text: str, lo: int, hi: int) -> bool:
    """Whether no word is cut at either end."""
    begins = not lo or not (text[lo - 1].isalnum() and text[lo].isalnum())
    return begins and (hi == len(text) or not (text[hi - 1].isalnum() and text[hi].isalnum()))
