"""Seeded faults: which of the questions spoilt on purpose were found in a whole guide, at their place, and what else was."""

from __future__ import annotations

from dataclasses import dataclass

from evals.results import Result, standing
from evals.samples import Sample
from service.wire.answer import Question

HALF = 0.5


@dataclass(frozen=True, slots=True)
class Seed:
    """One seeded fault: whether a question was read at its place, flagged, judged as labelled, and a family named."""

    label: str
    families: tuple[str, ...]
    read: bool
    flagged: bool
    same: bool
    named: bool


@dataclass(frozen=True, slots=True)
class Seeds:
    """A guide: its seeds; of its other questions how many were read, flagged and called rewrite; notes read as questions.

    `spoilt` are the ids of questions at a seed's place, `notes_at` of those in a note.
    """

    seeds: tuple[Seed, ...]
    others: int
    flagged: int
    rewritten: int
    notes: int
    notes_read: int
    spoilt: frozenset[str]
    notes_at: frozenset[str]


def score(sample: Sample, result: Result) -> Seeds:
    """What became of a guide."""
    faults = sample.metadata.faults or ()
    places = [_place(sample.input, fault.question) for fault in faults]
    at = [_standing_at(place, result.questions) for place in places]
    seeds = tuple(
        Seed(
            fault.verdict,
            fault.families,
            read=question is not None,
            flagged=question is not None and question.verdict in ("follow_up", "rewrite"),
            same=question is not None and question.verdict == fault.verdict,
            named=question is not None and bool({f.family for f in standing(question)} & set(fault.families)),
        )
        for fault, question in zip(faults, at, strict=True)
    )
    notes = [_place(sample.input, note) for note in sample.metadata.not_said]
    read = [question.id for note in notes if (question := _standing_at(note, result.questions))]
    spoilt = frozenset(question.id for question in at if question)
    others = [q for q in result.questions if q.id not in spoilt and q.id not in read]
    return Seeds(
        seeds,
        others=len(others),
        flagged=sum(q.verdict in ("follow_up", "rewrite") for q in others),
        rewritten=sum(q.verdict == "rewrite" for q in others),
        notes=len(notes),
        notes_read=len(read),
        spoilt=spoilt,
        notes_at=frozenset(read),
    )


def _place(text: str, part: str) -> tuple[int, int]:
    start = text.find(part)
    return start, start + len(part)


def _standing_at(place: tuple[int, int], questions: list[Question]) -> Question | None:
    """The question that shares most of the place, where that is at least half of either."""
    best, most = None, 0
    for question in questions:
        shared = sum(max(0, min(s.end, place[1]) - max(s.start, place[0])) for s in question.spans)
        length = sum(s.end - s.start for s in question.spans)
        if shared > most and shared >= HALF * min(length, place[1] - place[0]):
            best, most = question, shared
    return best
