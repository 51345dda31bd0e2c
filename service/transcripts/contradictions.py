"""Praise and promises that a fact of their own speaks against, each beside the fact."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from service.transcripts.grammar.agreement import content
from service.transcripts.grammar.offering import PRODUCT
from service.transcripts.rungs import Rung
from service.transcripts.signals import unused
from service.transcripts.statements import Statement

_PRAISING: frozenset[Rung] = frozenset({"compliment", "promise", "hypothetical_price", "prompted_agreement", "opinion"})
_MOST = 3
_POINTING = frozenset("it this that them one".split())


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Words of praise or promise and the facts, in other clauses, that speak against them."""

    praise: Statement
    facts: tuple[Statement, ...]


def contradictions(said: Sequence[Statement], offered: Sequence[int]) -> list[Contradiction]:
    """The contradictions in the order of the facts; each fact stands beside the loudest praise of the same thing.

    `offered` are the turns in which the asker offered something: what is only pointed at ("it") before is not that.
    """
    since = min(offered, default=None)
    facts = [s for s in said if unused(s.clause)]
    praising = [
        s for s in said if s.rung in _PRAISING and not unused(s.clause) and (s.rung != "opinion" or _praises(s))
    ]
    found: dict[int, list[Statement]] = {}
    for fact in facts:
        same = [k for k, p in enumerate(praising) if _same_thing(p, fact, since)]
        if same:
            best = max(same, key=lambda k: (praising[k].rung == "compliment", praising[k].weight, -k))
            found.setdefault(best, []).append(fact)
    return [Contradiction(praising[k], tuple(here[:_MOST])) for k, here in found.items()]


def _praises(s: Statement) -> bool:
    return any(f.name == "praise" for f in s.features)


def _same_thing(praise: Statement, fact: Statement, since: int | None) -> bool:
    """Whether both speak of one thing: a noun in common, or each of what is offered."""
    mine = content(praise.clause.parsed, praise.clause.lo, praise.clause.hi)
    theirs = content(fact.clause.parsed, fact.clause.lo, fact.clause.hi)
    nouns = {w.lemma for w in (*praise.clause.words, *fact.clause.words) if w.pos in ("NOUN", "PROPN")}
    if mine & theirs & nouns:
        return True
    if not (_points(praise) and _points(fact)) or praise.turn == fact.turn:
        return False
    if since is None:
        return praise.rung == "compliment" and fact.turn > praise.turn
    return min(praise.turn, fact.turn) > since


def _points(s: Statement) -> bool:
    """Whether what it speaks of is only pointed at, or a product, or left unsaid: "I haven't logged in"."""
    c = s.clause
    verb = c.verb
    thing = c.parsed.child(verb.i, "dobj") if verb is not None else None
    named = thing is not None and thing.pos in ("NOUN", "PROPN") and thing.lemma not in PRODUCT
    return not named and (thing is None or thing.lower in _POINTING or thing.lemma in PRODUCT)
