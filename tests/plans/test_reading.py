"""A plan is read from Markdown or YAML, as the same thing."""

from __future__ import annotations

import pytest

from service.plans.plan import Member
from service.plans.reading import BadPlan, plan_from_markdown, plan_from_yaml
from service.plans.told import plan_of
from tests.house.files import ROOT, text_of

MARKDOWN = """# Plan: night duty

**Goal:** Learn how carers hand over in the morning.

## Hypotheses
- At least half write
  it on paper.
- Nobody reads it.

## Questions
1. Tell me about this morning's handover.
   - What happened then?

## Team
- Jo asks
- Lea (takes notes)
- Max

## Next step
Keep a diary until Friday.
"""
YAML = """
goal: Learn how carers hand over in the morning.
hypotheses:
  - At least half write it on paper.
  - {id: h2, text: Nobody reads it.}
questions: ["Tell me about this morning's handover.", "What happened then?"]
team: [{who: Jo, part: asks}, {who: Lea, part: listens}, Max]
next_step: Keep a diary until Friday.
interview_type: exploratory
"""


def test_both_forms_hold_the_same_plan() -> None:
    """Goal, hypotheses, questions in order, team with its parts, next step."""
    one, other = plan_of(plan_from_markdown(MARKDOWN)), plan_of(plan_from_yaml(YAML))
    assert one.goal == other.goal == "Learn how carers hand over in the morning."
    assert one.hypotheses == other.hypotheses
    assert [(q.id, q.text) for q in one.questions] == [(q.id, q.text) for q in other.questions]
    assert one.team == other.team == (Member("Jo", "asks"), Member("Lea", "listens"), Member("Max"))
    assert one.next_step == other.next_step == "Keep a diary until Friday."


def test_a_guide_is_a_plan_that_is_silent() -> None:
    """What it does not say stays empty."""
    plan = plan_of(plan_from_markdown("- When did you last hand over?\n"))
    assert [q.text for q in plan.questions] == ["When did you last hand over?"]
    assert (plan.goal, plan.hypotheses, plan.team, plan.next_step) == ("", (), (), "")


@pytest.mark.parametrize(
    "text,said",
    [
        ("goal: {a", "line 1: not valid YAML"),
        ("- a\n- b\n", "a plan in YAML is a mapping"),
        ("goal: [secret]\n", "goal: "),
        ("gaol: secret\n", "a field that nobody knows"),
        ("hypotheses: [{id: goal, text: secret}]\n", "hypotheses: "),
    ],
)
def test_a_bad_file_is_told_in_one_line(text: str, said: str) -> None:
    """Where and why, and nothing of what stands in it."""
    with pytest.raises(BadPlan) as bad:
        plan_from_yaml(text)
    assert said in str(bad.value)
    assert "secret" not in str(bad.value)


def test_the_sample_is_read() -> None:
    """docs/samples/plan.md holds all that a plan can hold."""
    plan = plan_of(plan_from_markdown(text_of(ROOT / "docs/samples/plan.md")))
    assert plan.goal.startswith("Validate")
    assert (len(plan.hypotheses), len(plan.questions), len(plan.team)) == (3, 5, 2)
    assert plan.next_step.endswith("decide?")
