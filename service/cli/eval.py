"""`lasttime eval`: any engine on any file of cases, a result for each case, and what they come to.

The one module of the service that knows the eval harness, which it loads only when it is asked to run it.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from service.cli.progress import progress
from service.cli.unusable import Unusable
from service.language.pipeline import NoLanguageModel
from service.wiring.given import CannotStart, load

if TYPE_CHECKING:
    from evals.samples import Sample


def run(args: argparse.Namespace) -> int:
    """Judge the cases, keep the results, show the figures. Raises Unusable where something is missing or does not fit."""
    from evals.contenders import Missing, contender
    from evals.results import Log, OtherRun
    from evals.scorers.fluency import SmallModel, model_file
    from evals.solver import run as solve

    samples = _samples(args.cases, args.split, args.kind)
    out = args.out or Path(f"eval-{args.cases.stem if args.cases else 'shipped'}-{args.engine}.jsonl")

    async def judged() -> dict[str, Any]:
        from evals.figures.summary import summary

        chosen = contender(args.engine, load(model=args.model), args.at_once)
        setup = chosen.solver.setup(samples)
        log = Log(out, setup, args.resume)
        try:
            with progress("cases") as tell:
                results = await solve(
                    samples, chosen.solver, log, args.concurrency, lambda done, of: tell("Judging", done, of)
                )
        finally:
            log.close()
            await chosen.close()
        small = SmallModel(file) if args.fluency and (file := model_file()) else None
        return summary(list(zip(samples, results, strict=True)), setup, small)

    try:
        figures = asyncio.run(judged())
    except (Missing, OtherRun, CannotStart, NoLanguageModel, OSError) as reason:
        raise Unusable(str(reason)) from None
    told = out.with_suffix(".json")
    told.write_text(json.dumps(figures, indent=1) + "\n", encoding="utf-8")
    sys.stdout.write(_shown(figures, out, told))
    return 0


def _samples(cases: Path | None, split: str | None, kind: str | None) -> list[Sample]:
    from evals.samples import BadCases, read, shipped

    try:
        samples = read(cases) if cases else shipped()
    except BadCases as reason:
        raise Unusable(str(reason)) from None
    samples = [s for s in samples if split in (None, s.metadata.split) and kind in (None, s.kind)]
    if not samples:
        raise Unusable("no cases of that split and kind")
    return samples


def _shown(figures: dict[str, Any], out: Path, told: Path) -> str:
    from evals.report.text import lines

    return "\n".join([*lines(figures), "", f"each case: {out}", f"all figures: {told}", ""])
