"""The table of figures in README.md, made from evals/report.json, between two markers.

    python -m docs.accuracy [--check]

`--check` writes nothing and exits 1 when the table is stale.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent.parent
README, REPORT = ROOT / "README.md", ROOT / "evals" / "report.json"
BEGINS, ENDS = "<!-- accuracy: made by make eval -->", "<!-- /accuracy -->"
_ROWS = (
    ("agreement of the verdict with the labels, κ", "verdict kappa", "verdict kappa"),
    ("bad questions flagged", "published bad: flagged", "bad flagged"),
    ("the worst of them called rewrite", "published bad of a strong kind: rewrite", "to rewrite, called rewrite"),
    ("good questions called rewrite", "published good: rewrite", "good called rewrite"),
    ("good questions flagged at all", "labelled keep: flagged", "good flagged"),
    ("families of fault named, mean F1", "", "family macro-F1"),
    ("mean cost of a wrong verdict (0 to 6)", "", "mean cost of errors"),
)
_PLACES = {"2": "2nd", "3": "3rd"}
_MORE = (
    ("guides", "seeded faults: flagged at their place", "faults seeded in whole guides, flagged at their place"),
    ("rewrites", "offered", "rewrites offered where one is due"),
    ("rewrites", "all: afresh", "rewrites kept when judged afresh"),
    ("rewrites", "first: topic", "first rewrites that keep the topic"),
    ("transcripts", "statements: band as labelled", "transcripts: statements in the right band of evidence"),
    ("transcripts", "commitments: F1", "transcripts: commitments found, F1"),
    ("transcripts", "missed follow-ups: recall", "transcripts: missed follow-ups found"),
    ("transcripts", "missed follow-ups: precision", "transcripts: of follow-ups called missed, labelled so"),
)


def table(report: Mapping[str, Any]) -> str:
    """The table as Markdown: the rules on others' text and on our test split, then every other engine on the latter."""
    others = (report["others"] or {"engines": {}})["engines"]
    tested = {name: told["splits"].get("test", {}) for name, told in report["engines"].items()}
    engines = [name for name, parts in tested.items() if "questions" in parts]
    columns = ["rules, others' text", *(f"{name}, our test split" for name in engines)]
    lines = ["| | " + " | ".join(columns) + " |", "|---" * (len(columns) + 1) + "|"]
    for called, theirs, ours in _ROWS:
        cells = [others.get("rules", {}).get(theirs), *(tested[e]["questions"]["headline"].get(ours) for e in engines)]
        lines.append(_line(called, cells))
    people = tested.get("rules", {}).get("questions", {}).get("annotators", {}).get("kappa with", {})
    for other, figure in people.items():
        cells = [None, figure, *[None] * (len(engines) - 1)]
        lines.append(_line(f"annotators among themselves, κ (1st and {_PLACES[other]})", cells))
    for part, name, called in _MORE:
        cells = [None, *(tested[e].get(part, {}).get("headline", {}).get(name) for e in engines)]
        lines.append(_line(called, cells))
    return "\n".join(lines)


def _line(called: str, cells: list[Mapping[str, Any] | None]) -> str:
    return f"| {called} | " + " | ".join(map(_cell, cells)) + " |"


def _cell(figure: Mapping[str, Any] | None) -> str:
    if figure is None or figure["value"] is None:
        return ""
    bounds = "" if figure["low"] is None else f" [{figure['low']:.2f}, {figure['high']:.2f}]"
    return f"{figure['value']:.2f}{bounds}"


def refreshed(page: str, report: Mapping[str, Any]) -> str:
    """The page with the table as the report has it. Raises ValueError where the markers are missing."""
    before, found, rest = page.partition(BEGINS)
    _, closed, after = rest.partition(ENDS)
    if not found or not closed:
        raise ValueError(f"README.md has no {BEGINS} … {ENDS}")
    return f"{before}{BEGINS}\n{table(report)}\n{ENDS}{after}"


def main() -> int:
    """Write the table, or only say whether it is fresh."""
    options = argparse.ArgumentParser(description="The table of figures in README.md, from evals/report.json.")
    options.add_argument("--check", action="store_true", help="write nothing; exit 1 when the table is stale")
    check = options.parse_args().check
    page = README.read_text("utf-8")
    fresh = refreshed(page, json.loads(REPORT.read_text("utf-8")))
    if not check:
        README.write_text(fresh, encoding="utf-8")
    elif fresh != page:
        print("the figures in README.md are stale: run make eval", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
