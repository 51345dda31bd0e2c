"""How far a question serves an aim, 0-1: by the words they share, and by what the question is and where it stands.

Of words, the roots they share count, the roles these have, and what both measure. A word that only one hypothesis has
tells more than one that stands in the goal or in all of them. A question that names nothing of its own ("And then?")
serves what the question before it serves.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import exp

from service.aims.bearing import SERVES_FROM, of_goal, of_hypotheses, weighed
from service.aims.roots import DURATION, MONEY, Topic, alike, measures, people_of, topics
from service.document.model import Question
from service.language.words import Parsed
from service.terms import Purpose

GOAL = "goal"
__all__ = ["GOAL", "NO_EVIDENCE", "SERVES_FROM", "Aim", "Heard", "heard", "serves", "values"]
_IN_GOAL, _IN_SEVERAL, _KIN, _MEASURED = 0.5, 0.4, 0.7, 0.65
"""What a shared word counts for, where it tells one hypothesis less apart, or is only akin; and a shared measure."""
_INHERITED, _GONE_ON, _BESIDE = 0.8, 0.85, 0.3
_HYPOTHESIS, _IDLE, _LEAST = "hypothesis", "apart", 0.1
"""Values below `_LEAST` are told as none."""
_ABOUT_THEM = 0.2
"""The share of a guide's questions that share words with an aim where the guide is about the aims."""
_SAID = frozenset("you your we our us would".split())
_HINTED = 0.35
"""The value from which a question that serves the goal is taken for the one hypothesis that it bears on."""
_TELLING = frozenset({DURATION, MONEY})
_POINTERS = frozenset("it that this they them those these there one her him".split())
_ON = frozenset("else then next afterwards before instead".split())
NO_EVIDENCE: frozenset[Purpose] = frozenset({"logistics", "warm_up", "screener", "closing", "commitment_ask", "task"})
"""Purposes of questions that need not serve an aim."""
_APART = NO_EVIDENCE - {"task"}


@dataclass(frozen=True)
class Aim:
    """A goal or a hypothesis with its parse. `id` is "goal", or the hypothesis's own."""

    id: str
    parsed: Parsed


@dataclass(frozen=True, slots=True)
class _Weighed:
    """An aim's topics, each with what it counts for where a question shares it, and what the aim states an amount of."""

    id: str
    topics: tuple[tuple[Topic, float], ...]
    measures: frozenset[str]


@dataclass(frozen=True, slots=True)
class Heard:
    """A question as it bears on aims: its words of weight, what it asks the amount of, how it hangs on the one before.

    `traits` name what it is by its form and purpose.
    """

    topics: tuple[Topic, ...]
    measures: frozenset[str]
    leans: bool
    goes_on: bool
    traits: frozenset[str] = frozenset()


def heard(questions: Sequence[Question]) -> list[Heard]:
    """The questions, each read once for any number of aims."""
    return [_heard(q) for q in questions]


def serves(aims: Sequence[Aim], questions: Sequence[Heard], planned: bool = True) -> list[dict[str, float]]:
    """For every question, in order, the value of each aim by its id.

    Questions stand in the order they are asked, hypotheses in the order in which the plan states them. A talk that is not
    `planned` so goes where it goes: of its questions and hypotheses words alone tell.
    """
    rows = values(aims, questions)
    asked = [row for row, q in zip(rows, questions, strict=True) if _IDLE not in q.traits]
    if sum(any(value >= SERVES_FROM for value in row.values()) for row in asked) < _ABOUT_THEM * len(asked):
        return rows  # Where few words tell that the guide has to do with the aims, its form tells nothing.
    traits = [q.traits for q in questions]
    hypotheses = [aim.id for aim in aims if aim.id != GOAL] if planned else []
    found = [dict(row) for row in rows]
    if any(aim.id == GOAL for aim in aims):
        for told, features in zip(found, of_goal(GOAL, rows, traits), strict=True):
            told[GOAL] = weighed(GOAL, features)
    for told, each in zip(found, of_hypotheses(GOAL, hypotheses, rows, traits), strict=True):
        told.update((own, weighed(_HYPOTHESIS, features)) for own, features in zip(hypotheses, each, strict=True))
    return [{own: round(value, 2) if value >= _LEAST else 0.0 for own, value in told.items()} for told in found]


