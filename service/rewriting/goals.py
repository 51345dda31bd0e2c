"""The topic of a learning goal: "Learn how translators chase late invoices" is about chasing late invoices.

A goal speaks of other people in general; the one asked is one of them, so that what they do becomes "you".
"""

from __future__ import annotations

from service.language.inflect import is_verb
from service.language.words import Parsed, Word
from service.rewriting.phrases import noun_phrase, verb_phrase
from service.rewriting.things import verb_for
from service.rewriting.topic import Topic
from service.rewriting.verbs import SOLUTIONS

_LEARNING = frozenset(
    """learn understand find explore discover know see test validate figure identify investigate research study check
    measure improve increase reduce explain determine assess evaluate gather get uncover confirm map ask hear help
    make want need like think feel believe be have do happen cause prevent stop lead affect matter mean care prefer
    wish hope would inform guide learn talk interview build create design launch offer sell""".split()
)
"""Verbs of the asker's own purpose, or of states: nobody's job."""
_CLAUSE = frozenset("ROOT ccomp advcl xcomp acl relcl pcomp csubj pobj dobj conj".split())


def topics_of_goal(parsed: Parsed) -> list[Topic]:
    """Topics of a goal or a context, the most trusted first: jobs in the order of the text, then things."""
    jobs = [t for w in parsed.words if (t := _job(parsed, w)) is not None]
    return jobs or [t for w in parsed.words if (t := _thing(parsed, w)) is not None]


def _job(p: Parsed, w: Word) -> Topic | None:
    verbal = w.pos == "VERB" or w.tag == "VBG"
    if not verbal or w.lemma in _LEARNING or w.dep not in _CLAUSE or not is_verb(w.lemma):
        return None
    if any(c.lower in ("would", "will", "could", "should") for c in p.children(w.i)):
        return None
    phrase = verb_phrase(p, w)
    if phrase is None or not phrase.rest:
        return None
    return Topic(phrase.verb, phrase.rest, "you", "job", True, phrase.lemmas, frozenset({"goal"}), 0.9)


def _thing(p: Parsed, w: Word) -> Topic | None:
    if w.pos != "NOUN" or w.dep == "compound" or w.lemma in SOLUTIONS or not _nameable(p, w):
        return None
    verb = verb_for(w.lemma)
    phrase = noun_phrase(p, w) if verb else None
    if verb is None or phrase is None:
        return None
    head, _, particle = verb.partition(" ")
    rest = f"{particle} {phrase.rest}".strip()
    return Topic(head, rest, "you", "thing", True, phrase.lemmas | {head}, frozenset({"goal"}), 0.6)


def _nameable(p: Parsed, w: Word) -> bool:
    """Whether the noun can stand as it is: plural, with a determiner, or an activity ("shopping")."""
    return w.tag == "NNS" or w.lower.endswith("ing") or p.child(w.i, "det", "poss") is not None
