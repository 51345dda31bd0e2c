"""Families: which kinds of fault a question is labelled with, and which were found in it."""

from __future__ import annotations

from dataclasses import dataclass

from evals.results import Result, standing
from evals.samples import Sample
from service.terms import FAMILIES


@dataclass(frozen=True, slots=True)
class Families:
    """The families that are there and those that were said to be. Remarks (infos) are said of no fault."""

    there: frozenset[str]
    said: frozenset[str]

    def counts(self) -> list[tuple[bool, bool]]:
        """For each family, in the order of `FAMILIES`, whether it is there and whether it was said."""
        return [(family in self.there, family in self.said) for family in FAMILIES]


def score(sample: Sample, result: Result) -> Families:
    """The families of a question."""
    return Families(frozenset(sample.metadata.families), frozenset(f.family for f in standing(result.question)))
