"""How far a talk served its goal: which questions bear on it, which bear on nothing, and what evidence they brought."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from service.aims.serving import GOAL, NO_EVIDENCE, SERVES_FROM, Aim, heard, values
from service.language.pipeline import parse
from service.transcripts.exchanges import Exchange
from service.transcripts.questions import Put
from service.transcripts.statements import Statement


@dataclass(frozen=True, slots=True)
class Covered:
    """Ids of the questions that serve the goal and of those that ought to but do not; the evidence in their answers.

    `evidence` counts the statements that are evidence in answers to questions that serve.
    """

    served: tuple[str, ...]
    orphans: tuple[str, ...]
    evidence: int


def covered(goal: str, put: Sequence[Put], exchanged: Sequence[Exchange], said: Sequence[Statement]) -> Covered | None:
    """The goal's coverage, by the words that questions and goal share; None without a goal."""
    if not goal.strip():
        return None
    (parsed,) = parse([goal])
    rows = values([Aim(GOAL, parsed)], heard([p.question for p in put]))
    serves = {p.question.id for p, row in zip(put, rows, strict=True) if row[GOAL] >= SERVES_FROM}
    turns = {e.turn for e in exchanged if any(q.question.id in serves for q in e.questions)}
    idle = (p.question.id for p in put if p.question.id not in serves and p.question.purpose not in NO_EVIDENCE)
    return Covered(
        served=tuple(p.question.id for p in put if p.question.id in serves),
        orphans=tuple(idle),
        evidence=sum(s.band != "none" and s.asked in turns for s in said),
    )
