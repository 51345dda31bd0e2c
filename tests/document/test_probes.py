"""A probe knows the question it probes, by nesting, by label or by the note that held it."""

from __future__ import annotations

import pytest

from service.document.guides import guide

CASES = {
    "indented": ("- Who found the leak?\n  - When?\n    * How so?\n- Who fixed it?\n", {"When?": 0, "How so?": 1}),
    "another marker at the same margin": ("* Who found the leak?\n- When?\n* Who fixed it?\n", {"When?": 0}),
    "one column is no nesting": ("* Who found the leak?\n * Who fixed it?\n", {}),
    "numbers of any look": ("1. Who?\n[2] What?\n3/ Why that?\n4\\. Where?\n(5) When?\n", {}),
    "letters under numbers": ("1. Who?\na. When?\nb. Where?\n2. Why that?\n", {"When?": 0, "Where?": 0}),
    "a list led in by a question": ("Who found the leak?\n\n- When?\n- Where?\n", {"When?": 0, "Where?": 0}),
    "a numbered list is no list of probes": ("Who found the leak?\n\n1. What did it cost?\n", {}),
    "talk before the list": ("Are you ready to start?\n\n- Who found the leak?\n", {}),
    "labelled": ("- Who found the leak?\n- Probe: When was that?\n", {"When was that?": 0}),
    "labelled on a line below": ("1. Did it leak?\n   Probe if yes: where was that?\n", {"where was that?": 0}),
    "a label over a list": ("- Who found it?\n\nPossible probes:\n- When?\n- Where?\n", {"When?": 0, "Where?": 0}),
    "a heading over a list": ("# Leak\nWho saw?\n\n**Probes**\n- When?\n\n# Bill\nWho paid?\n", {"When?": 0}),
    "on a condition": ("- Did it leak?\n- *If yes:* Where?\n- If no, who checked?\n", {"Where?": 0, "who checked?": 0}),
    "held in a note": ("- Who found the leak? (If needed: What did they see?)\n", {"What did they see?": 0}),
    "on what they say": ("- Did it leak?\n\nThey say \"it was awful!\" -> ask: When was that?\n", {"When was that?": 0}),
    "held behind an arrow": ("- Did it leak? (If yes → what did you do?)\n", {"what did you do?": 0}),
    "in a column": (
        "| Question | Probes |\n|---|---|\n| Who found the leak? | When? |\n| Who paid? | How much? |\n",
        {"When?": 0, "How much?": 2},
    ),
    "indented plain lines": ("Who found the leak?\n    When?\nWho fixed it?\n", {"When?": 0}),
}  # fmt: skip


@pytest.mark.parametrize("case", CASES)
def test_a_probe_has_its_parent(case: str) -> None:
    """Exactly the probes have a parent, and what stood before them is that parent's text."""
    text, probes = CASES[case]
    questions = guide(text).questions
    parents = {q.text: q.piece.parent for q in questions if q.piece.parent}
    assert parents == {probe: questions[k].id for probe, k in probes.items()}
    before = {q.text: q.piece.before for q in questions}
    assert before == {q.text: questions[probes[q.text]].text if q.text in probes else "" for q in questions}
