"""How strongly a turn calls for a follow-up: the loudest signal that the next question does not take up, in its turn."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from math import log2

from service.transcripts.grammar.agreement import content, echoes
from service.transcripts.model import Turn
from service.transcripts.questions import Put
from service.transcripts.signals import Signal
from service.transcripts.statements import Statement


@dataclass(frozen=True)
class Strongest:
    """The loudest signal of a turn that was not taken up; `loudness` with what the turn and the reaction add to it."""

    signal: Signal
    loudness: float


def strength(
    turn: Turn,
    signals: Sequence[Signal],
    reaction: Turn | None,
    put: Sequence[Put],
    prompt: frozenset[str],
    common: frozenset[str],
) -> Strongest | None:
    """The strongest of a turn's signals; None where each is taken up by a question `put`, or gives the prompt back.

    `reaction` is the interviewer's next turn; `prompt` has the words of the one before; `common` are words that stand all
    over the talk.
    """
    rest = [
        x for x in signals if not _taken_up(x.statement, put, common) and not echoes(x.statement.clause, prompt)
    ]  # fmt: skip
    if not rest:
        return None
    rest.sort(key=lambda x: (-x.loudness, x.statement.spans[0].start))
    total = rest[0].loudness + 0.1 * log2(max(len(turn.text.split()), 8) / 8)
    if len(rest) > 1:
        total += 0.15 * rest[1].loudness
    if any(map(follows_the_story, put)):
        total -= 1.5
    elif put:
        total += 0.4
    elif reaction is None or reaction.back_channel:
        total -= 0.6
    return Strongest(rest[0], round(total, 2))


def follows_the_story(put: Put) -> bool:
    """Whether a question goes on with what was just told: open, fit to be answered with a fact, about the past."""
    if put.verdict == "rewrite":
        return False
    return any(
        a.tense in ("past", "perfect") and (a.form in ("wh", "request") or (a.form == "yes_no" and a.asks_you))
        for a in put.question.asked
    )


def _taken_up(s: Statement, put: Collection[Put], common: frozenset[str]) -> bool:
    """Whether a question asks about what the statement speaks of."""
    mine = content(s.clause.parsed, s.clause.lo, s.clause.hi) - common
    return any(mine & content(q.question.parsed) for q in put)
