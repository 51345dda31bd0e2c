"""Signals that a model says were let go, each with a question to ask there: the model's if the judge keeps it, else ours."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from service.document.model import Document, Piece
from service.document.reading import read as read_pieces
from service.engine import Candidate
from service.rewriting.judge import judge
from service.terms import Discard
from service.transcripts.contamination import offers_something
from service.transcripts.exchanges import Exchange
from service.transcripts.heard import Heard
from service.transcripts.listened import LetGo, Listened
from service.transcripts.merging import covered
from service.transcripts.missed import Missed
from service.transcripts.probes import probes
from service.transcripts.signals import Signal, signal_of
from service.transcripts.statements import Statement

ONE_IN = 6
"""In how many turns one signal that only the model names is shown at most."""
QUIET, NAMED = 2.0, 1.0
"""How loud a signal is at least that a model names, and how much louder it is for that."""
MOST_NAMED, FEWEST = 3, 2
"""One in how many turns that it read a model may name (or `FEWEST`): who stops everywhere has not listened anywhere."""
_REVEALS = "a real occasion behind the words"


@dataclass(frozen=True)
class _Named:
    """A signal that is said to have been let go, what is said to be asked there, and what the rules had for the turn."""

    signal: Signal
    ask: str
    ours: Missed | None


def let_go(
    heard: Heard,
    exchanged: Sequence[Exchange],
    said: Sequence[Statement],
    by_rules: Sequence[Missed],
    read: Listened,
    goal: str,
    product_names: Sequence[str],
) -> tuple[list[Missed], list[Missed], list[Discard]]:
    """The signals let go, the loudest first, those of them that the model named, and why others are dropped.

    `said` are the statements that a signal can be, in order. Where the model reads alone, what the rules name in a turn
    that it read stands only if it names that turn.
    """
    of_turn = {m.turn: m for m in by_rules}
    told = [n for n, here in sorted(read.turns.items()) if here.let_go]
    if len(told) > max(FEWEST, len(read.turns) // MOST_NAMED):
        return list(by_rules), [], ["implausible"] * len(told)
    dropped: list[Discard] = []
    offered = offers_something(heard, exchanged)
    statements: Mapping[int, list[Statement]] = defaultdict(list)
    for s in said:
        statements[s.turn].append(s)
    named: list[_Named] = []
    for n in told:
        for each in read.turns[n].let_go:
            signal = _signal(statements[n], each, offered)
            if signal is None:
                dropped.append("implausible")
            else:
                named.append(_Named(signal, each.ask, of_turn.get(n)))
    made, refused = _asked(named, goal, product_names)
    most = -(-len(heard.transcript.turns) // ONE_IN)
    new = sorted((m for m in made if m.turn not in of_turn), key=_rank)[:most]
    agreed = [m for m in made if m.turn in of_turn]
    taken = {m.turn for m in agreed}
    kept = [m for m in by_rules if m.turn not in taken and not (read.alone and m.turn in read.turns)]
    return sorted([*kept, *agreed, *new], key=_rank), [*agreed, *new], dropped + refused


def _rank(m: Missed) -> tuple[float, int]:
    return -m.loudness, m.turn


def _signal(said: Sequence[Statement], named: LetGo, offered: bool) -> Signal | None:
    """The loudest signal among the statements that the quote covers; one that rules hear nothing in is a quiet one."""
    here = [s for s in said if covered(s.clause, named.lo, named.hi)]
    found = [x for s in here if (x := signal_of(s, offered)) is not None]
    if found:
        return max(found, key=lambda x: x.loudness)
    return Signal(here[0], "opinion" if here[0].band == "none" else "fact", 0.0, here[0].clause.lo) if here else None


def _asked(named: Sequence[_Named], goal: str, product_names: Sequence[str]) -> tuple[list[Missed], list[Discard]]:
    """The signals with the first question that the judge keeps: the model's own, that of the rules' reading, a probe."""
    pieces = [Piece(f"m{k}", x.signal.statement.quote, x.signal.statement.spans) for k, x in enumerate(named)]
    document = Document("list", "", tuple(read_pieces(pieces)))
    candidates: list[Candidate] = []
    for k, x in enumerate(named):
        if x.ask:
            candidates.append(Candidate(f"m{k}", "follow_up", x.ask, "anchor", "", "llm"))
        if x.ours is not None and x.ours.signal.statement.clause == x.signal.statement.clause:
            candidates.append(Candidate(f"m{k}", "follow_up", x.ours.ask, "anchor", x.ours.reveals, "rules"))
        candidates += probes(x.signal, f"m{k}")
    first: dict[str, Candidate] = {}
    reveals: dict[str, str] = {}
    dropped: list[Discard] = []
    for candidate, reasons in zip(candidates, judge(candidates, document, goal, product_names), strict=True):
        if candidate.reveals:
            reveals.setdefault(candidate.question, candidate.reveals)
        if not reasons:
            first.setdefault(candidate.question, candidate)
        elif candidate.source == "llm":
            dropped.append("ask_refused")
    out = []
    for k, x in enumerate(named):
        ask = first.get(f"m{k}")
        if ask is None:
            continue
        loudness = NAMED + max(QUIET, x.signal.loudness, x.ours.loudness if x.ours is not None else 0.0)
        signal = replace(x.signal, loudness=max(x.signal.loudness, 0.0))
        out.append(
            Missed(x.signal.statement.turn, signal, ask.text, reveals.get(f"m{k}", _REVEALS), round(loudness, 2))
        )
    return out, dropped
