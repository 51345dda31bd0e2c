"""What a person may have done with others of the kind: "Would you recommend this as a place to work?" asks of the future
what "Have you ever recommended a place to work?" asks of the past.

The kind is named with its article, never the asker's own: "our booking system" is "a booking system".
"""

from __future__ import annotations

from collections.abc import Iterator

from service.language.words import Parsed, Word
from service.rewriting.topics.everyday import everyday
from service.rewriting.topics.phrases import kind_of, noun_phrase
from service.rewriting.topics.things import person
from service.rewriting.topics.topic import Topic
from service.rewriting.topics.verbs import IMAGINING, NEVER, PEOPLE, SOLUTIONS, STANCE

_TOO_WIDE = frozenset(
    """version way option idea concept something someone somebody anyone anybody anything thing one company startup
    box kit layer package module prototype button machine product assistant agent feature solution offer workflow""".split()
)
"""Heads that say nothing of what kind it is, whatever stands before them."""
_GETTING = frozenset("get buy have adopt offer hire install join switch move outsource".split())
_AWAY = frozenset("off from to into".split())
_TELLING = frozenset("ask answer tell call speak talk".split())
_TRYING = frozenset("use try".split())
_WISHING = frozenset("want wish need".split())
_USING = frozenset("use try buy get want need like have prefer choose trust help save pay".split())


def categories(p: Parsed) -> Iterator[Topic]:
    """Screeners for the kind of thing, or the kind of act, that a question imagines."""
    yield from _recommended(p)
    yield from _not_done(p)
    yield from _tools(p)


def _recommended(p: Parsed) -> Iterator[Topic]:
    """What would be recommended, as what, to whom."""
    for w in p.words:
        if w.lemma != "recommend" or w.pos != "VERB":
            continue
        subject = p.child(w.i, "nsubj")
        if subject is not None and subject.lower != "you":
            continue
        thing = p.child(w.i, "dobj")
        spans = [c for c in p.words[w.i + 1 :] if c.dep == "prep" and c.lower in ("as", "to")]
        role = next((o for c in spans if c.lower == "as" and (o := p.child(c.i, "pobj")) is not None), None)
        named = role or thing
        whom = next((o for c in spans if c.lower == "to" and (o := p.child(c.i, "pobj")) is not None), None)
        friend = noun_phrase(p, whom) if whom is not None and whom.lemma in PEOPLE else None
        kind: str | None
        if role is None and thing is not None and _us(p, thing):
            kind = f"us to {friend or 'anyone'}"
        elif (
            named is None
            or named.pos not in ("NOUN", "PROPN")
            or (role is None and named.lemma in SOLUTIONS and _bare(p, named))
        ):
            continue
        else:
            kind = _with_purpose(p, named) if role is not None else kind_of(p, named)
            kind = f"{kind} to {friend}" if kind and friend else kind
        if kind is None:
            continue
        yield Topic("recommend", kind, "you", "job", False, frozenset({"category"}), 0.7)


def _us(p: Parsed, thing: Word) -> bool:
    """Whether it is the askers themselves, whatever they call what they offer: "us", "our app"."""
    ours = any(c.lower == "our" for c in p.children(thing.i))
    return thing.lower == "us" or (
        ours and thing.lemma in SOLUTIONS | {"company", "business", "shop"} and _bare(p, thing)
    )


def _with_purpose(p: Parsed, noun: Word) -> str | None:
    """A role with what it is for: "a place to work"."""
    phrase = noun_phrase(p, noun)
    purpose = next((c for c in p.children(noun.i) if c.dep in ("relcl", "acl") and c.tag == "VB"), None)
    if phrase is None or purpose is None:
        return phrase
    return f"{phrase} to {purpose.lower}"


def _not_done(p: Parsed) -> Iterator[Topic]:
    """What a question asks the reason for not doing: "Why don't you use a planner?" asks of a planner never tried."""
    for w in p.words:
        if w.pos != "VERB" or w.lemma in (NEVER | _TELLING) - {"have", "try"}:
            continue
        before = p.lowers[: w.i]
        negated = any(c.dep == "neg" or c.lower in ("n't", "not") for c in p.children(w.i))
        subject = p.child(w.i, "nsubj")
        if "why" not in before[-6:] or not negated or subject is None:
            continue
        agent = _agent(p, subject)
        phrase = _undone(p, w)
        phrase = "" if phrase in ("more", "less") and everyday(w.lemma, "") else phrase
        if agent is None or phrase is None or "their" in phrase.split():
            continue
        if w.lemma in _TRYING:
            yield Topic("try", phrase, agent, "job", False, frozenset({"category"}), 0.88)
        elif w.lemma in _GETTING:
            doing = {"have": "get"}.get(w.lemma, w.lemma)
            text = Topic(doing, phrase).gerund
            yield Topic("look", f"into {text}", agent, "job", False, frozenset({"category"}), 0.88)
        elif w.lemma not in STANCE:
            yield Topic(w.lemma, phrase, agent, "job", False, frozenset({"category"}), 0.6)


def _undone(p: Parsed, w: Word) -> str | None:
    """What is said not to be done, as of any of its kind: "a budgeting app", "payroll off spreadsheets"."""
    thing = p.child(w.i, "dobj")
    if thing is None or thing.pos == "PRON":
        return None
    phrase = kind_of(p, thing)
    after = next((c for c in p.children(w.i) if c.dep == "prep" and c.i > thing.i and c.lower in _AWAY), None)
    place = None if after is None else p.child(after.i, "pobj")
    if phrase is None or after is None or place is None:
        return phrase
    where = kind_of(p, place)
    return f"{phrase} {after.lower} {where}" if where else phrase


def _agent(p: Parsed, subject: Word) -> str | None:
    peers = subject.tag == "NNS" and person(subject.lemma) and p.child(subject.i, "det", "poss") is None
    if subject.lower == "you" or peers:
        return "you"
    owner = p.child(subject.i, "poss")
    if owner is None or owner.lower != "your":
        return None
    return f"your {subject.lower}" if p.words[subject.i - 1].i == owner.i else None


def _tools(p: Parsed) -> Iterator[Topic]:
    """A kind of tool that is to be had: a noun before it says which kind, and nothing after it says that it is new."""
    imagined = not (IMAGINING | _WISHING).isdisjoint(p.said)
    for w in p.words:
        if w.pos != "NOUN" or w.lemma not in SOLUTIONS - _TOO_WIDE or w.dep == "compound" or not imagined:
            continue
        if p.child(w.i, "relcl", "acl") is not None or w.tag != "NN" or _bare(p, w):
            continue
        kind = kind_of(p, w)
        if kind is None or not kind.startswith(("a ", "an ")):
            continue
        head = p.words[w.head]
        used = w.dep in ("nsubj", "dobj", "pobj") and (w.dep == "nsubj" or head.lemma in _USING or head.pos == "ADP")
        if used and len(p.sentences) == 1:
            yield Topic("use", kind, "you", "job", False, frozenset({"category", "tool"}), 0.45)


def _bare(p: Parsed, w: Word) -> bool:
    """Whether no noun before it says which kind it is."""
    return not any(c.i < w.i and (c.pos in ("NOUN", "PROPN") or c.tag == "VBG") for c in p.children(w.i))
