"""Our labelled goals and plans, and their two halves: one to tune on, one to be measured on, by the hash of their texts."""

from __future__ import annotations

import json
from hashlib import sha256
from pathlib import Path
from typing import Any, Literal

_DATA = Path(__file__).parent / "data"


def goals(half: Literal["dev", "test"]) -> list[dict[str, Any]]:
    """Goals with whether they are clear."""
    return _half("goals.jsonl", "text", half)


def plans(half: Literal["dev", "test"]) -> list[dict[str, Any]]:
    """Plans in which each question says which aims it serves; what serves a hypothesis serves the goal."""
    return _half("plans.jsonl", "id", half)


def _half(name: str, key: str, half: Literal["dev", "test"]) -> list[dict[str, Any]]:
    rows = [json.loads(line) for line in (_DATA / name).read_text("utf-8").splitlines()]
    rows.sort(key=lambda row: sha256(row[key].encode()).hexdigest())
    return rows[half == "test" :: 2]
