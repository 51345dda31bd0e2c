"""Spending: what one sample cost in money, tokens and time, and whether the answer was degraded."""

from __future__ import annotations

from dataclasses import dataclass

from evals.results import Result


@dataclass(frozen=True, slots=True)
class Spending:
    """`seconds` are waited for the whole job; tokens, calls and `cost` are the sample's part of it."""

    seconds: float
    tokens: float
    calls: float
    cost: float | None
    degraded: bool
    reason: str | None


def score(result: Result) -> Spending:
    """What a result cost."""
    spent, parts = result.engine.spent, result.shared
    return Spending(
        seconds=result.seconds,
        tokens=(spent.tokens_in + spent.tokens_out) / parts if spent else 0.0,
        calls=spent.calls / parts if spent else 0.0,
        cost=spent.cost / parts if spent and spent.cost is not None else None,
        degraded=result.engine.degraded,
        reason=result.engine.reason,
    )
