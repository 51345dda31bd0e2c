"""A sensitive matter comes up before they have warmed to the talk: income, debts, illness, faith, votes.

Ask it late, after the story, when they know why you want to know; or leave it out.
"""

from __future__ import annotations

from collections.abc import Iterator

from service.document.model import Question
from service.rules.layout import listed
from service.rules.rule import Bad, Good, Laid, Place

SEVERITY = "warning"
MESSAGE = "A sensitive question comes early."
WHY = "Asked before there is trust, it gets a guarded answer, and so does what comes after it."
SOURCE = "Portigal, Interviewing Users (2013), on the order of questions; ESOMAR guide on sensitive questions"
_BUDGET = ("Tell me about the last bill that surprised you.", "What did you do?", "Who helped you?")
BAD = (
    Bad(listed("What is your salary?", *_BUDGET), "What is your salary?"),
    Bad(listed("Where do you live?", "How much debt do you have?", *_BUDGET), "How much debt do you have?"),
    Bad(listed("Which illnesses have you had?", *_BUDGET), "Which illnesses have you had?"),
    Bad(listed("Whom did you vote for?", *_BUDGET), "Whom did you vote for?"),
)
GOOD = (
    Good(listed(*_BUDGET, "How much debt did you have that month?")),
    Good(listed("What does the salary office do here?", *_BUDGET)),
    Good(listed("Where do you work?", *_BUDGET)),
)
_EARLY = 3
_MATTERS = frozenset(
    """salary income wage earnings debt debts savings mortgage-arrears illness illnesses disease diagnosis depression
    anxiety pregnancy miscarriage divorce religion faith abuse alcohol drugs addiction weight sexuality orientation
    ethnicity bankruptcy prison arrest therapy disability""".split()
)
_DEEDS = frozenset("earn vote".split())


def search(laid: Laid) -> Iterator[Place]:
    """Mark each that is among the first."""
    for question in laid.questions[: min(_EARLY, len(laid.questions) - 1)]:
        if question.purpose != "logistics" and _sensitive(question):
            yield Place(question.piece.spans)


def _sensitive(question: Question) -> bool:
    """Whether it asks for such a matter of their own."""
    p = question.parsed
    yours = not {"you", "your"}.isdisjoint(p.said)
    named = any(w.lower in _MATTERS and w.dep not in ("compound", "amod") for w in p.words)
    done = any(w.lemma in _DEEDS and w.pos == "VERB" for w in p.words)
    return yours and (named or done)
