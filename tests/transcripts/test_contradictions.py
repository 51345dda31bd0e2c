"""Praise and a fact that speaks against it are shown side by side."""

from __future__ import annotations

from tests.transcripts.dialogue import answers


def test_praised_and_never_used() -> None:
    """The praise stands beside the fact of the same thing."""
    (c,) = answers(
        "I: We built the planner you saw in May. What did you think of our planner?",
        "P: I loved it.",
        "I: And have you used it since?",
        "P: I never opened it again.",
    ).contradictions
    assert c.praise.quote == "I loved it"
    assert [f.quote for f in c.facts] == ["I never opened it again"]


def test_another_thing_given_up_is_no_contradiction() -> None:
    """What was dropped before anything was offered is not what was praised."""
    found = answers(
        "I: What did you try?",
        "P: We had a wall chart. We dropped it.",
        "I: We have built a rota app. What do you think of it?",
        "P: It's great.",
    ).contradictions
    assert found == ()
