"""The thing a question passes judgement on: "Is the rota fair?" is about the rota.

Where nothing is known that one does with it, one can still ask when it last came up; no verb has to fit the noun.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from service.language.asked import Asked
from service.language.words import Parsed, Word
from service.rewriting.phrases import noun_phrase
from service.rewriting.things import verb_for
from service.rewriting.topic import Topic
from service.rewriting.verbs import PEOPLE, SOLUTIONS

_BE = frozenset("be seem feel sound look".split())
_STANCE = frozenset("like love enjoy hate dislike trust dread fear value appreciate mind".split())
_ABOUT = frozenset("with about of by on in from".split())
_FEELING = frozenset(
    """satisfied happy unhappy frustrated annoyed worried concerned stressed overwhelmed dissatisfied pleased confident
    comfortable afraid scared tired angry disappointed proud nervous anxious upset think feel opinion concern
    problem trouble issue view thought frustration pain difficulty hardest worst biggest frustrate annoy bother
    stress worry""".split()
)
_PERSON = re.compile(r"(?:[^aeiou]er|or|ist|ian|man|woman|ant|ee)$")
"""Endings of nouns for people: they do not "come up"."""
_EMPTY = frozenset(
    """chance odds thought impression feedback take attitude feeling reaction view experience expectation need goal
    thing way time people person idea concept problem part reason day lot kind fact example point case opinion one
    this that it answer question experience solution price cost amount money moment option choice result change
    level number you me us feature version something anything everything nothing company team market interest offer
    proposal suggestion""".split()
)


def matters(p: Parsed, asked: tuple[Asked, ...]) -> Iterator[Topic]:
    """What is judged in the question, last sentence first."""
    for a in reversed(asked):
        for noun in _judged(p, a):
            if noun.lemma in _EMPTY or noun.lemma in PEOPLE or noun.pos not in ("NOUN", "PROPN"):
                continue
            phrase = noun_phrase(p, noun)
            if phrase is None or not _known(phrase.rest, noun):
                continue
            verb, _, particle = (verb_for(noun.lemma) or "").partition(" ")
            if verb:
                rest = f"{particle} {phrase.rest}".strip()
                yield Topic(verb, rest, "you", "thing", True, phrase.lemmas | {verb}, frozenset({"judged"}), 0.5)
            elif not _PERSON.search(noun.lemma):
                yield Topic("", phrase.rest, "you", "thing", True, phrase.lemmas, frozenset({"matter"}), 0.45)


def _judged(p: Parsed, a: Asked) -> Iterator[Word]:
    being = (a.operator is not None and a.operator.lemma in _BE) or (a.verb is not None and a.verb.lemma in _BE)
    being = being and a.modal in ("", "can")
    if being and a.subject is not None and a.subject.dep in ("nsubj", "attr", "nsubjpass"):
        yield a.subject
    for w in p.words[a.lo : a.hi]:
        if w.lemma in _STANCE and w.pos == "VERB":
            liked = p.child(w.i, "dobj")
            if liked is not None and a.modal != "would":
                yield liked
        elif w.dep == "pobj" and p.words[w.head].lower in _ABOUT:
            over = p.words[p.words[w.head].head]
            if {over.lemma, over.lower, a.measure} & _FEELING or (over.lemma == "be" and _felt(p, over)):
                yield w


def _felt(p: Parsed, be: Word) -> bool:
    return any(c.lemma in _FEELING or c.lower in _FEELING for c in p.children(be.i))


def _known(text: str, noun: Word) -> bool:
    """Whether both would know which is meant: theirs, one that is there, or the kind as a whole."""
    first = text.split(" ", 1)[0].lower()
    if first in ("a", "an"):
        return False
    return noun.lemma not in SOLUTIONS or (first in ("your", "the") and len(text.split()) > 2) or first == "your"
