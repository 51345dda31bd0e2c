"""A share: how many of those counted are hits, with an interval that stays honest where all or none are."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence
from dataclasses import replace
from math import sqrt

import numpy as np

from evals.metrics.bootstrap import Counts, Figure, Tally, figure

_Z = 1.96


def hit(yes: bool) -> Sequence[float]:
    """One sample's counts: whether it is a hit, and that it was counted."""
    return (float(yes), 1.0)


def share(counts: Counts) -> Counts:
    """Hits among those counted; nan where nothing was."""
    with np.errstate(divide="ignore", invalid="ignore"):
        return np.asarray(counts[..., 0] / counts[..., 1])


def share_of(hits: Iterable[tuple[Hashable, bool]]) -> Figure:
    """The share of hits, each with its cluster."""
    return _honest(Tally.of((cluster, hit(yes)) for cluster, yes in hits))


def share_of_parts(parts: Iterable[tuple[Hashable, int, int]]) -> Figure:
    """The share over parts, each a cluster with its hits and its size; `n` is the sizes together."""
    held = [(cluster, (float(hits), float(size))) for cluster, hits, size in parts]
    return replace(_honest(Tally.of(held)), n=int(sum(size for _, (_, size) in held)))


def wilson(value: float, n: int) -> tuple[float, float]:
    """Wilson's interval of a share of n independent samples."""
    centre = value + _Z**2 / (2 * n)
    half = _Z * sqrt(value * (1 - value) / n + _Z**2 / (4 * n**2))
    return max(0.0, (centre - half) / (1 + _Z**2 / n)), min(1.0, (centre + half) / (1 + _Z**2 / n))


def _honest(tally: Tally) -> Figure:
    """The figure; where every draw says the same, the interval is Wilson's with the clusters as samples."""
    said = figure(tally, share)
    if said.value is None or said.low != said.high or not tally.clusters:
        return said
    low, high = wilson(said.value, len(tally.clusters))
    return replace(said, low=low, high=high)
