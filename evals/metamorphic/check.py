"""The checks: every change on every text it applies to, what moved that should not have, what did not that should have."""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from evals.metamorphic import still, turned
from evals.results import Result, standing
from evals.samples import Sample
from evals.solver import Solver, run

HOLDS = 0.98
ORDER = "order of questions"
_PORTION = 50


@dataclass(frozen=True, slots=True)
class Moved:
    """One exception: the text as it was and as it became, with the verdict of each."""

    id: str
    text: str
    changed: str
    was: str
    now: str


@dataclass(frozen=True, slots=True)
class Check:
    """One kind of change. `must_move` tells which way round it counts."""

    name: str
    must_move: bool
    tried: int
    exceptions: tuple[Moved, ...] = field(default=())

    @property
    def held(self) -> float | None:
        """The share of texts on which it held; None where it applied to none."""
        return 1 - len(self.exceptions) / self.tried if self.tried else None


async def check(samples: Sequence[Sample], solver: Solver) -> list[Check]:
    """Every check on the questions among the samples."""
    asked = [s for s in samples if s.kind == "question"]
    solver = replace(solver, rewrites=0, at_once=_PORTION)
    before = {s.id: r for s, r in zip(asked, await run(asked, solver), strict=True)}
    checks = []
    for name, change in still.CHANGES.items():
        now = await _changed(asked, change, solver)
        moved = [_moved(s, new, before[s.id], r) for s, new, r in now if _verdict(r) != _verdict(before[s.id])]
        checks.append(Check(name, False, len(now), tuple(moved)))
    checks.append(await _order(asked, before, solver))
    for name, (change, family) in turned.CHANGES.items():
        now = await _changed([s for s in asked if s.target != "rewrite"], change, solver)
        stayed = [
            _moved(s, new, before[s.id], r)
            for s, new, r in now
            if _verdict(r) != "rewrite" or family not in {f.family for f in standing(r.question)}
        ]
        checks.append(Check(name, True, len(now), tuple(stayed)))
    return checks


async def _changed(samples: Sequence[Sample], change: still.Change, solver: Solver) -> list[tuple[Sample, str, Result]]:
    """The samples to which the change applies, each with its new text and what is said of that."""
    new = {s.id: text for s in samples if (text := still.changed(s.input, change)) is not None}
    changed = [s.model_copy(update={"input": new[s.id]}) for s in samples if s.id in new]
    results = await run(changed, solver)
    return [(s, s.input, r) for s, r in zip(changed, results, strict=True)]


async def _order(samples: Sequence[Sample], before: Mapping[str, Result], solver: Solver) -> Check:
    mixed = list(samples)
    random.Random(7).shuffle(mixed)
    now = zip(mixed, await run(mixed, solver), strict=True)
    moved = [_moved(s, s.input, before[s.id], r) for s, r in now if _verdict(r) != _verdict(before[s.id])]
    return Check(ORDER, False, len(mixed), tuple(moved))


def _moved(sample: Sample, new: str, was: Result, now: Result) -> Moved:
    return Moved(sample.id, was.question.text, new, _verdict(was), _verdict(now))


def _verdict(result: Result) -> str:
    return result.question.verdict
