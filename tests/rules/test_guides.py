"""Every rule over guides speaks on its bad examples, exactly, and is silent on its good ones."""

from __future__ import annotations

import pytest

from service.document.guides import guide
from service.rules.guides import find_in_guide, guide_rules, laid_out
from service.rules.rule import Bad, Good, GuideRule

RULES = list(guide_rules().values())


def _said(rule: GuideRule, example: Bad | Good) -> list[str]:
    """What the rule marks in the example, a text for each finding, parts joined by " … "."""
    document = guide(example.text, "markdown")
    laid = laid_out(document, example.context or document.goal, example.interview_type)
    found = [f for f in find_in_guide(laid) if f.rule == rule.id]
    for f in found:
        assert f.quote == " ".join(document.text[s.start : s.end] for s in f.spans)
    return [" … ".join(document.text[s.start : s.end] for s in f.spans) for f in found]


@pytest.mark.parametrize("rule", RULES, ids=lambda r: r.id)
def test_bad_guides_are_marked_exactly(rule: GuideRule) -> None:
    """A rule marks what is flagged in each bad guide, once, and nothing else."""
    wrong = [(e.text, said) for e in rule.bad if (said := _said(rule, e)) != [e.flagged]]
    assert wrong == []


@pytest.mark.parametrize("rule", RULES, ids=lambda r: r.id)
def test_good_guides_pass(rule: GuideRule) -> None:
    """A rule says nothing about its good guides."""
    assert [(e.text, said) for e in rule.good if (said := _said(rule, e))] == []


@pytest.mark.parametrize("rule", RULES, ids=lambda r: r.id)
def test_a_rule_over_guides_explains_itself(rule: GuideRule) -> None:
    """A rule has an explanation, a message, a reason, a source and at least three different examples of each kind."""
    assert all(len(text) > 10 for text in (rule.explanation, rule.message, rule.why, rule.source))
    assert len(set(rule.bad)) == len(rule.bad) >= 3
    assert len(set(rule.good)) == len(rule.good) >= 3


def test_rules_and_the_family_can_be_left_out() -> None:
    """By id, or all of them."""
    laid = laid_out(guide("- What is it?\n- Who did it?\n- When was it?\n", "markdown"), "")
    assert "guide.no_goal" in {f.rule for f in find_in_guide(laid)}
    assert "guide.no_goal" not in {f.rule for f in find_in_guide(laid, ["guide.no_goal"])}
    assert find_in_guide(laid, ["guide"]) == []
