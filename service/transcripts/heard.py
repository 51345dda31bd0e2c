"""A transcript with its turns parsed, once for all that is read off them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from service.document.sentences import sentences
from service.language.pipeline import parse
from service.language.words import Parsed, Word
from service.transcripts.grammar.clause import Clause
from service.transcripts.grammar.clauses import clauses
from service.transcripts.model import Role, Transcript, Turn


@dataclass(frozen=True)
class Heard:
    """A transcript and the parse of each turn that can be read, by its number: English, and with a word in it."""

    transcript: Transcript
    parsed: Mapping[int, Parsed]

    def turns(self, role: Role) -> Iterator[Turn]:
        """The turns of one role that were parsed, in order."""
        return (t for t in self.transcript.turns if t.role == role and t.n in self.parsed)

    @cached_property
    def _turns(self) -> dict[int, Turn]:
        return {t.n: t for t in self.transcript.turns}

    @cached_property
    def _clauses(self) -> dict[int, list[Clause]]:
        return {}

    def turn(self, n: int) -> Turn:
        """The turn of this number. Raises KeyError where there is none."""
        return self._turns[n]

    def clauses(self, n: int) -> list[Clause]:
        """The clauses of a turn, in order; none where it was not parsed."""
        if n not in self._clauses:
            self._clauses[n] = clauses(self.parsed[n]) if n in self.parsed else []
        return self._clauses[n]


def hear(transcript: Transcript) -> Heard:
    """Parse a transcript's turns as one batch.

    Each sentence is parsed by itself, so that no sentence, whatever it says, changes how another is read.
    """
    read = [t for t in transcript.turns if t.english and any(c.isalpha() for c in t.text)]
    places = [sentences(t.text) for t in read]
    found = iter(parse([t.text[lo:hi] for t, here in zip(read, places, strict=True) for lo, hi in here]))
    parsed = {t.n: _joined(t.text, [(lo, next(found)) for lo, _ in here]) for t, here in zip(read, places, strict=True)}
    return Heard(transcript, parsed)


def _joined(text: str, parts: Sequence[tuple[int, Parsed]]) -> Parsed:
    """The sentences of a text, each with where it begins, as one parsed text."""
    words: list[Word] = []
    ranges: list[tuple[int, int]] = []
    for offset, part in parts:
        at = len(words)
        words += (
            replace(w, i=w.i + at, head=w.head + at, start=w.start + offset, end=w.end + offset) for w in part.words
        )
        ranges += ((lo + at, hi + at) for lo, hi in part.sentences)
    return Parsed(text, tuple(words), tuple(ranges))
