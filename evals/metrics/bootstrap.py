"""Intervals by cluster bootstrap: whole clusters are drawn again, since samples of one wording are not independent.

Every figure here is a function of sums of counts, so a draw is a weighted sum of the clusters' counts and nothing is
scored twice. The seed is fixed: the same results have the same interval.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
import numpy.typing as npt

Counts = npt.NDArray[np.float64]
Statistic = Callable[[Counts], Counts]
"""From counts, in the last axis, to the figure they make; nan where they make none."""
DRAWS = 2_000
SEED = 20_131
FEWEST = 3
"""Clusters under which an interval would say nothing."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure with its 95 % interval, and `n`, the samples it stands on. `value` is None where nothing was counted."""

    value: float | None
    low: float | None
    high: float | None
    n: int


@dataclass(frozen=True, slots=True)
class Tally:
    """Counts summed by cluster, one row a cluster, and how many samples they come from."""

    clusters: tuple[Hashable, ...]
    counts: Counts
    n: int

    @classmethod
    def of(cls, scored: Iterable[tuple[Hashable, Sequence[float]]]) -> Tally:
        """The tally of samples, each with its cluster and its counts."""
        rows: dict[Hashable, Counts] = {}
        n = 0
        for cluster, counts in scored:
            own = np.asarray(counts, dtype=np.float64)
            rows[cluster] = rows[cluster] + own if cluster in rows else own
            n += 1
        return cls(tuple(rows), np.array(list(rows.values())), n)


def figure(tally: Tally, statistic: Statistic) -> Figure:
    """The figure over all samples, with its interval."""
    if not tally.n:
        return Figure(None, None, None, 0)
    value = _known(statistic(tally.counts.sum(axis=0)))
    if len(tally.clusters) < FEWEST:
        return Figure(value, None, None, tally.n)
    return Figure(value, *_bounds(statistic(_drawn(len(tally.clusters)) @ tally.counts)), tally.n)


def difference(before: Tally, after: Tally, statistic: Statistic) -> Figure:
    """How much the figure rose from one run to another over the same clusters, each drawn for both at once.

    Clusters of one run only are left out.
    """
    there = {cluster: k for k, cluster in enumerate(after.clusters)}
    pairs = [(k, there[cluster]) for k, cluster in enumerate(before.clusters) if cluster in there]
    if not pairs:
        return Figure(None, None, None, 0)
    was, now = (tally.counts[[pair[side] for pair in pairs]] for side, tally in enumerate((before, after)))
    rise = _known(statistic(now.sum(axis=0)) - statistic(was.sum(axis=0)))
    weights = _drawn(len(pairs))
    return Figure(rise, *_bounds(statistic(weights @ now) - statistic(weights @ was)), after.n)


@lru_cache(maxsize=4)
def _drawn(clusters: int) -> Counts:
    """For each draw how often each cluster is in it."""
    chance = np.random.default_rng(SEED)
    return chance.multinomial(clusters, np.full(clusters, 1 / clusters), size=DRAWS).astype(np.float64)


def _bounds(drawn: Counts) -> tuple[float | None, float | None]:
    finite = drawn[np.isfinite(drawn)]
    if not len(finite):
        return None, None
    low, high = np.quantile(finite, (0.025, 0.975))
    return float(low), float(high)


def _known(value: Counts) -> float | None:
    return float(value) if np.isfinite(value) else None
