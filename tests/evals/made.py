"""Samples and results made by hand, for tests of what is counted."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from typing import Any

from evals.results import Result
from evals.samples import Sample
from evals.solver import Solver, run
from service.engines.rules import RulesEngine


def sample(text: str, target: Any = "keep", key: str = "", **metadata: Any) -> Sample:
    """A sample of one text."""
    return Sample.model_validate({"id": key or text[:20], "input": text, "target": target, "metadata": metadata})


def answered(samples: Sequence[Sample], **solver: Any) -> list[Result]:
    """What the rules say of the samples."""
    return asyncio.run(run(samples, Solver(RulesEngine(), **solver)))
