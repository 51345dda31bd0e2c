"""What a pitch, a leading or a praise-seeking turn does to what is said after it: shown as before and after.

A statement counts 1. Once the asker has sold something or fished for praise, what the participant says about it counts
half, and all the rest a fifth less: they know by then what one would like to hear. A leading question taints its own
answer and what is said later in its words. What was said before stands as it was.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from service.terms import Family
from service.transcripts.exchanges import Exchange
from service.transcripts.grammar.agreement import content
from service.transcripts.grammar.offering import PRODUCT, offering
from service.transcripts.heard import Heard
from service.transcripts.model import Turn
from service.transcripts.rungs import BANDS, Band
from service.transcripts.statements import Statement

Cause = Literal["pitch", "praise_seeking", "leading"]
ABOUT, AFTER = 0.5, 0.8
"""What a tainted statement counts: one about what was offered or suggested; any other after a pitch or a fishing."""
_OURS = frozenset("we our us i my".split())
_TO_IT = frozenset("it this that your you".split())


@dataclass(frozen=True, slots=True)
class Taint:
    """An interviewer turn that contaminates, and why."""

    turn: int
    cause: Cause


@dataclass(frozen=True, slots=True)
class Side:
    """Statements on one side of the first tainting turn: by band, their evidence counted, how many are tainted.

    `evidence` is the sum of what the statements that are evidence count.
    """

    statements: int
    bands: Mapping[Band, int]
    evidence: float
    tainted: int


@dataclass(frozen=True)
class Contamination:
    """`first` is the turn from which on statements count less, None in a clean talk; `counts` are by place in the list
    of statements."""

    taints: tuple[Taint, ...]
    first: int | None
    counts: tuple[float, ...]
    before: Side
    after: Side


def contamination(
    heard: Heard, exchanged: Sequence[Exchange], said: Sequence[Statement], product_names: Sequence[str] = ()
) -> Contamination:
    """The taints of a transcript and what each statement counts."""
    taints = tuple(_taints(heard, exchanged, product_names))
    led = {e.turn: frozenset(n for n in e.answer) for e in exchanged}
    words = {t.turn: content(heard.parsed[t.turn]) for t in taints}
    counts = tuple(_count(s, taints, led, words) for s in said)
    first = min((t.turn for t in taints), default=None)
    split = [(s, c, first is not None and s.turn > first) for s, c in zip(said, counts, strict=True)]
    return Contamination(
        taints,
        first,
        counts,
        _side([(s, c) for s, c, late in split if not late]),
        _side([(s, c) for s, c, late in split if late]),
    )


def offers_something(heard: Heard, exchanged: Sequence[Exchange]) -> bool:
    """Whether the asker has something of theirs in the talk, to be praised, wished about or bought."""
    families = {f for e in exchanged for f in e.families}
    if not families.isdisjoint({"validation", "price", "wishlist"}):
        return True
    return any(offering(heard.clauses(t.n)) is not None for t in heard.turns("interviewer"))


def _pitches(heard: Heard, turn: Turn, found: frozenset[Family]) -> bool:
    """Whether a turn sells: it describes something of the asker's, or a rule says so and something of theirs is there."""
    if offering(heard.clauses(turn.n)) is not None:
        return True
    p = heard.parsed[turn.n]
    return "pitch" in found and not PRODUCT.isdisjoint(p.lemmas) and not _OURS.isdisjoint(p.said)


def _taints(heard: Heard, exchanged: Sequence[Exchange], product_names: Sequence[str]) -> list[Taint]:
    families = {e.turn: e.families for e in exchanged}
    out: list[Taint] = []
    for turn in heard.turns("interviewer"):
        found = families.get(turn.n, frozenset())
        named = any(name.lower() in turn.text.lower() for name in product_names if name.strip())
        if named or _pitches(heard, turn, found):
            out.append(Taint(turn.n, "pitch"))
        elif "validation" in found:
            out.append(Taint(turn.n, "praise_seeking"))
        elif "leading" in found:
            out.append(Taint(turn.n, "leading"))
    return out


def _count(
    s: Statement, taints: Sequence[Taint], led: Mapping[int, frozenset[int]], words: Mapping[int, frozenset[str]]
) -> float:
    mine = content(s.clause.parsed, s.clause.lo, s.clause.hi)
    count = 1.0
    for taint in taints:
        if taint.turn >= s.turn:
            break
        answers = s.turn in led.get(taint.turn, ())
        echoed = len(mine & words[taint.turn]) > 1
        if taint.cause == "leading":
            count = min(count, ABOUT if answers or echoed else 1.0)
        else:
            pointing = not _TO_IT.isdisjoint(s.clause.lowers) or not PRODUCT.isdisjoint(mine)
            count = min(count, ABOUT if echoed or (answers and pointing) else AFTER)
    return count


def _side(part: Sequence[tuple[Statement, float]]) -> Side:
    bands = {band: sum(s.band == band for s, _ in part) for band in BANDS}
    evidence = round(sum(c for s, c in part if s.band != "none"), 2)
    return Side(len(part), bands, evidence, sum(c < 1 for _, c in part))
