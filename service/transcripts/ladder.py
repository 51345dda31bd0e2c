"""Where one clause of an answer stands on the ladder, and the features that put it there."""

from __future__ import annotations

from collections.abc import Callable

from service.transcripts import facts, fluff
from service.transcripts.features import Feature, Reading
from service.transcripts.grammar.agreement import agrees
from service.transcripts.grammar.prompts import Setting
from service.transcripts.rungs import Rung

_FILLING = (
    "you know", "i mean", "i guess", "i suppose", "let 's see", "let 's say", "i do n't know", "i 'm not sure", "say again",
    "say it again", "i see", "thank you", "no problem", "good luck", "you too", "i do n't remember", "how to say",
    "let me think", "to answer your question", "off the top of my head", "answer the question", "look it up", "like i said",
    "as i said", "i forget", "i forgot", "that 's it", "that 's all", "that 's about it", "or something", "or whatever",
    "for some reason", "if you like", "i think so", "i hope so",
)  # fmt: skip
_RECALLING = ("remember", "recall", "think of", "comes to mind", "come to mind", "do n't know", "not know")
_ASKING = frozenset("what how which why who where is are do did does can could would".split())
_TAGS = frozenset("right yeah huh know".split())
_IDLE = frozenset("be have know think see say need want feel guess imagine remember let look".split())
_ROOM = 2
"""Words that may stand beside a phrase that says nothing."""


def place(r: Reading, at: Setting) -> tuple[Rung, tuple[Feature, ...]] | None:
    """The clause's rung with its features; None where it says nothing."""
    if _says_nothing(r):
        return None
    rung = next((rung for rung, test in _LADDER if test(r, at)), None)
    return None if rung is None else (rung, tuple(r.features()))


def _says_nothing(r: Reading) -> bool:
    """Whether it is a filler, a courtesy, a failing memory, or a question asked back."""
    c = r.clause
    words = [w for w in c.words if w.pos not in ("PUNCT", "INTJ", "SYM")]
    if agrees(c):
        return False
    if len(words) < 2 and not (r.at("number") or r.at("money") or r.at("habit")):
        return True
    if r.denied and c.verb is not None and len(words) < 9 and c.has(*_RECALLING):
        return True
    if any(c.has(phrase) and len(words) <= len(phrase.split()) + _ROOM for phrase in _FILLING):
        return True
    return _asks_back(r) and not (r.at("wish") or r.at("payment") or r.at("introduction"))


def _asks_back(r: Reading) -> bool:
    c = r.clause
    if c.verb is None or not (c.hi < len(c.parsed.words) and c.parsed.words[c.hi].text == "?"):
        return False
    if c.lowers[-1] in _TAGS:
        return False
    s = c.subject
    return s is None or any(c.lo <= a.i < s.i for a in c.auxiliaries) or c.lowers[0] in _ASKING


def _next_step(r: Reading, at: Setting) -> bool:
    """A step with a date, in the clause or in the one before it."""
    mine = r.who in ("i", "we") and r.time == "future" and not r.reported and r.at("guess") is None and not r.denied
    doing = r.clause.verb is not None and r.clause.verb.lemma not in _IDLE
    return r.at("next_step") is not None or (at.dated and mine and doing)


_LADDER: tuple[tuple[Rung, Callable[[Reading, Setting], bool]], ...] = (
    ("money_paid", lambda r, _: r.at("payment") is not None),
    ("introduction", lambda r, _: r.at("introduction") is not None),
    ("resources_committed", lambda r, _: r.at("resources") is not None),
    ("next_step", _next_step),
    ("prompted_agreement", fluff.prompted_agreement),
    ("hypothetical_price", fluff.hypothetical_price),
    ("feature_request", fluff.feature_request),
    ("promise", fluff.promise),
    ("compliment", fluff.compliment),
    ("money_spent", facts.money_spent),
    ("time_spent", facts.time_spent),
    ("active_search", facts.active_search),
    ("specific_objection", facts.specific_objection),
    ("workaround", facts.workaround),
    ("retold_emotion", facts.retold_emotion),
    ("generic", fluff.generic),
    ("opinion", fluff.opinion),
    ("named_consequence", facts.named_consequence),
    ("dated_incident", facts.dated_incident),
    ("background_fact", facts.background_fact),
)
"""The rungs with their tests, in the order in which they are asked: the first that holds decides."""
