"""Of an ask's candidates only as many are judged as it takes, and none serves two questions."""

from __future__ import annotations

from service.document.lists import Item, question_list
from service.engine import Ask, Candidate
from service.report import Judged
from service.rewriting.trial import Trial

QUESTION = question_list([Item("q", "Would you use a planner?")]).questions[0]


def trial(most: int, *texts: str) -> Trial:
    """A trial of candidates, each of its own strategy."""
    candidates = [Candidate("q", "rewrite", text, text, "r", "rules") for text in texts]
    return Trial(Ask(QUESTION, (), "rewrite"), most, candidates)


def test_what_is_not_needed_is_not_judged() -> None:
    """After one was refused, one more is."""
    t = trial(2, "a", "b", "c", "d")
    assert t.standing(()) == ([], [0, 1])
    t.heard |= {0: (), 1: ("grammar: it breaks off",)}
    assert [c.text for c in t.standing(())[0]] == ["a"]
    assert t.standing(())[1] == [2]
    t.heard[2] = ()
    outcome = t.outcome(Judged(QUESTION, "rewrite", 0), ())
    assert [r.text for r in outcome.rewrites] == ["a", "c"]
    assert [r.text for r in outcome.refused] == ["b"]
    assert not outcome.needs_topic


def test_another_question_s_rewrite_is_passed_over() -> None:
    """The next one is judged instead; where all are refused, a topic is needed."""
    t = trial(1, "a", "b")
    assert t.standing({"a"}) == ([], [1])
    t.heard = {0: ("off topic",), 1: ("off topic",)}
    assert t.standing({"a"}) == ([], [])
    assert t.outcome(Judged(QUESTION, "rewrite", 0), {"a"}).needs_topic
