"""What an aim says that people do, as topics that can be asked of or told of: "hand over patients", "plan meals"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from service.aims.named import STANCES, Named, named
from service.aims.people import OWN_THING, somebody
from service.language.words import Parsed, Word
from service.rewriting.topics.askable import askable
from service.rewriting.topics.compounds import compounds
from service.rewriting.topics.goals import following
from service.rewriting.topics.recover import recover
from service.rewriting.topics.topic import Topic

_AMOUNT = re.compile(
    r"\s+(?:(?:on|in|for|at|by|to|of|from) )?(?:(?:at (?:least|most)|(?:more|less|fewer|later|earlier) than|most cases|each"
    r"|every|twice|once|only|first|days|the (?:past|last)|so far|by hand|hours|money|step by step|then|themselves"
    r"|last (?:week|month|year|night|spring|summer|autumn|winter|(?:mon|tues|wednes|thurs|fri|satur|sun)day)"
    r"|(?:your|him|her|it)sel(?:f|ves))\b|(?:over |about |under )?\d).*$",
    re.IGNORECASE,
)
_HANGING = re.compile(r"\s+(?:that|which|who)\s+(?:are|is|were|was|has|have)$")
_SETTING = re.compile(r" (?:after|before|when|while|during|until|because|unless|since) .*$")
_SHARES = frozenset(
    "half most majority third quarter tenth many some none two three four five six seven eight nine ten".split()
)
_DULL = frozenset("pay cost change come happen find be have do get go keep let make talk speak".split())
_ABOUT_PEOPLE = frozenset("talk see look speak listen ask call meet".split())
_LEAST_JOB, _LEAST_THING, _SHORT = 0.4, 0.2, 6
_THIRD = (
    (re.compile(r"\byour\b"), "their"), (re.compile(r"\byourself\b"), "themselves"), (re.compile(r"\byou\b"), "they"),
)  # fmt: skip


def jobs(p: Parsed) -> list[Topic]:
    """The jobs in an aim or a question, the most certain first, each said to the person ("your")."""
    found: dict[str, Topic] = {}
    for topic in _found(p, named(p)):
        cut = replace(topic, rest=_HANGING.sub("", _AMOUNT.sub("", f" {topic.rest}")).strip())
        whole = cut.rest or topic.agent != "you"
        asked = askable(cut) if whole and not _of_product(cut) else None
        if asked is not None:
            plain = replace(asked, rest=_SETTING.sub("", f" {asked.rest}").strip())
            shortest = plain if plain.rest and len(asked.rest.split()) > _SHORT else asked
            for each in (shortest, asked, plain):
                if each.rest or each.agent != "you":
                    found.setdefault(each.base, each)
    return list(found.values())


def third(said: str) -> str:
    """What was said to the person, said of them: "your invoices" gives "their invoices"."""
    for pattern, word in _THIRD:
        said = pattern.sub(word, said)
    return said


def _found(p: Parsed, n: Named) -> Iterator[Topic]:
    yield from (t for i in n.acts if (t := _following(p, p.words[i])) is not None)
    yield from (t for i in n.situations if (t := _event(p, p.words[i])) is not None)
    yield from compounds(p)
    yield from (t for w in p.words if _wished(p, w) and (t := _following(p, w)) is not None)
    others = sorted(recover(p), key=lambda t: -t.trust)
    yield from (t for t in others if t.kind == "job" and t.trust >= _LEAST_JOB)
    yield from (t for t in others if t.kind == "thing" and t.trust >= _LEAST_THING and t.verb not in _ABOUT_PEOPLE)


def _following(p: Parsed, verb: Word) -> Topic | None:
    """The verb with what follows it, spoken to the person; nothing where it says too little."""
    lemma = verb.lower if verb.pos == "NOUN" else verb.lemma
    own = p.child(verb.i, "nsubj", "nsubjpass")
    passive = p.child(verb.i, "nsubjpass", "auxpass") is not None
    about_thing = own is not None and own.pos == "NOUN" and not somebody(own) and own.lower not in _SHARES
    if lemma in _DULL or passive or about_thing:
        return None
    return following(p, replace(verb, lemma=lemma))


def _event(p: Parsed, verb: Word) -> Topic | None:
    """What happens to them: "when a fridge breaks down" is about the last time a fridge broke down."""
    own = p.child(verb.i, "nsubj")
    if verb.pos != "VERB" or own is None or own.pos != "NOUN" or verb.tag not in ("VBZ", "VBP", "VBD"):
        return None
    rest = p.cut(verb.i + 1, p.subtree(verb.i)[1]).rstrip(" .?!")
    return Topic(verb.lemma, rest, _yours(p.cut(p.subtree(own.i)[0], own.i + 1)), "job", True, frozenset({"goal"}), 0.8)


def _yours(said: str) -> str:
    return re.sub(r"\btheir\b", "your", said)


def _wished(p: Parsed, w: Word) -> bool:
    """Whether it is what somebody wants to do: "a better way to swap shifts"."""
    return (
        w.tag == "VB" and w.i > 0 and p.lowers[w.i - 1] == "to" and p.words[w.head].i != w.i and w.lemma not in STANCES
    )


def _of_product(topic: Topic) -> bool:
    """Whether it is about the asker's own thing, or says nothing that could be told."""
    words = [word.removesuffix("s") for word in topic.rest.lower().split()]
    told = topic.verb not in _DULL and not topic.rest.startswith(("A ", "An "))
    return not told or "our" in words or not OWN_THING.isdisjoint(words)
