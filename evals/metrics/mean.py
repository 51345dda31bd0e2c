"""A mean: a sum over those counted."""

from __future__ import annotations

from collections.abc import Sequence

from evals.metrics.share import share as mean

__all__ = ["mean", "measured"]


def measured(value: float, weight: float = 1.0) -> Sequence[float]:
    """One sample's counts: its value, as often as it weighs, and its weight."""
    return (value * weight, weight)
