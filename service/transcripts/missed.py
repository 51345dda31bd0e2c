"""Signals that the interviewer let go: the few loudest, each with the turn at which to ask."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from service.document.model import Document, Piece
from service.document.reading import read
from service.engine import Candidate
from service.rewriting.judge import judge
from service.transcripts.exchanges import Exchange
from service.transcripts.heard import Heard
from service.transcripts.neglect import candidates
from service.transcripts.probes import probes
from service.transcripts.signals import Signal
from service.transcripts.statements import Statement

ONE_IN = 6
"""In how many turns one signal is shown at most."""
LOUD = 2.0
"""How loud a signal is at least that is shown."""
LIKELY = -1.0
"""The log-odds that it was let go at which a signal is just loud enough; set on talks that the model was not trained on."""


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
    """A signal let go; `loudness` says how likely a good interviewer would have taken it up, least `LOUD`."""

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
    asks = [c for k, d in enumerate(found) for c in probes(d.signal, f"s{k}")]
    accepted: dict[str, Candidate] = {}
    for candidate, reasons in zip(asks, judge(asks, document, goal, product_names), strict=True):
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
    out = []
    for here in candidates(heard, exchanged, said):
        loudness = round(LOUD + max(c.odds for c in here) - LIKELY, 2)
        if loudness >= loud:
            # Where two are as likely, a reader is served better by the louder one.
            shown = max(here, key=lambda c: round(c.odds + c.signal.loudness, 6))
            out.append(Dropped(shown.signal, loudness))
    out.sort(key=lambda d: (-d.loudness, d.signal.statement.turn))
    return out[: -(-len(heard.transcript.turns) // ONE_IN)]
