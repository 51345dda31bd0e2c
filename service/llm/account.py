"""What an ask has cost, and who else counts its calls."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from service.llm.model import Usage

_PRICED = 1_000_000
"""Tokens that a price is for."""


class Watch(Protocol):
    """Counts calls. Every label is of a closed set."""

    def model_called(self, outcome: str, seconds: float) -> None:
        """A call ended: "answered", a Failure, or "cut" by a deadline or a caller who left."""

    def model_used(self, tokens_in: int, tokens_out: int) -> None:
        """A reply cost so many tokens."""

    def model_circuit(self, is_open: bool) -> None:
        """Whether the endpoint is left alone."""


@dataclass(frozen=True, slots=True)
class Prices:
    """Prices of a million tokens."""

    tokens_in: float
    tokens_out: float


@dataclass(slots=True)
class Account:
    """One ask's calls and tokens so far. `usage` has the cost where there are prices."""

    prices: Prices | None
    calls: int = 0
    tokens_in: int = 0
    tokens_out: int = 0

    def add(self, tokens_in: int, tokens_out: int) -> None:
        """Take in what a reply cost."""
        self.tokens_in += tokens_in
        self.tokens_out += tokens_out

    @property
    def usage(self) -> Usage:
        """All of it."""
        cost = None
        if self.prices:
            cost = (self.tokens_in * self.prices.tokens_in + self.tokens_out * self.prices.tokens_out) / _PRICED
        return Usage(self.tokens_in, self.tokens_out, self.calls, cost)
