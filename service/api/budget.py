"""Tokens of the model that a key may spend in a day, and what it has spent."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass

from service.engine import Usage
from service.store.spending import LOCAL, Spending


@dataclass(frozen=True)
class Budget:
    """What is kept of each key's spending; `per_day` tokens are the most, None is no limit."""

    spending: Spending
    per_day: int | None = None

    async def spent(self, key: str | None) -> bool:
        """Whether a key, or a caller without one, has spent all it may today."""
        if self.per_day is None:
            return False
        today = await asyncio.to_thread(self.spending.today, key or LOCAL)
        return today.tokens >= self.per_day

    async def record(self, key: str | None, usage: Usage) -> None:
        """Count what an answer cost."""
        u = usage
        await asyncio.to_thread(
            self.spending.add, key or LOCAL, tokens_in=u.tokens_in, tokens_out=u.tokens_out, calls=u.calls, cost=u.cost
        )
