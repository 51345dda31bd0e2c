"""What a plan asks for at the end: whether it costs the participant time, reputation or money, and on which day.

A next step that costs nothing ("Can we stay in touch?") tells nothing; one that costs tells whether they meant it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from service.document.model import Question
from service.language.pipeline import parse
from service.language.stretches import READ
from service.language.words import Parsed
from service.rules.committing import dated

Cost = Literal["money", "reputation", "time"]

_MONEY = frozenset(
    "pay deposit prepay preorder pre-order buy order purchase invoice retainer contract sign euro pound dollar money fund".split()
)
_REPUTATION = frozenset(
    "introduce introduction intro reference testimonial recommend invite boss manager colleague forward vouch present".split()
)
_TIME = frozenset(
    """meet meeting visit show diary trial pilot session hour minute workshop test try join come walk watch shadow keep
    record review call interview talk""".split()
)
_NO_COST = frozenset("touch update newsletter waitlist feedback list".split())


@dataclass(frozen=True, slots=True)
class NextStep:
    """One ask: its text, the id of its question (None where the plan states it apart), what it costs, and if it is dated."""

    text: str
    question: str | None
    costs: Cost | None
    dated: bool

    @property
    def specific(self) -> bool:
        """Whether it costs something and has a day."""
        return self.costs is not None and self.dated


def next_steps(stated: str, questions: Sequence[Question]) -> tuple[NextStep, ...]:
    """The asks of a plan: the one it states, and the questions that ask for a commitment."""
    asks = [_step(q.text, q.id, q.parsed) for q in questions if q.purpose == "commitment_ask"]
    if stated.strip():
        asks.insert(0, _step(stated, None, parse([stated[:READ]])[0]))
    return tuple(asks)


def _step(text: str, question: str | None, p: Parsed) -> NextStep:
    return NextStep(text, question, cost_of(p), dated(p))


def cost_of(p: Parsed) -> Cost | None:
    """What an ask costs the one asked: the dearest that it names; None where it names nothing."""
    if any(w.pos == "SYM" or "€" in w.text or "$" in w.text or "£" in w.text for w in p.words):
        return "money"
    if not p.lemmas.isdisjoint(_MONEY):
        return "money"
    if not p.lemmas.isdisjoint(_REPUTATION):
        return "reputation"
    free = not p.lemmas.isdisjoint(_NO_COST)
    return "time" if not free and not p.lemmas.isdisjoint(_TIME) else None
