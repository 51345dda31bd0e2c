"""Commitments that a model names, checked: the words must bind by themselves, or say yes to a question that asks for it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from service.document.anchor import anchor
from service.language.words import Parsed
from service.terms import Discard
from service.transcripts.carried import binds
from service.transcripts.commitments import Commitment, Kind
from service.transcripts.exchanges import Exchange
from service.transcripts.grammar.agreement import agrees, opens_with_yes
from service.transcripts.grammar.clause import Clause
from service.transcripts.grammar.moments import ahead
from service.transcripts.grammar.tenses import negated
from service.transcripts.heard import Heard
from service.transcripts.listened import Bound, Listened
from service.transcripts.merging import covered
from service.transcripts.model import Turn
from service.transcripts.questions import Put
from service.transcripts.statements import quoted

_PEOPLE = frozenset("introduce introduction refer recommend connect reference".split())
_MONEY = frozenset("pay deposit buy order invoice prepay purchase subscribe sign price".split())


def bound(
    heard: Heard, exchanged: Sequence[Exchange], by_rules: Sequence[Commitment], read: Listened
) -> tuple[list[Commitment], list[Commitment], list[Discard]]:
    """The commitments in order, those of them that only the model found, and why others it named are dropped.

    Where it reads alone, what the rules found in a turn that it read stands only if it names it too.
    """
    asking = {e.answer[0]: e for e in exchanged if e.answer}
    held = {(c.turn, c.kind): c for c in by_rules}
    new: dict[tuple[int, str], Commitment] = {}
    named: set[tuple[int, str]] = set()
    dropped: list[Discard] = []
    for n, here in sorted(read.turns.items()):
        for said in here.bound:
            key = n, said.kind
            if key in named:
                dropped.append("twice")
            elif key in held:
                named.add(key)
            elif made := _made(heard, heard.turn(n), said, asking.get(n)):
                new[key] = made
                named.add(key)
            else:
                dropped.append("implausible")
    kept = [c for key, c in held.items() if not read.alone or c.turn not in read.turns or key in named]
    return sorted([*kept, *new.values()], key=lambda c: (c.turn, c.spans[0].start)), list(new.values()), dropped


def _made(heard: Heard, turn: Turn, said: Bound, exchange: Exchange | None) -> Commitment | None:
    if turn.doubted:
        return None
    clauses = heard.clauses(turn.n)
    mine = [c for c in clauses if covered(c, said.lo, said.hi)]
    ask = _agreed(clauses, exchange, said.kind)
    c = next((c for c in mine if binds(c, said.kind) or (ask is not None and not negated(c))), None)
    if c is None:
        return None
    p = c.parsed
    cut = turn.said.between(p.words[c.lo].start, p.words[c.hi - 1].end)
    if not cut.text or quoted(turn, cut.spans):
        return None
    when = next(_dated(said.when, turn.text, [c, *clauses]), "")
    if not when and ask is not None:
        q = ask.question
        when = next(_dated(said.when, q.text, [Clause(q.parsed, 0, len(q.parsed.words), None, None)]), "")
    return Commitment(turn.n, said.kind, cut.text, cut.spans, when, ask.question.text if ask is not None else "")


def _agreed(clauses: Sequence[Clause], exchange: Exchange | None, kind: Kind) -> Put | None:
    """The question for a commitment of that kind that the first words of a turn say yes to."""
    if exchange is None or not clauses:
        return None
    first = clauses[0]
    if negated(first) or not (agrees(first) or opens_with_yes(first)):
        return None
    asks = (q for q in exchange.questions if q.question.purpose == "commitment_ask")
    return next((q for q in asks if _costs(q.question.parsed) == kind), None)


def _costs(p: Parsed) -> Kind:
    """What a question asks them to give."""
    if not _PEOPLE.isdisjoint(p.lemmas):
        return "reputation"
    return "money" if not _MONEY.isdisjoint(p.lemmas) else "time"


def _dated(words: str, text: str, clauses: Sequence[Clause]) -> Iterator[str]:
    """The time to come that stands at the words said to name one, as our grammar finds it."""
    places = anchor(words, text) if words else None
    if places is None:
        return
    lo, hi = places[0][0], places[-1][1]
    for c in clauses:
        found = ahead(c)
        if found is not None:
            p = c.parsed
            if p.words[found[0]].start < hi and lo < p.words[found[1] - 1].end:
                yield p.cut(*found)
