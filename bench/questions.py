"""The questions that the bench sends: from training/data, mixed at a stated share of bad ones."""

from __future__ import annotations

import json
import random
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

DATA = Path(__file__).resolve().parents[1] / "training" / "data"
BAD_SHARE = 0.3
_SEED = 20131


@lru_cache(maxsize=1)
def _labelled() -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The questions labelled `rewrite`, and all others, each in a fixed order."""
    rows = [json.loads(line) for path in sorted(DATA.glob("*.jsonl")) for line in path.read_text("utf-8").splitlines()]
    bad = [row["text"] for row in rows if row["verdict"] == "rewrite"]
    other = [row["text"] for row in rows if row["verdict"] != "rewrite"]
    return tuple(bad), tuple(other)


def mixed(count: int, seed: int = 0) -> list[str]:
    """So many questions, three in ten of them bad; the same for the same seed."""
    bad, other = _labelled()
    chance = random.Random(_SEED + seed)
    texts = [chance.choice(bad if n < count * BAD_SHARE else other) for n in range(count)]
    chance.shuffle(texts)
    return texts


def never_seen(chance: random.Random) -> Iterator[str]:
    """Questions without end, each about a thing of an invented name, so that every one brings new words."""
    bad, other = _labelled()
    while True:
        text = chance.choice(bad if chance.random() < BAD_SHARE else other)
        name = "".join(chance.choices("bcdfghjklmnprstvz", k=4)) + str(chance.randrange(10**6))
        yield f"{text} About {name}, I mean."
