"""Answers of one transcript against its labels: who interviews, what statements are worth, what was bound or let go."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from evals.samples import Talk
from service.document.model import Span
from service.transcripts.account import TranscriptReport
from service.transcripts.model import Transcript
from service.transcripts.rungs import band_of
from service.transcripts.statements import Statement

Place = frozenset[int]
"""Places of letters and digits in the reference text."""
_SOUND = re.compile(r"\[[^]]*\]")
"""What is heard but not said: "[laughs]". Turns may be read without it."""


@dataclass(frozen=True, slots=True)
class Found:
    """Turns found that are labelled, found that are not, and labelled that were not found."""

    right: int
    wrong: int
    lost: int


@dataclass(frozen=True, slots=True)
class Answered:
    """A talk: whether exactly the interviewers were named; its labelled statements, those read at their place, and those
    of the latter in the labelled band; turns with a commitment, and with a signal let go.
    """

    interviewer: bool
    statements: int
    read: int
    same_band: int
    commitments: Found
    missed: Found


def score(talk: Talk, done: TranscriptReport) -> Answered:
    """What became of a talk."""
    answers = done.answers
    places = _places(talk, done.transcript)
    turn_at = {at: n for n, place in places.items() for at, _ in place}
    labelled = [
        (_within(places[t.n], s.quote), band_of(s.rung)) for t in talk.turns if t.n in places for s in t.statements
    ]
    met = [(said.band, band) for place, band in labelled if (said := _nearest(place, answers.statements))]
    return Answered(
        interviewer=_named(done.transcript) == {t.speaker.casefold() for t in talk.turns if t.role == "interviewer"},
        statements=sum(len(t.statements) for t in talk.turns),
        read=len(met),
        same_band=sum(said == band for said, band in met),
        commitments=found(
            {t.n for t in talk.turns if t.commitment},
            {_turn_of(c.spans, turn_at, c.turn) for c in answers.commitments},
        ),
        missed=found(
            {t.n for t in talk.turns if t.missed},
            {_turn_of(m.signal.statement.spans, turn_at, m.turn) for m in answers.missed},
        ),
    )


def found(labelled: Collection[int], said: Collection[int]) -> Found:
    """Labelled turns against those found."""
    right = len(set(labelled) & set(said))
    return Found(right, len(set(said)) - right, len(set(labelled)) - right)


def _named(transcript: Transcript) -> set[str]:
    return {s.label.casefold() for s in transcript.speakers if s.role == "interviewer"}


def _places(talk: Talk, transcript: Transcript) -> dict[int, list[tuple[int, str]]]:
    """Letters of each labelled turn with their place in the reference text, whatever times or breaks stand between.

    A turn that was not read as it was said has none.
    """
    letters = [
        (at, c) for turn in transcript.turns for span in turn.spans for at in range(span.start, span.end)
        for c in _letters(transcript.text[at])
    ]  # fmt: skip
    text = "".join(c for _, c in letters)
    out, cursor = {}, 0
    for turn in talk.turns:
        for words in (_letters(turn.text), _letters(_SOUND.sub("", turn.text))):
            start = text.find(words, cursor)
            if words and start >= 0:
                cursor = start + len(words)
                out[turn.n] = letters[start:cursor]
                break
    return out


def _within(place: Sequence[tuple[int, str]], quote: str) -> Place:
    words = _letters(quote)
    start = "".join(c for _, c in place).find(words)
    return frozenset(at for at, _ in place[start : start + len(words)]) if start >= 0 else frozenset()


def _nearest(place: Place, said: Iterable[Statement]) -> Statement | None:
    """The statement that shares most letters with the place, the first of those; None where none shares any."""
    shared = [(sum(at in place for span in s.spans for at in range(span.start, span.end)), s) for s in said]
    most, best = max(shared, key=lambda pair: pair[0], default=(0, None))
    return best if most else None


def _turn_of(spans: Sequence[Span], turn_at: Mapping[int, int], read_as: int) -> int:
    """The labelled turn in which the spans begin. One that is in none gets a number that no labelled turn has."""
    first = next((at for span in spans for at in range(span.start, span.end) if at in turn_at), None)
    return -read_as if first is None else turn_at[first]


def _letters(text: str) -> str:
    return "".join(c for c in text.casefold() if c.isalnum())
