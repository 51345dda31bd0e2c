"""Signals that the interviewer let go: the few loudest, each with the turn at which to ask.

A signal is let go where the next question of the interviewer takes up none of its words and does not follow the story.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import log2

from service.document.model import Document, Piece
from service.document.reading import read
from service.engine import Candidate
from service.rewriting.judge import judge
from service.transcripts.contamination import offers_something
from service.transcripts.exchanges import Exchange
from service.transcripts.grammar.agreement import content
from service.transcripts.heard import Heard
from service.transcripts.model import Turn
from service.transcripts.probes import probes
from service.transcripts.questions import Put
from service.transcripts.signals import Signal, signal_of
from service.transcripts.statements import Statement

ONE_IN = 6
"""In how many turns one signal is shown at most."""
LOUD = 2.0
_COMMON = 0.12


@dataclass(frozen=True)
class Missed:
    """A signal let go in the participant's turn `turn`, and what to ask right after it.

    `reveals` says what fact the question can bring out; `loudness` ranks it.
    """

    turn: int
    signal: Signal
    ask: str
    reveals: str
    loudness: float


@dataclass(frozen=True)
class Dropped:
    """A signal let go, and how much it is missed: `loudness` with what its turn adds."""

    signal: Signal
    loudness: float


def missed(
    heard: Heard,
    exchanged: Sequence[Exchange],
    said: Sequence[Statement],
    goal: str = "",
    product_names: Sequence[str] = (),
) -> list[Missed]:
    """The signals let go, the loudest first, each with the first follow-up that the judge accepts; few, if any."""
    found = dropped(heard, exchanged, said)
    pieces = [Piece(f"s{k}", d.signal.statement.quote, d.signal.statement.spans) for k, d in enumerate(found)]
    document = Document("list", "", tuple(read(pieces)))
    candidates = [c for k, d in enumerate(found) for c in probes(d.signal, f"s{k}")]
    accepted: dict[str, Candidate] = {}
    for candidate, reasons in zip(candidates, judge(candidates, document, goal, product_names), strict=True):
        if not reasons:
            accepted.setdefault(candidate.question, candidate)
    out = []
    for k, d in enumerate(found):
        ask = accepted.get(f"s{k}")
        if ask is not None:
            out.append(Missed(d.signal.statement.turn, d.signal, ask.text, ask.reveals, d.loudness))
    return out


def dropped(
    heard: Heard, exchanged: Sequence[Exchange], said: Sequence[Statement], loud: float = LOUD
) -> list[Dropped]:
    """The signals let go, one a turn at most, the loudest first."""
    of_turn: Mapping[int, list[Statement]] = defaultdict(list)
    for s in said:
        of_turn[s.turn].append(s)
    asked = {e.turn: e.questions for e in exchanged}
    common = _common(heard)
    offered = offers_something(heard, exchanged)
    out = []
    turns = heard.transcript.turns
    for k, turn in enumerate(turns):
        if turn.n not in of_turn:
            continue
        found = _loudest(of_turn[turn.n], turns[k + 1 :], asked, common, turn, offered)
        if found is not None and found.loudness >= loud:
            out.append(found)
    out.sort(key=lambda d: (-d.loudness, d.signal.statement.turn))
    return out[: -(-len(turns) // ONE_IN)]


def _loudest(
    said: Sequence[Statement],
    after: Sequence[Turn],
    asked: Mapping[int, tuple[Put, ...]],
    common: frozenset[str],
    turn: Turn,
    offered: bool,
) -> Dropped | None:
    reaction = next((t for t in after if t.role == "interviewer"), None)
    put = asked.get(reaction.n, ()) if reaction is not None else ()
    follows = any(_follows_the_story(q) for q in put)
    rest = []
    for s in said:
        signal = signal_of(s, offered)
        if signal is None or _taken_up(s, put, common):
            continue
        rest.append(signal)
    if not rest:
        return None
    rest.sort(key=lambda x: (-x.loudness, x.statement.spans[0].start))
    words = len(turn.text.split())
    total = rest[0].loudness + 0.1 * log2(max(words, 8) / 8)
    if len(rest) > 1:
        total += 0.15 * rest[1].loudness
    if follows:
        total -= 1.5
    elif put:
        total += 0.4
    elif reaction is None or reaction.back_channel:
        total -= 0.6
    return Dropped(rest[0], round(total, 2))


def _taken_up(s: Statement, put: Sequence[Put], common: frozenset[str]) -> bool:
    """Whether a question asks about what the statement speaks of."""
    mine = content(s.clause.parsed, s.clause.lo, s.clause.hi) - common
    return any(mine & content(q.question.parsed) for q in put)


def _follows_the_story(put: Put) -> bool:
    """Whether a question goes on with what was just told: open, fit to be answered with a fact, about the past."""
    if put.verdict == "rewrite":
        return False
    return any(
        a.tense in ("past", "perfect") and (a.form in ("wh", "request") or (a.form == "yes_no" and a.asks_you))
        for a in put.question.asked
    )


def _common(heard: Heard) -> frozenset[str]:
    """The words of weight that stand in so many turns that sharing one means nothing."""
    seen: Counter[str] = Counter()
    for p in heard.parsed.values():
        seen.update(content(p))
    return frozenset(w for w, n in seen.items() if n > max(3, _COMMON * len(heard.parsed)))
