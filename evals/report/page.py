"""The page: tables and plots of a report in one HTML file that needs nothing else."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import jinja2

from evals.metamorphic.check import Check
from evals.metrics.confusion import LABELS, SAID
from evals.report import plots
from evals.report.misses import Miss
from evals.report.shortfalls import Shortfall
from evals.report.text import shown

_TEMPLATE = Path(__file__).with_name("page.html")
_SIDE = {"verdict kappa": "κ", "bad flagged": "bad flagged", "good flagged": "good flagged"}
_COSTS = (
    ("Time against quality", "seconds p50", "median seconds a job"),
    ("Money against quality", "cost a thousand", "cost of a thousand questions"),
)
_OFTEN = 3
"""How often a rule must have spoken to get a bar."""


def page(
    report: Mapping[str, Any],
    misses: Sequence[Miss],
    shortfalls: Mapping[str, Sequence[Shortfall]],
    checks: Sequence[Check],
) -> str:
    """The page of a report (as `build.report` makes it), with the texts that only the page shows."""
    others = report.get("others") or {}
    environment = jinja2.Environment(autoescape=True, undefined=jinja2.StrictUndefined, trim_blocks=True)
    environment.globals.update(shown=shown, rows_of=_rows)
    template = environment.from_string(_TEMPLATE.read_text("utf-8"))
    return template.render(
        ruleset=report["ruleset"],
        others=others.get("engines", {}),
        others_ruleset=others.get("ruleset"),
        tables=_tables(report["engines"]),
        annotators=_annotators(report["engines"]),
        plots=list(_plots(report["engines"])),
        metamorphic=checks,
        misses=misses,
        shortfalls=shortfalls,
    )


def _rows(columns: Mapping[str, Mapping[str, Any]]) -> list[str]:
    return list(dict.fromkeys(name for held in columns.values() for name in held))


def _tables(engines: Mapping[str, Any]) -> dict[str, dict[str, Any]]:
    """Engines and splits side by side, for questions, rewrites, guides and transcripts."""
    tables: dict[str, dict[str, Any]] = {}
    for part, title in (
        ("questions", "Single questions"),
        ("rewrites", "Rewrites"),
        ("guides", "Whole guides"),
        ("transcripts", "Transcripts"),
    ):
        columns = {
            f"{engine}, {split}": parts[part]["headline"]
            for split in ("test", "dev")
            for engine, told in engines.items()
            if part in (parts := told["splits"].get(split, {}))
        }
        if columns:
            tables[title] = columns
    return tables


def _annotators(engines: Mapping[str, Any]) -> Mapping[str, Any]:
    told = engines["rules"]["splits"].get("test", {}).get("questions", {})
    agreement: Mapping[str, Any] = told.get("annotators", {}).get("kappa with", {})
    return agreement


def _plots(engines: Mapping[str, Any]) -> Iterator[tuple[str, str, str]]:
    """Title, note and drawing of each plot for which there are figures."""
    dev = engines["rules"]["splits"].get("dev", {}).get("questions")
    if dev:
        yield from _of_the_rules(dev)
    tested = {
        engine: told["splits"]["test"]["questions"]["headline"]
        for engine, told in engines.items()
        if "questions" in told["splits"].get("test", {})
    }
    if tested:
        yield "Engines side by side", "Test split.", plots.side_by_side(tested, _SIDE)
    for title, what, xlabel in _COSTS:
        points = {e: (x, h["verdict kappa"]) for e, h in tested.items() if (x := engines[e]["spending"][what])}
        if points:
            yield title, f"κ is that of the test split; across: {xlabel}.", plots.cost_and_quality(points, xlabel)


def _of_the_rules(dev: Mapping[str, Any]) -> Iterator[tuple[str, str, str]]:
    yield "Verdicts, labelled and said", "Rules, dev split.", plots.confusion(dev["confusion"], LABELS, SAID)
    f1 = {family: held["f1"] for family, held in dev["families"].items()}
    yield "Families", "Rules, dev split; n is how often it is labelled.", plots.bars(f1, plots.GOOD, "F1")
    rules = {rule: held["precision"] for rule, held in dev["rules"].items()}
    often = {rule: f for rule, f in sorted(rules.items(), key=lambda r: -r[1]["n"]) if f["n"] >= _OFTEN}
    said = f"How often each was right where it spoke, {_OFTEN} times at least, dev split; n is how often it spoke."
    yield "Rules", said, plots.bars(often, plots.GOOD, "precision")
    alarms = {purpose: held["flagged"] for purpose, held in dev["false alarms"].items()}
    said = "Good questions that were flagged, rules, dev split; n is how many good ones there are."
    yield "False alarms by purpose", said, plots.bars(alarms, plots.BAD, "flagged", None)
