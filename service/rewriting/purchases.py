"""What a question about money is about: the thing that would be paid for.

"Would you pay for a dog walker?" can be asked of the past: "Have you ever paid for a dog walker?"
"""

from __future__ import annotations

from collections.abc import Iterator

from service.language.words import Parsed, Word
from service.rewriting.phrases import noun_phrase
from service.rewriting.topic import Topic
from service.rewriting.verbs import SOLUTIONS

_MONEY = frozenset(
    """money month year week price cost fee dollar euro pound bit lot day hour user seat month night amount budget
    privilege peace it plan""".split()
)
_TIME = frozenset("time hour minute day evening weekend night effort energy".split())
"""What is spent that is no money."""
_RELATIONAL = frozenset("version edition".split())
"""Nouns that are always one of something."""
_PAYING = frozenset("pay spend price cost fee charge budget money subscribe fork shell".split())


def purchases(p: Parsed) -> Iterator[Topic]:
    """What might have been paid for before, where the question speaks of paying."""
    if not _PAYING & p.lemmas:
        return
    for w in p.words:
        if w.pos not in ("NOUN", "PROPN") or w.dep != "pobj" or w.lemma in _MONEY:
            continue
        preposition = p.words[w.head]
        bought = p.child(preposition.head, "dobj")
        if bought is not None and (bought.lemma in _TIME or (bought.tag == "NNS" and bought.lemma not in _MONEY)):
            continue
        if preposition.lower not in ("for", "on") or p.words[preposition.head].lemma not in _PAYING:
            continue
        phrase = noun_phrase(p, w)
        if phrase is None or not _could_be_owned(phrase, w):
            continue
        if w.lemma in _RELATIONAL and " of " not in phrase:
            phrase = f"{phrase} of something"
        yield Topic("pay", f"for {phrase}", "you", "job", False, frozenset({"purchase"}), 0.8)


def _could_be_owned(text: str, noun: Word) -> bool:
    """Whether it names a kind of thing on sale, not the asker's own offer."""
    first, *others = text.lower().split()
    if first in ("this", "these", "our", "the", "your"):
        return False
    return noun.lemma not in SOLUTIONS or len(others) >= 2 or (first not in ("a", "an") and bool(others))
