"""Circumstances of a doing that a rewrite leaves out: by what channel, with whose solution, for whom, when, to what gain."""

from __future__ import annotations

import re

from service.language.words import Parsed, Word
from service.rewriting.topics.verbs import IMAGINING, SOLUTIONS

_TIMES = frozenset(
    """today tomorrow tonight now soon then monday tuesday wednesday thursday friday saturday sunday january february
    march april may june july august september october november december week month year quarter season spring
    summer autumn winter future""".split()
)
_PERSON = re.compile(r"(?:customer|client|user|freelancer|patient|parent|student|people|owner|manager|team)s?$")
NOT_YET = frozenset("each every next future upcoming ideal perfect dream".split())
GAINS = frozenset("save avoid earn gain reduce cut win".split())
"""Verbs of what would be gained, which is nobody's job."""
_CHANNELS = frozenset(
    """phone email mail post text sms app web website internet computer tablet mobile laptop person call chat video
    click tap place minute seconds go""".split()
)
_MONEY = frozenset("$ € £ dollars euros pounds grand bucks quid cents pence".split())
_TAKING_WITH = frozenset(
    "deal work cope talk speak share agree meet travel struggle live stay compare go start sign".split()
)
EASE = frozenset("instantly automatically faster quicker immediately seamlessly anywhere online".split())


def by_channel(p: Parsed, w: Word) -> bool:
    """Whether a phrase only says by what channel something is done: "by text", "on your phone"."""
    if w.dep not in ("prep", "conj", "agent") or w.lower not in (
        "by",
        "on",
        "via",
        "in",
        "over",
        "through",
        "with",
        "from",
        "for",
    ):
        return False
    obj = p.child(w.i, "pobj")
    if obj is not None and (
        _on_its_own(p, w) or _with_solution(p, w, obj) or any(c.lower in NOT_YET for c in p.children(obj.i))
    ):
        return True
    if w.lower == "for":
        lo, hi = p.subtree(w.i)
        return any(x.tag in ("CD", "$") for x in p.words[lo:hi]) and any(x in _MONEY for x in p.lowers[lo:hi])
    if w.lower in ("with", "from", "in") and obj is not None and obj.lower in ("click", "tap", "place", "minute", "go"):
        return any(c.lower in ("one", "a", "single") for c in p.children(obj.i))
    if w.lower == "from":
        return False
    before = {"poss", "det"} if w.lower != "by" else set()
    return (
        obj is not None and obj.lemma in _CHANNELS and all(c.dep in before | {"cc", "conj"} for c in p.children(obj.i))
    )


def benefit(p: Parsed, w: Word) -> bool:
    """Whether what one would be spared, or what the thing does, begins: "without leaving the sofa", "that arrives late"."""
    spared = w.lower == "without" and p.words[w.i + 1 : w.i + 2] != () and p.words[w.i + 1].tag == "VBG"
    return spared or (w.tag == "WDT" and w.lower in ("that", "which"))


def otherwise(p: Parsed, w: Word) -> bool:
    """Whether the other way of doing it begins: "from home | or in the office"."""
    return w.lower == "or" and w.i + 1 < len(p.words) and p.words[w.i + 1].pos == "ADP"


def _on_its_own(p: Parsed, w: Word) -> bool:
    return p.lowers[w.i : w.i + 2] in (("by", "itself"), ("by", "yourself")) or p.lowers[w.i + 1 : w.i + 3] in (
        ("its", "own"),
        ("your", "own"),
    )


def _with_solution(p: Parsed, w: Word, obj: Word) -> bool:
    """Whether it is the offered means: "through our platform", "via an app", "with a second screen"."""
    imagined = (
        w.lower == "with" and p.words[w.head].lemma not in _TAKING_WITH and not IMAGINING.isdisjoint(p.lowers[: w.i])
    )
    if imagined and any(c.lower in ("a", "an", "our", "this") for c in p.children(obj.i)):
        return True
    return (
        w.lower in ("through", "via", "with")
        and obj.lemma in SOLUTIONS
        and not any(c.lower == "your" for c in p.children(obj.i))
    )


def gaining(p: Parsed, c: Word) -> bool:
    """Whether a phrase says what would be gained: "to save fifty pounds", "for more storage"."""
    got = p.child(c.i, "pobj") if c.lower == "for" else None
    if got is not None and any(x.tag == "JJR" for x in p.children(got.i)):
        return True
    return c.tag == "VB" and c.lemma in GAINS | {"make", "get", "have"} and c.dep in ("xcomp", "advcl", "acl", "relcl")


def when(p: Parsed, c: Word) -> bool:
    """Whether a phrase only says when: "next year", "in September"."""
    obj = p.child(c.i, "pobj") if c.dep == "prep" else c if c.dep == "advmod" else None
    if obj is not None and obj.lemma == "time" and c.lower == "in":
        return p.child(obj.i, "poss", "nummod") is not None
    return obj is not None and obj.lemma in _TIMES


def beneficiary(p: Parsed, c: Word) -> bool:
    """Whether a phrase only says for whom: "for your customers", "for free"."""
    obj = p.child(c.i, "pobj")
    if c.lower != "for" or obj is None:
        return False
    return obj.lower in ("you", "me", "us", "them", "free") or bool(_PERSON.search(obj.lower))
