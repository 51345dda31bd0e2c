"""Candidates for an ask: the best topic put into the strategies that suit its worst fault."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from service.document.model import Question
from service.engine import Ask, Candidate
from service.language.pipeline import parse
from service.language.stretches import READ
from service.language.words import Parsed
from service.rewriting.follow_up import follow_up
from service.rewriting.strategies import ORDER, STRATEGIES
from service.rewriting.topics.again import again
from service.rewriting.topics.askable import askable
from service.rewriting.topics.callings import callings
from service.rewriting.topics.capabilities import capabilities
from service.rewriting.topics.categories import categories
from service.rewriting.topics.causes import events
from service.rewriting.topics.changes import changes
from service.rewriting.topics.compounds import compounds
from service.rewriting.topics.contexts import innermost, names_its_own, topics_of_context
from service.rewriting.topics.criteria import criteria
from service.rewriting.topics.dealings import dealings
from service.rewriting.topics.everyday import everyday
from service.rewriting.topics.frequencies import frequencies
from service.rewriting.topics.gains import gains
from service.rewriting.topics.generality import generality
from service.rewriting.topics.goals import topics_of_goal
from service.rewriting.topics.grievances import grievances
from service.rewriting.topics.kinds import kinds
from service.rewriting.topics.left import left
from service.rewriting.topics.likes import likes
from service.rewriting.topics.matters import matters
from service.rewriting.topics.moments import moments
from service.rewriting.topics.notices import notices
from service.rewriting.topics.occasions import occasions
from service.rewriting.topics.persons import persons
from service.rewriting.topics.placeholders import offered, placeholders
from service.rewriting.topics.presumed import presumed
from service.rewriting.topics.purchases import purchases
from service.rewriting.topics.reactions import reactions
from service.rewriting.topics.recover import recover
from service.rewriting.topics.services import services
from service.rewriting.topics.statements import statements
from service.rewriting.topics.states import states
from service.rewriting.topics.topic import Topic
from service.rewriting.topics.weighing import weighing
from service.rewriting.topics.working import working
from service.verdict import COST

MOST_WEIGHT = 0.8
"""A topic that is surely right is still put into a template: more than this no reader was content with, of any trust."""
LEAST_TRUST = {"job": 0.4, "thing": 0.45, "screened": 0.28}
"""A noun whose verb was only put to it has to be surer than a verb that stood in the question."""


_DONE_ANYWAY = frozenset({"place:helped", "place:more", "place:service", "place:relative"})
"""Where what everybody does is named as what one does."""
_SLIGHT = frozenset("get receive come go skip eat see".split())
"""Verbs that tell too little of what is done."""


def propose(ask: Ask, goal: str, near: Sequence[Question] = ()) -> Iterator[Candidate]:
    """Candidates for one ask, best first.

    The topic comes from the question; from the nearest of the questions it stands after (`near`, nearest first) where it
    names nothing itself; else from its context, else from the goal. Last comes the like of what it only points to.
    """
    if ask.wants == "follow_up":
        yield from follow_up(ask)
        return
    errors = [f for f in ask.findings if f.severity == "error" and f.withdrawn is None]
    worst = max((f.family for f in errors), key=lambda f: COST[f], default="vague")
    for topic in (*_topics(ask, goal, near), *_last(ask.question.parsed)):
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
        "weighed": "came_up",
        "counted": "count",
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


def _last(p: Parsed) -> Iterator[Topic]:
    """What is said of a question that names nothing itself, behind whatever its goal or context names."""
    yield from offered(p)
    yield from likes(p)


def _least(topic: Topic) -> float:
    """The trust a topic needs. An act that is asked for first ("Have you ever …?"), or is everybody's, presumes nothing."""
    slight = topic.verb in _SLIGHT and (topic.verb != "receive" or " " not in topic.rest)
    if topic.kind == "job" and not topic.happens and not slight and " " in topic.base:
        return LEAST_TRUST["screened"]
    if topic.kind == "job" and everyday(topic.verb, topic.rest) and topic.traits & _DONE_ANYWAY:
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
        *again(parsed),
        *states(parsed),
        *frequencies(parsed),
        *changes(parsed),
        *dealings(parsed),
        *persons(parsed),
        *working(parsed),
        *notices(parsed),
        *weighing(parsed),
        *statements(parsed),
        *generality(parsed),
        *kinds(parsed),
        *criteria(parsed),
        *capabilities(parsed),
        *callings(parsed),
        *gains(parsed),
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
