"""The confusion of verdicts: labels by what was said, as counts of one sample or of many."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import product

import numpy as np

from evals.metrics.bootstrap import Counts
from service.terms import JUDGED

LABELS = JUDGED
SAID = (*JUDGED, "not_judged")
_CELLS: dict[tuple[str, str], int] = {pair: k for k, pair in enumerate(product(LABELS, SAID))}


def cell(label: str, said: str) -> Sequence[float]:
    """One sample's counts: 1 in its own cell of the flattened table."""
    counts = [0.0] * len(_CELLS)
    counts[_CELLS[label, said]] = 1.0
    return counts


def table(counts: Counts) -> Counts:
    """Flattened counts as tables: labels in rows, what was said in columns."""
    return np.reshape(counts, (*counts.shape[:-1], len(LABELS), len(SAID)))
