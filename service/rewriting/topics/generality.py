"""What people in general are said to do, or not to do: "Why do you think people don't use buses?".

It may not be the doing of the one asked, so it is asked for first. Of others' callings nothing is taken: "Why do referees
never explain?" is no question to a referee.
"""

from __future__ import annotations

from collections.abc import Iterator

from service.language.inflect import is_verb
from service.language.words import Parsed, Word
from service.rewriting.topics.attempts import attempt
from service.rewriting.topics.phrases import verb_phrase
from service.rewriting.topics.topic import Topic
from service.rewriting.topics.verbs import NEVER, STANCE

_EVERYBODY = frozenset("people everyone everybody folk folks".split())
_PORTION = frozenset("most many every percent %".split())
_ASKED_IN = (("do", "you"), ("you", "too"), ("are", "you"), ("about", "you"), ("have", "you"), ("like", "you"))
_MEANT = frozenset("use buy pay rely share switch sign go take spend".split())
"""Verbs of a stance that are doings where people in general do them."""


def generality(p: Parsed) -> Iterator[Topic]:
    """What people do, asked of one of them."""
    for w in p.words:
        if w.pos != "VERB" or not is_verb(w.lemma) or w.lemma in NEVER | STANCE - _MEANT:
            continue
        subject = p.child(w.i, "nsubj")
        if w.dep not in ("ROOT", "ccomp", "conj") or subject is None or subject.i > w.i:
            continue
        if not _general(p, subject) or _modal(p, w):
            continue
        phrase = verb_phrase(p, w, kind=True, denied=True)
        if phrase is None or (not phrase and w.lemma in STANCE):
            continue
        yours = " ".join("your" if x == "their" else x for x in phrase.split())
        yield Topic(*attempt(w.lemma, yours), "you", "job", False, frozenset({"general"}), 0.45)


def _general(p: Parsed, subject: Word) -> bool:
    """Whether it is everybody: "people", "most drivers", or a group that the one asked is asked to be in ("Do you?")."""
    if subject.lower in _EVERYBODY:
        return not any(c.dep in ("relcl", "amod") for c in p.children(subject.i))
    if subject.tag != "NNS":
        return False
    lo, hi = p.subtree(subject.i)
    portion = not _PORTION.isdisjoint(p.lowers[lo : subject.i]) or p.lowers[lo] == "%"
    after = p.lowers[subject.i + 1 :]
    asked_in = any(after[k : k + 2] in _ASKED_IN for k in range(len(after) - 1)) and any(s[0] > hi for s in p.sentences)
    return portion and asked_in


def _modal(p: Parsed, w: Word) -> bool:
    return any(c.tag == "MD" and c.lower not in ("can", "ca") for c in p.children(w.i))
