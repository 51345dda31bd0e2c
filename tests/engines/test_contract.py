"""What every engine owes: it finds and proposes in the terms of its job, and judges nothing."""

from __future__ import annotations

import pytest

from service.document.lists import Item, question_list
from service.engine import Ask, Candidate, Engine, Found, Job
from service.engines.rules import RulesEngine
from service.rules.catalogue import catalogue

ITEMS = [
    Item("a", "Would you use an app that books the vet for you?"),
    Item("b", "How often do you groom the dog?"),
    Item("c", "Tell me about the last time you saw the vet."),
]
ENGINES = [RulesEngine()]


@pytest.mark.parametrize("engine", ENGINES, ids=lambda e: type(e).__name__)
async def test_findings_name_a_rule_and_cut_their_quote(engine: Engine) -> None:
    """Every finding belongs to a question of the job and its spans cut its quote."""
    job = Job(question_list(ITEMS))
    text = {q.id: q.text for q in job.document.questions}
    found = [e async for e in engine.find(job) if isinstance(e, Found)]
    assert {f.question for f in found} == {"a", "b"}
    for f in found:
        assert f.finding.rule in catalogue()
        assert " ".join(text[f.question][s.start : s.end] for s in f.finding.spans) == f.finding.quote


@pytest.mark.parametrize("engine", ENGINES, ids=lambda e: type(e).__name__)
async def test_proposals_answer_their_asks_only(engine: Engine) -> None:
    """Candidates are for the questions asked about, of the kind wanted, and say what they reveal."""
    job = Job(question_list(ITEMS))
    found = [e async for e in engine.find(job) if isinstance(e, Found)]
    asks = [
        Ask(q, tuple(f.finding for f in found if f.question == q.id), "rewrite" if q.id == "a" else "follow_up")
        for q in job.document.questions[:2]
    ]
    proposed = [e async for e in engine.propose(job, asks) if isinstance(e, Candidate)]
    assert {(c.question, c.wants) for c in proposed} == {("a", "rewrite"), ("b", "follow_up")}
    assert all(c.text and c.reveals for c in proposed)
