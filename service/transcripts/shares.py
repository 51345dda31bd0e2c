"""Who talked how much, the interviewer's longest monologue, and what kinds of question were asked."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from service.terms import Purpose, Verdict
from service.transcripts.model import Role, Transcript, Turn
from service.transcripts.questions import Put


@dataclass(frozen=True, slots=True)
class Monologue:
    """Turns of the interviewer that only listening interrupts: their numbers, their words, their time in ms if known."""

    turns: tuple[int, ...]
    words: int
    ms: int | None


@dataclass(frozen=True)
class Shares:
    """`words` by role and by speaker (None where unknown); `talk` the shares of all words, 0-1, of the roles.

    `questions` counts by purpose, `verdicts` by verdict, `closed` those that a yes or a no would answer.
    """

    words: Mapping[Role, int]
    speakers: Mapping[str | None, int]
    talk: Mapping[Role, float]
    monologue: Monologue | None
    questions: Mapping[Purpose, int]
    verdicts: Mapping[Verdict, int]
    closed: int


def shares(transcript: Transcript, put: Sequence[Put]) -> Shares:
    """The figures of a transcript."""
    words: Counter[Role] = Counter()
    speakers: Counter[str | None] = Counter()
    for turn in transcript.turns:
        words[turn.role] += _words(turn)
        speakers[turn.speaker] += _words(turn)
    total = sum(words.values())
    return Shares(
        words=dict(sorted(words.items())),
        speakers=dict(sorted(speakers.items(), key=lambda x: x[0] or "")),
        talk={role: round(n / total, 3) for role, n in sorted(words.items())} if total else {},
        monologue=_longest(transcript.turns),
        questions=dict(sorted(Counter(q.question.purpose for q in put).items())),
        verdicts=dict(sorted(Counter(q.verdict for q in put).items())),
        closed=sum(_closed(q) for q in put),
    )


def _words(turn: Turn) -> int:
    return len(turn.text.split())


def _closed(put: Put) -> bool:
    asked = put.question.asked
    return bool(asked) and asked[-1].form in ("yes_no", "statement", "fragment")


def _longest(turns: Sequence[Turn]) -> Monologue | None:
    runs: list[list[Turn]] = [[]]
    for turn in turns:
        if turn.role == "interviewer":
            runs[-1].append(turn)
        elif not turn.back_channel and runs[-1]:
            runs.append([])
    best = max((r for r in runs if r), key=lambda r: sum(map(_words, r)), default=None)
    if best is None:
        return None
    start, end = best[0].start_ms, best[-1].end_ms
    known = start is not None and end is not None and end >= start
    ms = end - start if known and start is not None and end is not None else None
    return Monologue(tuple(t.n for t in best), sum(map(_words, best)), ms)
