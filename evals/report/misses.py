"""The worst misses: questions of the dev split whose verdict was wrong, those first that cost most."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from evals.figures.questions import Scored
from evals.metrics.confusion import LABELS, SAID
from evals.metrics.cost import COST
from evals.results import standing
from evals.scorers import verdict


@dataclass(frozen=True, slots=True)
class Miss:
    """A question with its label and what was said of it."""

    id: str
    text: str
    before: str
    label: str
    families: tuple[str, ...]
    said: str
    rules: tuple[str, ...]
    cost: float
    contested: bool


def worst(rows: Sequence[Scored], most: int = 30) -> list[Miss]:
    """The misses that cost most, easier ones first where they cost the same; never one of the test split."""
    misses = []
    for sample, result in rows:
        if sample.kind != "question" or sample.metadata.split == "test":
            continue
        v = verdict.score(sample, result)
        if v.label == v.said:
            continue
        known = sample.metadata
        cost = float(COST[LABELS.index(v.label), SAID.index(v.said)])
        rules = tuple(dict.fromkeys(f.rule for f in standing(result.question)))
        miss = Miss(
            sample.id, sample.input, known.before, v.label, known.families, v.said, rules, cost, known.contested
        )
        misses.append((known.contested, -cost, known.difficulty or 2, miss))
    return [miss for *_, miss in sorted(misses, key=lambda m: m[:3])][:most]
