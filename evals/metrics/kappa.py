"""Cohen's kappa: agreement beyond what the two sides' habits would bring by chance. 1 is full, 0 is chance."""

from __future__ import annotations

import numpy as np

from evals.metrics.bootstrap import Counts
from evals.metrics.confusion import LABELS, table


def kappa(counts: Counts) -> Counts:
    """Kappa of flattened confusions; nan where there is nothing to agree on. What was not judged agrees with nothing."""
    square = table(counts)
    total = square.sum(axis=(-2, -1))
    same = square[..., range(len(LABELS)), range(len(LABELS))].sum(axis=-1)
    labels, said = square.sum(axis=-1), square.sum(axis=-2)[..., : len(LABELS)]
    with np.errstate(divide="ignore", invalid="ignore"):
        chance = (labels * said).sum(axis=-1) / total**2
        return np.asarray((same / total - chance) / (1 - chance))
