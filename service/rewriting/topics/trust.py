"""How far a recovered topic is trusted: the chance that a researcher would be content to ask about it.

A logistic model over the topic's traits; its weights (`trust.json`) are made by `training/train_trust.py` from topics that
a reader rated.
"""

from __future__ import annotations

import json
from functools import lru_cache
from importlib.resources import files
from math import exp

from service.rewriting.topics.everyday import everyday
from service.rewriting.topics.topic import Topic
from service.rewriting.topics.verbs import ONE_OFF

_PLAIN = (
    "place:service",
    "place:helped",
    "place:to:",
    "place:gerund:",
    "place:when",
    "place:more",
    "place:considered",
    "place:manner",
)
_DONE = frozenset({"place:eased", "place:manner", "place:scenario", "beside"})
"""Places where a doing is spoken of as done anyway, of which the rated sample holds none."""
_DONE_TODAY = frozenset({"place:helped", "place:more"})
"""Places where what everybody does needs no object: "What would help you sleep?"."""
_CREDIT = 1.0
"""Log-odds for a topic in a plain place (`_plain`), and against a bystander (`_bystanding`).

The rated sample was picked for hard questions and holds few in plain places; read one by one, they read best.
"""


@lru_cache(maxsize=1)
def _weights() -> dict[str, float]:
    held: dict[str, float] = json.loads(
        files("service.rewriting.topics").joinpath("trust.json").read_text(encoding="utf-8")
    )
    return held


def trust_in(topic: Topic) -> float:
    """The trust in a topic, 0-1."""
    weights = _weights()
    total = weights[""] + sum(weights.get(t, 0.0) for t in sorted(topic.traits)) + credit(topic)
    return round(1 / (1 + exp(-total)), 3)


def credit(topic: Topic) -> float:
    """What is added to the model's log-odds for a plain place, or taken off for a bystander."""
    return _CREDIT * (_plain(topic) - _bystanding(topic) + 0.8 * (not _DONE.isdisjoint(topic.traits)))


def _plain(topic: Topic) -> bool:
    """Whether the topic is a verb where the person's own job plainly stands, or a template's slot."""
    if any(t.startswith(("place:gerund", "det:slot", "beside")) for t in topic.traits):
        return True
    if not topic.traits.isdisjoint({"place:main:ROOT", "place:main:acl"}):
        return " " in topic.rest or (bool(topic.rest) and topic.verb in ONE_OFF)
    whole = bool(topic.rest) or (everyday(topic.verb, "") and not topic.traits.isdisjoint(_DONE_TODAY))
    return whole and any(t.startswith(_PLAIN) for t in topic.traits)


def _bystanding(topic: Topic) -> bool:
    """Whether the topic is a noun from a condition or an earlier sentence, which the question is not about."""
    return topic.kind == "thing" and not topic.traits.isdisjoint({"after if", "after when", "earlier sentence"})
