"""Answers as the OpenAPI document shows them, made from its own requests by `make docs`."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent


def answered(name: str) -> Any:
    """The answer to the request that is shown for an endpoint."""
    return json.loads((FOLDER / f"{name}.json").read_text(encoding="utf-8"))
