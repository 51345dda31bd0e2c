"""Rules: for each that spoke, whether its family is among the labels, and whether it alone knew."""

from __future__ import annotations

from dataclasses import dataclass

from evals.results import Result, standing
from evals.samples import Sample


@dataclass(frozen=True, slots=True)
class Spoke:
    """A rule that found something. `alone`: no other rule found its family in this question."""

    rule: str
    right: bool
    alone: bool


def score(sample: Sample, result: Result) -> list[Spoke]:
    """Every rule that spoke of a question, once each."""
    rules = {f.rule: f.family for f in standing(result.question)}
    return [
        Spoke(rule, family in sample.metadata.families, list(rules.values()).count(family) == 1)
        for rule, family in rules.items()
    ]
