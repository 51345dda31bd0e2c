"""The figures in README.md: those of the committed report, and none else."""

from __future__ import annotations

import json

import pytest

from docs.accuracy import BEGINS, ENDS, README, REPORT, refreshed
from evals.report.build import report

FIGURE = {"value": 0.5, "low": 0.25, "high": 0.75, "n": 9}


def test_the_table_is_fresh() -> None:
    """`make eval` makes it."""
    page = README.read_text("utf-8")
    assert refreshed(page, json.loads(REPORT.read_text("utf-8"))) == page


def test_a_figure_that_changes_makes_the_page_stale() -> None:
    """With its interval, beside the same figure on others' text."""
    engines = {"rules": {"splits": {"test": {"questions": {"headline": {"verdict kappa": FIGURE}}}}}}
    told = report(engines, {}, [], {"others": {"engines": {"rules": {"verdict kappa": {**FIGURE, "low": None}}}}})
    page = refreshed(f"before\n{BEGINS}\nold\n{ENDS}\nafter\n", told)
    assert "| agreement of the verdict with the labels, κ | 0.50 | 0.50 [0.25, 0.75] |" in page
    assert page.startswith("before\n")
    assert page.endswith(f"{ENDS}\nafter\n")
    assert "old" not in page


def test_a_page_without_markers_is_refused() -> None:
    """Rather than left without figures."""
    with pytest.raises(ValueError, match="accuracy"):
        refreshed("nothing", {"engines": {}, "others": None})
