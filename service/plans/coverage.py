"""Which question serves which aim, what serves nothing, and what to ask where nothing is asked."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from service.aims.roots import COUNT, DURATION, MONEY, measures
from service.aims.serving import GOAL, NO_EVIDENCE, SERVES_FROM, Aim, heard, serves
from service.document.lists import Item, question_list
from service.document.model import Question
from service.engine import Candidate
from service.language.words import Parsed
from service.plans.jobs import jobs
from service.report import Judged, Rewrite
from service.rewriting.judge import judge
from service.rewriting.strategies import STRATEGIES
from service.rewriting.topics.topic import Topic
from service.terms import Source

_ASKED: tuple[str, ...] = (
    "last_time",
    "screen_then_story",
    "today",
    "cost",
    "tried",
    "count",
    "people",
    "trigger",
    "chose",
)
_BY_MEASURE = {DURATION: "cost", MONEY: "paid", COUNT: "count"}
_SURE = 0.9
"""The value of a question that a model says serves an aim: it names aims, and says nothing of how far."""
MOST_PROPOSED, _TOPICS, _LONGEST = 3, 2, 6


@dataclass(frozen=True, slots=True)
class Pair:
    """How far a question serves an aim, 0-1, and who says so."""

    aim: str
    question: str
    value: float
    source: Source


@dataclass(frozen=True, slots=True)
class Coverage:
    """The pairs that share anything, the aims that no question serves, and the questions that serve no aim (by id)."""

    pairs: tuple[Pair, ...]
    uncovered: tuple[str, ...]
    orphans: tuple[str, ...]

    def serving(self, aim: str) -> tuple[str, ...]:
        """The questions that serve an aim, the best first."""
        found = sorted((p for p in self.pairs if p.aim == aim and p.value >= SERVES_FROM), key=lambda p: -p.value)
        return tuple(p.question for p in found)


def coverage(
    aims: Sequence[Aim],
    judged: Sequence[Judged],
    told: Mapping[str, Mapping[str, bool]] | None = None,
    planned: bool = True,
) -> Coverage:
    """The coverage of the aims by the questions, in their order. What a model said of a question and an aim goes first.

    `told` is by a question's id whether a model says that it serves an aim, by the aim's; where it said how far one serves
    the goal, that stands. `planned`: the questions are those of a plan, not of a talk. The first story is no orphan: it is
    open by design.
    """
    questions = [j.question for j in judged]
    read = {j.question.id: j.relevance for j in judged if j.relevance is not None and j.relevance.source == "llm"}
    rows: dict[str, Mapping[str, float]] = {}
    pairs: list[Pair] = []
    for question, row in zip(questions, serves(aims, heard(questions), planned), strict=True):
        by_model = {
            aim: _SURE * serves_it for aim, serves_it in (told or {}).get(question.id, {}).items() if aim in row
        }
        if question.id in read and GOAL in row:
            by_model[GOAL] = read[question.id].value
        said = {**row, **by_model}
        rows[question.id] = said
        pairs += [Pair(aim, question.id, v, "llm" if aim in by_model else "rules") for aim, v in said.items() if v]
    opening = next((q.id for q in questions if q.purpose == "story"), None)
    idle = (q.id for q in questions if aims and _idle(q) and max(rows[q.id].values()) < SERVES_FROM)
    return Coverage(
        tuple(pairs),
        tuple(a.id for a in aims if not any(row[a.id] >= SERVES_FROM for row in rows.values())),
        tuple(own for own in idle if own != opening),
    )


def _idle(question: Question) -> bool:
    """Whether it ought to serve an aim: it is no warm-up, no closing, no ask."""
    return question.english and question.purpose not in NO_EVIDENCE


def proposed(
    aim: Aim, goal: Parsed | None, product_names: Sequence[str], most: int = MOST_PROPOSED
) -> tuple[Rewrite, ...]:
    """Questions for an aim that none serves: said by the strategies, kept by the judge, each of another strategy.

    A hypothesis that names no job of its own is asked of the goal's, by what it measures.
    """
    said = goal.text if goal is not None else ""
    for topics in (jobs(aim.parsed), jobs(goal) if goal is not None else []):
        kept = _kept(aim, topics[:_TOPICS], said, product_names)
        if kept:
            return tuple(kept.values())[:most]
    return ()


def _kept(aim: Aim, topics: Sequence[Topic], goal: str, product_names: Sequence[str]) -> dict[str, Rewrite]:
    """What the judge keeps of what the strategies say of the topics, by strategy."""
    document = question_list([Item(aim.id, aim.parsed.text)])
    candidates = [
        Candidate(aim.id, "rewrite", text, name, STRATEGIES[name].reveals, "rules")
        for topic in topics
        for name in (_strategies(aim) if len(topic.rest.split()) <= _LONGEST else _ASKED[:2])
        if (text := STRATEGIES[name].say(topic))
    ]
    kept: dict[str, Rewrite] = {}
    for candidate, against in zip(candidates, judge(candidates, document, goal, product_names), strict=True):
        if not against and candidate.strategy not in kept:
            kept[candidate.strategy] = Rewrite(candidate.text, candidate.strategy, candidate.reveals, "rules")
    return kept


def _strategies(aim: Aim) -> tuple[str, ...]:
    """The strategies in the order in which they suit what the aim measures."""
    found = measures(aim.parsed, asks=False) if aim.id != GOAL else frozenset()
    first = tuple(name for what, name in _BY_MEASURE.items() if what in found)
    return tuple(dict.fromkeys((*first, *_ASKED)))
