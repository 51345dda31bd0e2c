"""False alarms: what was said against a question that is labelled keep, by what the question is for."""

from __future__ import annotations

from dataclasses import dataclass

from evals.results import Result
from evals.samples import Sample


@dataclass(frozen=True, slots=True)
class Alarm:
    """A good question: its purpose, whether it looks like a bad one, and what was said."""

    purpose: str
    hard: bool
    flagged: bool
    rewritten: bool


def score(sample: Sample, result: Result) -> Alarm | None:
    """The alarm over a question; None where the question is not good."""
    if sample.verdict != "keep":
        return None
    said = result.question.verdict
    known = sample.metadata
    return Alarm(known.purpose or "other", known.hard_negative, said in ("follow_up", "rewrite"), said == "rewrite")
