"""The faults by their names."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import TypeVar

from tests.llm.misbehaving import Call, Fault

FAULTS: dict[str, Fault] = {}
F = TypeVar("F", bound=Callable[[Call], Awaitable[None]])


def fault(behave: F) -> F:
    """Add a fault under its function's name."""
    FAULTS[getattr(behave, "__name__", "")] = behave
    return behave
