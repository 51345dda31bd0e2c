"""The statements of a talk as the rules and a model read them together: one to a clause, whoever named it, however often.

The clauses are ours, so nothing can stand twice. A quote says of the clauses it covers that one of them stands on a rung;
where the rules have one there, that is agreed; else the clause that it moves least is moved, if its words carry it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from service.terms import Discard
from service.transcripts.carried import carries
from service.transcripts.exchanges import Exchange
from service.transcripts.features import Reading
from service.transcripts.grammar.clause import Clause
from service.transcripts.heard import Heard
from service.transcripts.listened import Listened, Placed, TurnRead
from service.transcripts.model import Turn
from service.transcripts.rungs import RUNGS
from service.transcripts.statements import Statement, quoted
from service.transcripts.weights import weight_of

_COVERED = 0.5
"""Of the shorter of a quote and a clause, how much they must share."""


def merged(
    heard: Heard, exchanged: Sequence[Exchange], said: Sequence[Statement], read: Listened
) -> tuple[list[Statement], list[Discard]]:
    """The statements in order, and why some of what the model said of them is dropped."""
    asked = {n: e.turn for e in exchanged for n in e.answer}
    by_turn: Mapping[int, list[Statement]] = defaultdict(list)
    for s in said:
        by_turn[s.turn].append(s)
    out: list[Statement] = []
    dropped: list[Discard] = []
    for turn in heard.turns("participant"):
        here = read.turns.get(turn.n)
        if here is None or turn.doubted:
            out += by_turn[turn.n]
            continue
        known = {s.clause.lo: s for s in by_turn[turn.n]}
        named, useless = _named(heard, turn, here, known, asked.get(turn.n))
        dropped += useless
        told = _alone(named, known) if read.alone else known | {lo: s for lo, s in named.items() if s is not None}
        out += (told[lo] for lo in sorted(told))
    return out, dropped


def covered(c: Clause, lo: int, hi: int) -> bool:
    """Whether words [lo, hi) of a turn's text are, by half of the shorter, those of a clause."""
    start, end = c.parsed.words[c.lo].start, c.parsed.words[c.hi - 1].end
    return min(hi, end) - max(lo, start) >= _COVERED * min(hi - lo, end - start)


def _alone(named: Mapping[int, Statement | None], known: Mapping[int, Statement]) -> dict[int, Statement]:
    """What the model named, and no more; on the rules' rung what it put where it cannot stand."""
    told = {lo: replace(s, source="llm", by_rules=None) for lo, s in named.items() if s is not None}
    return {lo: known[lo] for lo in named if lo in known} | told


def _named(
    heard: Heard, turn: Turn, here: TurnRead, known: Mapping[int, Statement], asked: int | None
) -> tuple[dict[int, Statement | None], list[Discard]]:
    """The statements that the model named, by the first word of their clause; None where it put one it cannot stand."""
    named: dict[int, Statement | None] = {}
    dropped: list[Discard] = []
    for said in here.placed:
        clauses = [c for c in heard.clauses(turn.n) if covered(c, said.lo, said.hi)]
        agreed = [s for c in clauses if (s := known.get(c.lo)) is not None and s.rung == said.rung]
        if agreed:
            for s in agreed:
                named[s.clause.lo] = s
            continue
        free = [c for c in clauses if named.get(c.lo) is None]
        if clauses and not free:
            dropped.append("twice")
            continue
        made = next((s for c in _nearest(free, said, known) if (s := _stated(turn, c, said, known, asked))), None)
        if made is None:
            dropped.append("implausible")
            for c in free:
                named.setdefault(c.lo)
        else:
            named[made.clause.lo] = made
    return named, dropped


def _nearest(clauses: Sequence[Clause], said: Placed, known: Mapping[int, Statement]) -> list[Clause]:
    """The clauses, that first whose rung by the rules is nearest to what is said; those without one last."""

    def far(c: Clause) -> int:
        s = known.get(c.lo)
        return len(RUNGS) if s is None else abs(RUNGS.index(s.rung) - RUNGS.index(said.rung))

    return sorted(clauses, key=far)


def _stated(turn: Turn, c: Clause, said: Placed, known: Mapping[int, Statement], asked: int | None) -> Statement | None:
    """The clause on the rung that is said, if its words carry it and are the participant's own."""
    s = known.get(c.lo)
    if not carries(c, said.rung, s.rung if s is not None else None):
        return None
    if s is not None:
        weight = weight_of(said.rung, s.features, c)
        return replace(s, rung=said.rung, weight=weight, source="llm", by_rules=s.rung)
    p = c.parsed
    cut = turn.said.between(p.words[c.lo].start, p.words[c.hi - 1].end)
    if not cut.text or quoted(turn, cut.spans):
        return None
    features = tuple(Reading(c).features())
    weight = weight_of(said.rung, features, c)
    return Statement(turn.n, cut.text, cut.spans, said.rung, features, c, asked, weight, "llm")
