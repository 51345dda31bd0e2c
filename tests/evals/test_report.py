"""The report: one page that needs nothing else, and a test split that tells totals only."""

from __future__ import annotations

import json
import re

from evals.figures.summary import summary
from evals.metamorphic.check import Check, Moved
from evals.report import build
from evals.report.misses import worst
from evals.report.page import page
from evals.report.shortfalls import of_rewrites
from evals.solver import Solver
from service.engines.rules import RulesEngine
from tests.evals.made import answered, sample

SAMPLES = [
    sample("Would you buy <b>it</b>?", "rewrite", "a", families=["hypothetical"], difficulty=1),
    sample("Is it all right if I record this?", "rewrite", "b", difficulty=2),
    sample("Don't you hate it?", "keep", "c", split="test"),
    sample("Would you use an app that files your expense reports?", ["unicorn"], "d", never=[]),
]
CHECK = Check("a name", False, 2, (Moved("a", "Why?", "Maria, why?", "keep", "follow_up"),))


def test_the_page_needs_nothing_else_and_shows_texts_as_text() -> None:
    """No script, no address, plots inside, markup escaped."""
    rows = list(zip(SAMPLES, answered(SAMPLES), strict=True))
    told = {"rules": summary(rows, Solver(RulesEngine()).setup(SAMPLES))}
    made = page(build.report(told, {}, [CHECK], {}), worst(rows), {"Short": list(of_rewrites(rows))}, [CHECK])
    assert "<svg" in made
    assert not re.search(r"<script|<link|<img|@import|(?:src|href)=\"https?:", made)
    assert "Is it all right if I record this?" in made
    assert "Maria, why?" in made
    assert "not topic" in made


def test_the_worst_misses_come_first_and_never_from_the_test_split() -> None:
    """Dearest first."""
    misses = worst(list(zip(SAMPLES, answered(SAMPLES), strict=True)))
    assert [m.id for m in misses] == ["b"]
    assert (misses[0].label, misses[0].said, misses[0].cost) == ("rewrite", "keep", 6.0)


def test_the_test_split_tells_totals_only() -> None:
    """Nobody can tune on what is not told."""
    rows = list(zip(SAMPLES, answered(SAMPLES), strict=True))
    told = build.sealed(summary(rows, Solver(RulesEngine()).setup(SAMPLES)))
    assert "rules" in told["splits"]["dev"]["questions"]
    assert set(told["splits"]["test"]["questions"]) <= {"samples", "contested", "headline", "annotators"}
    assert json.dumps(told)


def test_figures_on_others_text_are_kept_until_they_are_measured_again() -> None:
    """A run without that file does not forget them."""
    before = {"others": {"ruleset": "x", "engines": {}}}
    assert build.report({}, {}, [], before)["others"] == before["others"]
