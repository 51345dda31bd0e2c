"""What a logistic model makes of named traits: the logarithm of the odds of each of its outcomes.

A model is a JSON file beside this one, made by `training/`: by trait its weights, one an outcome, the constants under "".
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import lru_cache
from importlib.resources import files
from typing import Literal

Traits = Mapping[str, float]
"""What is so, each 1, or how much of it there is; what is not so is left out."""

Model = Literal["neglect", "pledge"]


@lru_cache(maxsize=2)
def _weights(model: Model) -> dict[str, list[float]]:
    text = files("service.transcripts").joinpath(f"{model}.json").read_text(encoding="utf-8")
    held: dict[str, list[float]] = json.loads(text)
    return held


def log_odds(model: Model, traits: Traits) -> tuple[float, ...]:
    """By outcome, the logarithm of the odds of that outcome against none of them."""
    weights = _weights(model)
    found = [weights[""], *((v * w for w in weights[t]) for t, v in sorted(traits.items()) if t in weights)]
    return tuple(map(sum, zip(*found, strict=True)))
