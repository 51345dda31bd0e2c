"""Figures of what a run cost: seconds, tokens, money, and how much of it was degraded."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Any

import numpy as np

from evals.results import Result
from evals.scorers import spending


def spent(results: Sequence[Result]) -> dict[str, Any]:
    """Totals and percentiles of a run. `cost` is None where no prices were set."""
    scored = [spending.score(r) for r in results]
    seconds = [s.seconds for s in scored]
    costs = [s.cost for s in scored if s.cost is not None]
    return {
        "samples": len(scored),
        "seconds p50": float(np.quantile(seconds, 0.5)) if seconds else None,
        "seconds p95": float(np.quantile(seconds, 0.95)) if seconds else None,
        "tokens a sample": sum(s.tokens for s in scored) / len(scored) if scored else None,
        "calls a sample": sum(s.calls for s in scored) / len(scored) if scored else None,
        "cost a thousand": 1000 * sum(costs) / len(costs) if costs else None,
        "degraded": sum(s.degraded for s in scored) / len(scored) if scored else None,
        "reasons": dict(Counter(s.reason for s in scored if s.reason).most_common()),
    }
