"""The bare parse that everything is measured against: spaCy's pipeline over texts, and nothing else."""

from __future__ import annotations

import time
from collections.abc import Sequence
from functools import lru_cache
from importlib import import_module
from importlib.util import find_spec
from typing import Any

from service.language.pipeline import BATCH, OFFICIAL, PINNED


@lru_cache(maxsize=1)
def _pipeline() -> Any:
    return import_module(OFFICIAL if find_spec(OFFICIAL) else PINNED).load(exclude=["ner"])


def seconds(texts: Sequence[str]) -> float:
    """How long the parse of the texts takes, in one go. The pipeline's loading is not counted."""
    pipeline = _pipeline()
    start = time.perf_counter()
    with pipeline.memory_zone():
        for _ in pipeline.pipe(texts, batch_size=BATCH):
            pass
    return time.perf_counter() - start
