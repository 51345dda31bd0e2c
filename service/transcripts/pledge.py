"""How likely a clause of the participant's gives something for the one who asks, or binds to it, and what it costs.

A logistic model over traits (`pledge_traits.py`). Its weights (`pledge.json`) are made by `training/train_pledge.py` from
labelled talks.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from math import exp, log

from service.transcripts.exchanges import Exchange
from service.transcripts.grammar.clause import Clause
from service.transcripts.grammar.costs import Cost
from service.transcripts.heard import Heard
from service.transcripts.model import Turn
from service.transcripts.odds import Traits, log_odds
from service.transcripts.pledge_traits import of_clause, of_prompt, of_reaction, of_request
from service.transcripts.requested import Requested, requested
from service.transcripts.statements import Statement, quoted

COSTS: tuple[Cost, ...] = ("time", "reputation", "money")
"""The outcomes of the model, in the order of its weights."""
_ASKER = frozenset("i we me us my our".split())


@dataclass(frozen=True)
class Pledge:
    """A clause that may commit its speaker, with the request it may meet and the traits that tell."""

    turn: Turn
    clause: Clause
    asked: Requested | None
    traits: Traits

    @cached_property
    def _by_cost(self) -> tuple[float, ...]:
        return log_odds("pledge", self.traits)

    @property
    def odds(self) -> float:
        """The logarithm of the odds that it commits."""
        most = max(self._by_cost)
        return most + log(sum(exp(x - most) for x in self._by_cost))

    @property
    def cost(self) -> Cost:
        """What it most likely costs."""
        return COSTS[self._by_cost.index(max(self._by_cost))]


def pledges(heard: Heard, exchanged: Sequence[Exchange], said: Sequence[Statement]) -> Iterator[list[Pledge]]:
    """The clauses of each participant turn that has any, turn by turn, in order; what is quoted from others left out."""
    asking = frozenset(e.turn for e in exchanged)
    requests = requested(heard, asking)
    told = _telling(heard, asking)
    by_clause = {(s.turn, s.clause.lo): s for s in said}
    turns = heard.transcript.turns
    for k, turn in enumerate(turns):
        if turn.role != "participant" or turn.n not in heard.parsed:
            continue
        clauses = heard.clauses(turn.n)
        put = requests.get(turn.n)
        shared = (
            of_request(put) | of_prompt(heard, turns[:k], asking) | of_reaction(heard, turn, turns[k + 1 :], asking)
        )
        if turn.n in told:
            shared["told"] = 1.0
        if put is None and "asked at once" in shared:
            shared["asked for nothing"] = 1.0
        here = []
        for j, c in enumerate(clauses):
            at = turn.said.between(c.parsed.words[c.lo].start, c.parsed.words[c.hi - 1].end)
            if at.text and not quoted(turn, at.spans):
                own = of_clause(clauses, j, put, by_clause.get((turn.n, c.lo)))
                here.append(Pledge(turn, c, put, shared | own))
        if here:
            yield here


def _telling(heard: Heard, asking: Collection[int]) -> frozenset[int]:
    """Turns of the participant that answer a question about their own life: one that does not name its asker."""
    out, theirs = set(), False
    for turn in heard.transcript.turns:
        p = heard.parsed.get(turn.n)
        if turn.role == "interviewer" and p is not None and not turn.back_channel:
            theirs = turn.n in asking and _ASKER.isdisjoint(p.lowers)
        elif turn.role == "participant" and theirs:
            out.add(turn.n)
    return frozenset(out)
