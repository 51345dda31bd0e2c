"""The faults that a server of chat completions can have: one function each, known by the function's name."""

from __future__ import annotations

from tests.llm.faults import connections, meanings, parameters, replies, statuses, words
from tests.llm.faults.registry import FAULTS

__all__ = ["FAULTS", "connections", "meanings", "parameters", "replies", "statuses", "words"]
