"""Spans: the words that carry a fault, as labelled and as marked, family by family."""

from __future__ import annotations

from dataclasses import dataclass

from evals.results import Result, standing
from evals.samples import Sample


@dataclass(frozen=True, slots=True, order=True)
class Marked:
    """A half-open range of code points with the family it is marked for."""

    start: int
    end: int
    family: str


@dataclass(frozen=True, slots=True)
class Marks:
    """The marks that are there and those that were set, each in the order of the text."""

    there: tuple[Marked, ...]
    said: tuple[Marked, ...]


def score(sample: Sample, result: Result) -> Marks | None:
    """The marks of a question; None where the labels mark nothing in it.

    A finding in several parts is taken from its first word to its last, and findings of a family that overlap are one.
    """
    there = [
        Marked(at, at + len(words), family)
        for family, words in sample.metadata.marks.items()
        if family in sample.metadata.families and (at := sample.input.find(words)) >= 0
    ]
    if not there:
        return None
    said = [
        Marked(min(s.start for s in f.spans), max(s.end for s in f.spans), f.family)
        for f in standing(result.question)
        if f.spans
    ]
    return Marks(tuple(sorted(there)), tuple(_joined(said)))


def _joined(marks: list[Marked]) -> list[Marked]:
    joined: list[Marked] = []
    for mark in sorted(marks, key=lambda m: (m.family, m.start)):
        last = joined[-1] if joined else None
        if last and last.family == mark.family and mark.start < last.end:
            joined[-1] = Marked(last.start, max(last.end, mark.end), mark.family)
        else:
            joined.append(mark)
    return sorted(joined)
