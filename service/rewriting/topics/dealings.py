"""The askers themselves, where they are judged by those who know them: "How satisfied are you with us?", "Is our pricing fair?".

They are dealt with, their prices are looked at, their brand is chosen. What is only imagined of them is passed over.
"""

from __future__ import annotations

from collections.abc import Iterator

from service.language.words import Parsed, Word
from service.rewriting.topics.again import done_again
from service.rewriting.topics.phrases import noun_phrase
from service.rewriting.topics.topic import Topic
from service.rewriting.topics.verbs import IMAGINING

_PRICES = frozenset("price pricing rate tariff".split())
_FIRMS = frozenset("company business organisation organization firm agency charity practice".split())
_BRANDS = frozenset("brand range collection".split())
_PARTY = frozenset("with by from of about".split())
_JUDGING = frozenset(
    """satisfied satisfaction happy unhappy experience pleased impressed disappointed frustrated dissatisfied opinion
    treat serve think impression relationship feel problem trouble""".split()
)
_TRUSTING = frozenset("trust like love know".split())
_POLITE = frozenset("say rate describe rank call score".split())
"""Verbs with which "would" imagines nothing."""


def dealings(p: Parsed) -> Iterator[Topic]:
    """What the person had to do with the askers."""
    if _improving(p):
        yield _topic("deal", "with us", 0.5)
    if _only_imagined(p):
        return
    for w in p.words:
        if w.lower == "us" and (_judged(p, w) or (w.dep == "dobj" and p.words[w.head].lemma in _TRUSTING)):
            yield _topic("deal", "with us", 0.6)
        if w.pos not in ("NOUN", "PROPN", "VERB") or w.dep == "compound":
            continue
        first = next((c.lower for c in p.children(w.i) if c.dep in ("poss", "det")), "")
        several = w.lemma == "pricing" or w.tag == "NNS"
        if first not in ("our", "the") or (first == "the" and not (w.lemma in _PRICES and several)):
            continue
        further = p.lowers[w.i + 1 : w.i + 2] in (("of",), ("for",))
        phrase = noun_phrase(p, w)
        if phrase is None or phrase.split()[0] != first:
            continue
        if w.lemma in _PRICES and not further and (w.dep == "nsubj" or _weighed(p, w)):
            yield _topic("look", f"at {phrase}", 0.5)
        elif w.lemma in _BRANDS and w.dep in ("nsubj", "pobj", "dobj"):
            yield _topic("choose", phrase, 0.5)
        elif w.lemma == "competitor" and w.dep in ("pobj", "dobj", "nsubj"):
            yield Topic("use", "one of our competitors", "you", "job", False, frozenset({"judged"}), 0.5)
        elif w.lemma in _FIRMS and phrase.split()[0] == "our":
            yield _topic("deal", f"with {phrase}", 0.48)


def _improving(p: Parsed) -> bool:
    """Whether it is asked what they could do better, with nothing named that it could be done to: "What could we improve?"."""
    if p.lowers[0] not in ("what", "how", "where") or "if" in p.lowers:
        return False
    for w in p.words:
        subject = p.child(w.i, "nsubj")
        if subject is None or subject.lower != "we" or w.pos != "VERB":
            continue
        thing = p.child(w.i, "dobj")
        better = any(c.lower in ("better", "differently") for c in p.children(w.i))
        if w.lemma == "improve" or (w.lemma in ("do", "serve", "support", "help") and better):
            return thing is None or thing.i < w.i or thing.lower in ("you", "that")
    return False


def _topic(verb: str, rest: str, trust: float) -> Topic:
    return Topic(verb, rest, "you", "thing", True, frozenset({"judged"}), trust)


def _weighed(p: Parsed, w: Word) -> bool:
    return w.dep == "dobj" or (w.dep == "pobj" and p.words[w.head].lower in ("about", "with", "of", "on"))


def _judged(p: Parsed, us: Word) -> bool:
    """Whether "us" is the one judged or dealt with: "satisfied with us", "your experience with us"."""
    preposition = p.words[us.head]
    over = p.words[preposition.head]
    near = {over.lemma, over.lower, *(c.lower for c in p.children(over.i)), *(c.lemma for c in p.children(over.i))}
    return us.dep == "pobj" and preposition.lower in _PARTY and not near.isdisjoint(_JUDGING)


def _only_imagined(p: Parsed) -> bool:
    """Whether something is imagined, and not what would be done again."""
    modals = [w for w in p.words if w.lower in IMAGINING - {"can"} and w.tag == "MD"]
    return any(p.words[m.head].lemma not in _POLITE and not done_again(p, p.words[m.head]) for m in modals)
