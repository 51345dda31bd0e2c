"""The report as JSON: each contender's figures on our cases and on others' text, and what the metamorphic checks held."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from evals.checksum import digest
from evals.figures import published
from evals.figures.summary import Rows, plain
from evals.metamorphic.check import Check
from service.rules.catalogue import ruleset

FOLDER = Path(__file__).parent.parent
RUNS = FOLDER / "runs"
JSON, PAGE = FOLDER / "report.json", FOLDER / "report.html"
_TOTALS = ("samples", "contested", "headline", "annotators", "fluency")


def report(
    engines: Mapping[str, Any], others: Mapping[str, Rows], checks: Sequence[Check], before: Mapping[str, Any]
) -> dict[str, Any]:
    """The report of summaries by contender. Where there are no `others` rows those of the report before are kept."""
    told = {name: sealed(summary) for name, summary in engines.items()}
    kept = before.get("others")
    if others:
        measured = {name: plain(published.headline(rows)) for name, rows in others.items()}
        kept = {"ruleset": ruleset(), "engines": measured}
    return {
        "ruleset": ruleset(),
        "cases": digest(),
        "engines": told,
        "others": kept,
        "metamorphic": [
            {"name": c.name, "must_move": c.must_move, "tried": c.tried, "held": plain(c.held)} for c in checks
        ],
    }


def sealed(summary: Mapping[str, Any]) -> dict[str, Any]:
    """A summary of which the test split tells totals only, so that nobody tunes on it unawares."""
    splits = dict(summary["splits"])
    if "test" in splits:
        splits["test"] = {
            part: {name: held for name, held in figures.items() if name in _TOTALS}
            for part, figures in splits["test"].items()
        }
    return {**summary, "splits": splits}


def stored_runs(*cases: str) -> dict[str, Any]:
    """Summaries of runs kept in `evals/runs`, by file name, where they are of the same cases (by one of the digests)."""
    runs = {file.stem: json.loads(file.read_text("utf-8")) for file in sorted(RUNS.glob("*.json"))}
    return {name: run for name, run in runs.items() if run["setup"]["cases"] in cases}
