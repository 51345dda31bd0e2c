"""Verdict and score follow from findings and purpose alone."""

from __future__ import annotations

from dataclasses import replace

from service.findings import Finding, Withdrawal
from service.terms import Family, Severity, Verdict
from service.verdict import fix_first, score_of, score_of_all, verdict_of


def finding(family: Family, severity: Severity) -> Finding:
    """A finding without a place."""
    return Finding(f"{family}.x", family, severity, (), "", "", "")


def test_the_gravest_standing_finding_decides() -> None:
    """Error, warning, info, nothing; a withdrawn error counts no more."""
    error, warning, info = finding("price", "error"), finding("closed", "warning"), finding("vague", "info")
    assert verdict_of([info, warning, error]) == "rewrite"
    assert verdict_of([info, warning]) == "follow_up"
    assert verdict_of([info]) == verdict_of([]) == "keep"
    assert verdict_of([replace(error, withdrawn=Withdrawal("llm", "why", "q")), warning]) == "follow_up"


def test_no_polish_lifts_a_question_out_of_its_band() -> None:
    """The best question to rewrite scores below the worst to follow up, and that below the worst kept."""
    mild = score_of("rewrite", [finding("generic", "error")], "story")
    many = [finding(f, "warning") for f in ("leading", "opinion", "closed", "vague", "generic")]
    weak = score_of("follow_up", many, "opinion")
    kept = score_of("keep", [finding("vague", "info")] * 20, "other")
    assert mild is not None
    assert weak is not None
    assert kept is not None
    assert mild < weak < kept
    assert score_of("not_judged", [], "other") is None


def test_polite_housekeeping_does_not_lift_a_bad_guide() -> None:
    """Kept logistics are left out of the document's score; flagged ones are not."""
    assert score_of_all([("rewrite", 10, "opinion"), ("keep", 95, "logistics"), ("keep", 95, "closing")]) == 10
    assert score_of_all([("rewrite", 10, "opinion"), ("follow_up", 70, "logistics")]) == 40
    assert score_of_all([("not_judged", None, "other")]) is None


def test_the_worst_three_are_named_first() -> None:
    """Worst first, ties in order, kept and unjudged ones never."""
    scored: list[tuple[str, Verdict, int | None]] = [
        ("a", "keep", 95), ("b", "rewrite", 20), ("c", "follow_up", 60), ("d", "rewrite", 5), ("e", "rewrite", 20),
        ("f", "not_judged", None),
    ]  # fmt: skip
    assert fix_first(scored) == ("d", "b", "e")
