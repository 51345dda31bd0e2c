"""Whether a topic says something one person can be asked of: nothing that its verb needs is missing, no choice left open."""

from __future__ import annotations

import re
from dataclasses import replace

from service.rewriting.topics.everyday import everyday
from service.rewriting.topics.indefinite import article
from service.rewriting.topics.topic import Topic
from service.rewriting.topics.verbs import TRANSITIVE
from service.rules.lexicon import EVALUATIVE

_TAIL = re.compile(
    r" (?:from now on|going forward|in (?:the )?future|at the moment|right now|these days|any ?more|at a glance"
    r"|for (?:more|extra|less) .*)\b"
)
"""What says when, and is asked of the last time instead."""
_PREPOSITIONS = frozenset(
    "with for to from at about of by via during between within in on into per without till until".split()
)
_PARTICLES = frozenset("up out off over down back away through".split())
_ON_AND_IN = frozenset("take fill hand turn switch log type bring sign".split())
"""Verbs that "in" or "on" completes: "fill in the form", where "see on the menu" lacks what is seen."""
_WITH_OBJECT = (
    TRANSITIVE
    - frozenset(
        "prepare cook pack read write learn plan budget water report clean sign teach submit enter migrate".split()
    )
) | frozenset(
    """see add include bring use choose buy put give send keep avoid base call drop share trust skip cut need
    want hand reserve have treat finish""".split()
)
"""Verbs that say nothing without their object: "select on Sundays" of what?"""
_OR_ELSE = re.compile(r" or \w+$")
_CHOSEN = frozenset("choose pick select prefer take use leave".split())
"""Verbs of a choice, so that an "or" behind them leaves it open; behind others it adds what goes without saying."""
_AMOUNTS = (
    "per ",
    "by the ",
    "a bit",
    "a little",
    "more",
    "less",
    "extra",
    "this much",
    "so much",
    "that much",
    "up to",
)
_SUM = re.compile(r"[$€£]|\bper\b")
_BY_DEGREE = frozenset("enough more fewer too".split())
"""Words of a degree that only the question means: "sleep long enough", "take on more orders"."""
_MONEY = frozenset("euro euros pound pounds dollar dollars franc francs quid bucks pence cents %".split())
_NOTHING = (
    "home",
    "back",
    "in",
    "there",
    "together",
    "a lot",
    "everything",
    "things",
    "at night",
    "your house",
    "the house",
)
"""What follows a verb and tells nothing of it."""
_COMPARED = frozenset("longer more less better earlier later sooner faster slower worse further harder".split())
_LEAVING = frozenset("switch leave replace move cancel migrate change drop quit".split())
_WITHOUT_VERB = frozenset("matter weighed moment recurring absent occasion".split())


def askable(topic: Topic) -> Topic | None:
    """The topic, what everybody does as happening; None where it cannot be asked of."""
    if topic.traits & _WITHOUT_VERB:
        return topic
    rest = _TAIL.sub("", topic.rest)
    topic = replace(topic, rest=rest if topic.verb in _CHOSEN else _OR_ELSE.sub("", rest))
    words = topic.rest.lower().split()
    if _lacks_object(topic.verb, words) or "or" in words or any(w.startswith("xx") for w in words):
        return None
    if topic.verb == "pay" and (topic.rest.startswith(_AMOUNTS) or _SUM.search(topic.rest)):
        return None
    if words and (words[0] == "you" or not _BY_DEGREE.isdisjoint(words) or all(w in _COMPARED for w in words)):
        return None
    if not _MONEY.isdisjoint(words) or topic.rest in _NOTHING or _is_verdict(words):
        return None
    if topic.verb in _LEAVING and "your current " in topic.rest:
        topic = replace(topic, rest=_former(topic.rest))
    if topic.verb == "sleep" and not topic.rest:
        # To sleep better is mostly said of relief.
        return None
    if topic.agent == "you" and everyday(topic.verb, topic.rest):
        return replace(topic, happens=True)
    return topic


def _is_verdict(words: list[str]) -> bool:
    """Whether the parse took what is thought of a doing for its object: "(is dunning) tedious and harmful"."""
    return bool(words) and words[0] in EVALUATIVE and (len(words) == 1 or words[1] in ("and", "or", "to", "for"))


def _former(rest: str) -> str:
    """What was left before, which was not the one of today: "from your current supplier" gives "from a supplier"."""
    before, _, kind = rest.partition("your current ")
    return f"{before}{article(kind)} {kind}"


def _lacks_object(verb: str, words: list[str]) -> bool:
    """Whether a verb that needs an object is followed by none."""
    if verb not in _WITH_OBJECT:
        return False
    particles = _PARTICLES | (frozenset(("in", "on")) if verb in _ON_AND_IN else frozenset())
    after = words[1:] if words and words[0] in particles else words
    return not after or after[0] in _PREPOSITIONS