def values(aims: Sequence[Aim], questions: Sequence[Heard]) -> list[dict[str, float]]:
    """The same by the words alone: 0 where a question and an aim share none, and nothing is gone on with."""
    apart = frozenset(lemma for aim in aims if aim.id == GOAL for lemma in people_of(aim.parsed))
    weighed = list(_weighed(aims, apart))
    out: list[dict[str, float]] = []
    for question in questions:
        asked = [t for t in question.topics if not alike(t.lemma, apart)]
        own: dict[str, float] = {}
        for aim in weighed:
            own[aim.id] = _value(aim, question, asked, own.get(GOAL, 0.0) >= SERVES_FROM)
        if out and question.leans:
            own = {k: max(v, round(out[-1][k] * _INHERITED, 2)) for k, v in own.items()}
        elif out and GOAL in own and question.goes_on:
            own[GOAL] = max(own[GOAL], round(out[-1][GOAL] * _GONE_ON, 2))
        out.append(_told_apart(own))
    return out


def _weighed(aims: Sequence[Aim], apart: frozenset[str]) -> Iterator[_Weighed]:
    found = {aim.id: topics(aim.parsed, apart) for aim in aims}
    several = Counter(r for name, held in found.items() if name != GOAL for r in {r for t in held for r in _roots(t)})
    goal = frozenset(r for t in found.get(GOAL, ()) for r in _roots(t))

    def counts(name: str, topic: Topic) -> float:
        if name == GOAL:
            return topic.weight
        common = _IN_SEVERAL if several[topic.own] > 1 else _IN_GOAL if topic.own in goal else 1.0
        return topic.weight * common

    for aim in aims:
        yield _Weighed(
            aim.id,
            tuple((t, counts(aim.id, t)) for t in found[aim.id]),
            measures(aim.parsed, asks=False, apart=apart),
        )


def _value(aim: _Weighed, question: Heard, asked: Sequence[Topic], of_goal: bool) -> float:
    own = frozenset(t.own for t in asked)
    akin = frozenset(r for t in asked for r in _roots(t))
    weight = 0.0
    met: set[str] = set()
    for topic, counts in aim.topics:
        met |= _roots(topic)
        if topic.own in own:
            weight += counts
        elif _roots(topic) & akin:
            weight += counts * _KIN
    beside = sum(t.weight for t in asked if not _roots(t) & met)
    weight *= 1 - _BESIDE * beside / max(1.0, sum(t.weight for t in asked))
    if aim.id != GOAL:
        shared = aim.measures & question.measures
        weight += _MEASURED * len(shared if weight or question.leans else shared & _TELLING if of_goal else ())
    return round(1 - exp(-weight), 2)


def _told_apart(own: dict[str, float]) -> dict[str, float]:
    """The values with those of the hypotheses it bears on less made smaller; what serves a hypothesis serves the goal."""
    best = max((v for k, v in own.items() if k != GOAL), default=0.0)
    told = {k: v if k == GOAL or not best else round(v * v / best, 2) for k, v in own.items()}
    second = max((v for k, v in told.items() if k != GOAL and own[k] < best), default=0.0)
    if _HINTED <= best < SERVES_FROM and best >= 2 * second and own.get(GOAL, 0.0) >= SERVES_FROM:
        told = {k: SERVES_FROM if k != GOAL and own[k] == best else v for k, v in told.items()}
    if GOAL in told and best >= SERVES_FROM:
        told[GOAL] = max(told[GOAL], best)
    return told


def _roots(topic: Topic) -> frozenset[str]:
    return topic.kin | {topic.own}


def _heard(q: Question) -> Heard:
    leans, goes_on = _leans(q), _goes_on(q)
    traits = {_IDLE if q.purpose in _APART else f"purpose {q.purpose}"} - {"purpose task"}
    traits |= {*(f"form {a.form}" for a in q.asked), *(f"tense {a.tense}" for a in q.asked)}
    traits |= {f"says {word}" for word in _SAID & q.parsed.said}
    traits |= {name for name, there in (("leans", leans), ("goes on", goes_on)) if there}
    return Heard(topics(q.parsed), measures(q.parsed, asks=True), leans, goes_on, frozenset(traits))


def _leans(question: Question) -> bool:
    """Whether it is about what was just told: it points back or goes on, or names nothing of its own."""
    p = question.parsed
    if question.piece.parent is not None or not topics(p) or not _ON.isdisjoint(p.said):
        return True
    return any(w.lower in _POINTERS and w.dep in _STANDING and p.words[w.head].lemma not in _WEATHER for w in p.words)


def _goes_on(question: Question) -> bool:
    """Whether it asks for more of what happened, so that it belongs to the story under way."""
    return question.purpose not in NO_EVIDENCE and any(a.form == "wh" and a.tense == "past" for a in question.asked)


_STANDING = frozenset("nsubj nsubjpass dobj pobj attr advmod det".split())
_WEATHER = frozenset("rain snow freeze".split())
