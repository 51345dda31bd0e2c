"""Every rule of the catalogue speaks on its bad examples, exactly, and is silent on its good ones."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from service.document.model import Piece, Question, Span
from service.document.reading import read
from service.rules.catalogue import catalogue
from service.rules.rule import Bad, Good, Posed, Rule

WRITTEN = [rule for rule in catalogue().values() if not rule.id.endswith(".heard")]
PRODUCTS = ("Brightbooks", "Mealmap")


def _read(examples: Sequence[Bad | Good]) -> list[Question]:
    return read(
        [
            Piece(str(n), e.text, (Span(0, len(e.text)),), context=e.context, before=e.before)
            for n, e in enumerate(examples)
        ]
    )


def _said(rule: Rule, example: Bad | Good, question: Question) -> list[tuple[str, str]]:
    """What the rule marks in the example: (marked text, severity) of each match."""
    posed = Posed(question, interview_type=example.interview_type, product_names=PRODUCTS)
    cut = question.parsed.cut
    return [(" … ".join(cut(lo, hi) for lo, hi in m.ranges), m.severity or rule.severity) for m in rule.search(posed)]


@pytest.mark.parametrize("rule", WRITTEN, ids=lambda r: r.id)
def test_bad_examples_are_marked_exactly(rule: Rule) -> None:
    """A rule marks the flagged words of each bad example, nothing else, with the severity said."""
    said = [(e, _said(rule, e, q)) for e, q in zip(rule.bad, _read(rule.bad), strict=True)]
    wrong = [(e.text, marks) for e, marks in said if marks != [(e.flagged, e.severity or rule.severity)]]
    assert wrong == []


@pytest.mark.parametrize("rule", WRITTEN, ids=lambda r: r.id)
def test_good_examples_pass(rule: Rule) -> None:
    """A rule says nothing about its good examples."""
    said = [(e, _said(rule, e, q)) for e, q in zip(rule.good, _read(rule.good), strict=True)]
    assert [(e.text, marks) for e, marks in said if marks] == []


@pytest.mark.parametrize("rule", WRITTEN, ids=lambda r: r.id)
def test_a_rule_explains_itself(rule: Rule) -> None:
    """A rule has an explanation, a message, a reason, a source and at least five different examples of each kind."""
    assert all(len(text) > 10 for text in (rule.explanation, rule.message, rule.why, rule.source))
    assert len(set(rule.bad)) == len(rule.bad) >= 5
    assert len(set(rule.good)) == len(rule.good) >= 5
