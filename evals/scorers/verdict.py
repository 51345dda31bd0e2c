"""The verdict: what a question is labelled with, and what was said of it."""

from __future__ import annotations

from dataclasses import dataclass

from evals.results import Result
from evals.samples import Sample


@dataclass(frozen=True, slots=True)
class Verdicts:
    """A label and what was said."""

    label: str
    said: str

    @property
    def flagged(self) -> bool:
        """Whether anything was said against the question."""
        return self.said in ("follow_up", "rewrite")


def score(sample: Sample, result: Result) -> Verdicts:
    """The two verdicts on a question."""
    return Verdicts(sample.verdict, result.question.verdict)
