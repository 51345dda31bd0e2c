"""Candidates for an ask: the best topic put into the strategies that suit its worst fault."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from service.document.model import Question
from service.engine import Ask, Candidate
from service.language.pipeline import parse
from service.language.stretches import READ
from service.rewriting.askable import askable
from service.rewriting.categories import categories
from service.rewriting.causes import events
from service.rewriting.compounds import compounds
from service.rewriting.contexts import innermost, names_its_own, topics_of_context
from service.rewriting.follow_up import follow_up
from service.rewriting.goals import topics_of_goal
from service.rewriting.grievances import grievances
from service.rewriting.left import left
from service.rewriting.matters import matters
from service.rewriting.moments import moments
from service.rewriting.occasions import occasions
from service.rewriting.placeholders import placeholders
from service.rewriting.presumed import presumed
from service.rewriting.purchases import purchases
from service.rewriting.reactions import reactions
from service.rewriting.recover import recover
from service.rewriting.services import services
from service.rewriting.strategies import ORDER, STRATEGIES
from service.rewriting.topic import Topic
from service.verdict import COST

MOST_WEIGHT = 0.8
"""A topic that is surely right is still put into a template: more than this no reader was content with, of any trust."""
LEAST_TRUST = {"job": 0.4, "thing": 0.45, "screened": 0.3}
"""A noun whose verb was only put to it has to be surer than a verb that stood in the question."""


_SLIGHT = frozenset("get receive come go skip eat see".split())
"""Verbs that tell too little of what is done."""


def propose(ask: Ask, goal: str, near: Sequence[Question] = ()) -> Iterator[Candidate]:
    """Candidates for one ask, best first.

    The topic comes from the question; from the nearest of the questions it stands after (`near`, nearest first) where it
    names nothing itself; else from its context, else from the goal.
    """
    if ask.wants == "follow_up":
        yield from follow_up(ask)
        return
    errors = [f for f in ask.findings if f.severity == "error" and f.withdrawn is None]
    worst = max((f.family for f in errors), key=lambda f: COST[f], default="vague")
    for topic in _topics(ask, goal, near):
        weight = min(topic.trust, MOST_WEIGHT)
        for name in _fitting(topic) or ORDER[worst]:
            text = STRATEGIES[name].say(topic)
            if text:
                yield Candidate(ask.question.id, "rewrite", text, name, STRATEGIES[name].reveals, "rules", weight)


def _fitting(topic: Topic) -> tuple[str, ...]:
    """The one strategy that says a topic without a verb of its own, or of what is shown; none for any other topic."""
    if topic.shown:
        return ("just_now",)
    by_trait = {
        "matter": "came_up",
        "moment": "what_then",
        "recurring": "when_last",
        "absent": "not_done",
        "occasion": "occasion",
    }
    return tuple(name for trait, name in by_trait.items() if trait in topic.traits)


def _topics(ask: Ask, goal: str, near: Sequence[Question]) -> list[Topic]:
    """Up to two topics worth trying."""
    for topics in _sources(ask, goal, near):
        worth = [t for t in map(askable, topics) if t is not None and t.trust >= _least(t)]
        if worth:
            return worth[:2]
    return []


def _least(topic: Topic) -> float:
    """The trust a topic needs. An act that would first be asked for ("Have you ever …?") presumes nothing."""
    if topic.kind == "job" and not topic.happens and topic.verb not in _SLIGHT and " " in topic.base:
        return LEAST_TRUST["screened"]
    return LEAST_TRUST[topic.kind]


def _sources(ask: Ask, goal: str, near: Sequence[Question]) -> Iterator[list[Topic]]:
    parsed = ask.question.parsed
    found = [
        *moments(parsed),
        *grievances(parsed),
        *events(parsed),
        *purchases(parsed),
        *occasions(parsed),
        *presumed(parsed),
        *compounds(parsed),
        *placeholders(parsed),
        *left(parsed),
        *services(parsed),
        *reactions(parsed),
        *categories(parsed),
        *recover(parsed),
        *matters(parsed, ask.question.asked),
    ]
    yield sorted(found, key=lambda t: -t.trust)
    if not names_its_own(parsed):
        for question in near:
            yield [t for t in recover(question.parsed) if t.kind == "job"]
        yield _of_context(innermost(ask.question.piece.context[:READ]))
    if goal:
        yield _of_goal(goal[:READ])


@lru_cache(maxsize=64)
def _of_goal(text: str) -> list[Topic]:
    """Topics of a goal, kept because all questions of a job share it."""
    return topics_of_goal(parse([text])[0])


@lru_cache(maxsize=64)
def _of_context(text: str) -> list[Topic]:
    """Topics of a context, kept because the questions under one heading share it."""
    return topics_of_context(parse([text])[0]) if text else []
