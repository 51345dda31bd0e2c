"""What is asked to be important: "How important is security to you?" is asked of a choice in which it told.

Nothing has to be done with it, so that any noun may stand there, be it only thought of.
"""

from __future__ import annotations

from collections.abc import Iterator

from service.language.words import Parsed, Word
from service.rewriting.topics.matters import EMPTY
from service.rewriting.topics.phrases import noun_phrase
from service.rewriting.topics.things import person
from service.rewriting.topics.topic import Topic
from service.rewriting.topics.verbs import PEOPLE, SOLUTIONS

_WEIGHTY = frozenset("important crucial essential vital critical central significant".split())
_WORRYING = frozenset("concerned worried concern worry anxious afraid".split())
_PRICED = frozenset("price cost speed quality".split())


def weighing(p: Parsed) -> Iterator[Topic]:
    """What a choice may have turned on, and what is worried about."""
    if any(w.tag == "MD" for w in p.words):
        return
    for w in p.words:
        if w.pos not in ("NOUN", "PROPN") or w.dep == "compound" or w.lemma in (EMPTY - _PRICED) | PEOPLE:
            continue
        trait = "weighed" if _weighed(p, w) else "matter" if _worried(p, w) else ""
        phrase = noun_phrase(p, w) if trait and not person(w.lemma) else None
        if phrase is None or (w.lemma in SOLUTIONS and phrase == w.lower):
            continue
        if p.words[w.i - 1].tag == "PRP$" and p.lowers[w.i - 1] != "your":
            continue
        yield Topic("", phrase, "you", "thing", True, frozenset({trait}), 0.46)


def _weighed(p: Parsed, w: Word) -> bool:
    head = p.words[w.head]
    if w.dep in ("nsubj", "attr") and head.lemma in ("be", "matter") and head.dep != "ccomp":
        if head.lemma == "matter":
            return True
        return any(x.lower in _WEIGHTY for x in p.words[max(head.i - 2, 0) : w.i + 4])
    carer = p.child(p.words[head.head].i, "nsubj")
    cared = w.dep == "pobj" and head.lower == "about" and p.words[head.head].lemma == "care"
    return cared and carer is not None and carer.lower == "you"


def _worried(p: Parsed, w: Word) -> bool:
    """Whether it is what one worries about, said bare: "concerned about data security"."""
    about = p.words[w.head]
    if w.dep != "pobj" or about.lower not in ("about", "by") or w.tag not in ("NN", "NNS"):
        return False
    over = p.words[about.head]
    if p.words[min(w.i + 1, len(p.words) - 1)].tag == "VBG":
        return False
    lo, _ = p.subtree(w.i)
    near = {over.lower, over.lemma, *(c.lower for c in p.children(over.i))}
    return not near.isdisjoint(_WORRYING) and p.words[lo].pos in ("NOUN", "ADJ", "PROPN")
