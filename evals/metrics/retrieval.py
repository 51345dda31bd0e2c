"""Precision, recall and F1 of something that was to be found, and their mean over several."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from evals.metrics.bootstrap import Counts


def found(there: bool, said: bool) -> Sequence[float]:
    """One sample's counts: rightly found, wrongly found, missed."""
    return (float(there and said), float(said and not there), float(there and not said))


def precision(counts: Counts) -> Counts:
    """Of what was found, how much was there; nan where nothing was found."""
    return _ratio(counts[..., 0], counts[..., 0] + counts[..., 1])


def recall(counts: Counts) -> Counts:
    """Of what was there, how much was found; nan where nothing was there."""
    return _ratio(counts[..., 0], counts[..., 0] + counts[..., 2])


def f1(counts: Counts) -> Counts:
    """The harmonic mean of both; nan where nothing was there and nothing was found."""
    return _ratio(2 * counts[..., 0], 2 * counts[..., 0] + counts[..., 1] + counts[..., 2])


def macro_f1(counts: Counts) -> Counts:
    """The mean F1 of several kinds, whose counts stand one after the other; kinds that are nowhere do not count."""
    each = f1(np.reshape(counts, (*counts.shape[:-1], -1, 3)))
    known = np.isfinite(each)
    return _ratio(np.where(known, each, 0.0).sum(axis=-1), known.sum(axis=-1))


def _ratio(part: Counts, whole: Counts) -> Counts:
    with np.errstate(divide="ignore", invalid="ignore"):
        return np.asarray(part / whole)
