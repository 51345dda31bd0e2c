"""`make eval`: the rules and the keyword list on all cases, the checks without labels, and the report of it all.

    python -m evals [--others FILE]

`--others` is a file of labelled questions from elsewhere, of which only figures are kept. Runs of models are made with
`lasttime eval -o evals/runs/NAME.jsonl`; the figures beside such a file are shown too where they are of the same cases.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import sys
from collections.abc import Sequence
from pathlib import Path

from evals import baseline, gate
from evals.contenders import contender
from evals.figures import transcripts
from evals.figures.summary import Rows, plain, summary
from evals.metamorphic.check import check
from evals.report import build
from evals.report.misses import worst
from evals.report.page import page
from evals.report.shortfalls import of_guides, of_rewrites
from evals.report.text import lines
from evals.results import Setup
from evals.samples import Sample, read, shipped, talks
from evals.scorers.fluency import SmallModel, model_file
from evals.solver import Solver, run
from service.cli.progress import progress
from service.settings import Settings

_ENGINES = ("rules", "keywords")


def judged(name: str, samples: Sequence[Sample]) -> tuple[Rows, Setup]:
    """The samples with what a contender without a model says of them."""
    solver = contender(name, Settings(model="")).solver
    with progress(name) as tell:
        results = asyncio.run(run(samples, solver, tell=lambda done, of: tell(f"{name}: judging", done, of)))
    return list(zip(samples, results, strict=True)), solver.setup(samples)


def main() -> int:
    """Measure, report, and say what the gate says; its exit code is the gate's."""
    options = argparse.ArgumentParser(description="The rules on all cases, and the report.")
    options.add_argument("--others", type=Path, help="labelled questions from elsewhere, of which figures are kept")
    options.add_argument("--no-fluency", action="store_true", help="leave out what the small model says of rewrites")
    args = options.parse_args()
    samples = shipped()
    rows, setup = judged("rules", samples)
    file = None if args.no_fluency else model_file()
    figures = {"rules": summary(rows, setup, SmallModel(file) if file else None)}
    for split, answered in asyncio.run(transcripts.answered(talks())).items():
        figures["rules"]["splits"][split]["transcripts"] = plain({"headline": transcripts.headline(answered)})
    told, asked = judged("keywords", [s for s in samples if s.kind == "question"])
    figures["keywords"] = summary(told, asked)
    figures |= build.stored_runs(setup.cases, asked.cases)
    checks = asyncio.run(check([s for s in samples if s.metadata.split == "dev"], _solver()))
    others = {name: judged(name, read(args.others))[0] for name in _ENGINES} if args.others else {}
    before = json.loads(build.JSON.read_text("utf-8")) if build.JSON.is_file() else {}
    report = build.report(figures, others, checks, before)
    build.JSON.write_text(json.dumps(report, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    short = {"Rewrites that fall short": list(of_rewrites(rows)), "Guides that fall short": list(of_guides(rows))}
    build.PAGE.write_text(page(report, worst(rows), short, checks), encoding="utf-8")
    print("\n".join(lines(figures["rules"])))
    print(f"\n{build.PAGE}\n{build.JSON}")
    fallen = gate.falls(baseline.read(), baseline.held(rows)) if baseline.FILE.is_file() else []
    for fall in fallen:
        print(f"fell: {fall}", file=sys.stderr)
    return 1 if fallen else 0


def _solver() -> Solver:
    return contender("rules", Settings(model="")).solver


if __name__ == "__main__":
    sys.exit(main())
