"""What a question about money is about: the thing that would be paid for.

"Would you pay for a dog walker?" can be asked of the past: "Have you ever paid for a dog walker?"
"""

from __future__ import annotations

from collections.abc import Iterator

from service.language.words import Parsed, Word
from service.rewriting.topics.phrases import noun_phrase
from service.rewriting.topics.things import verb_for
from service.rewriting.topics.topic import Topic
from service.rewriting.topics.verbs import SOLUTIONS

_MONEY = frozenset(
    """money month year week price cost fee dollar euro pound bit lot day hour user seat month night amount budget
    privilege peace it plan""".split()
)
_TIME = frozenset("time hour minute day evening weekend night effort energy".split())
"""What is spent that is no money."""
_SPENDING = frozenset("spend shell fork budget money".split())
_PRICES = frozenset("price cost fee charge budget".split())
_BUYERS = ("talk to", "go to", "visit", "manage", "work", "deal with", "look after")
"""What is said of those for whom a price is, not of what it buys: "a fair price for a school"."""
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
        paying = p.words[preposition.head].lemma
        if preposition.lower not in ("for", "on") or paying not in _PAYING or w.lemma in _TIME | {"top"}:
            continue
        if preposition.lower == "on" and paying not in _SPENDING:
            continue
        if paying in _PRICES and (verb_for(w.lemma) or "").startswith(_BUYERS):
            continue
        phrase = noun_phrase(p, w)
        if p.lowers[w.i + 1 : w.i + 2] == ("of",) and phrase is not None and " of " not in phrase:
            phrase = _of_what(p, w, phrase)
        better = next((c for c in p.children(w.i) if c.tag == "JJR"), None)
        if better is not None and phrase is not None and phrase.split()[0] not in ("a", "an"):
            phrase = f"{better.lower} {phrase}"
        if phrase is None or not _could_be_owned(phrase, w):
            continue
        if w.lemma in _RELATIONAL and " of " not in phrase:
            phrase = f"{phrase} of something you use"
        yield Topic("pay", f"for {phrase}", "you", "job", False, frozenset({"purchase"}), 0.8)


def _of_what(p: Parsed, noun: Word, phrase: str) -> str | None:
    """The phrase with what it is of, though the parse has that belong elsewhere: "a weekly box of cut flowers"."""
    end = next((x.i for x in p.words[noun.i + 2 :] if x.pos in ("NOUN", "PROPN") and x.dep != "compound"), None)
    return None if end is None or end - noun.i > 4 else f"{phrase} {p.cut(noun.i + 1, end + 1)}"


def _could_be_owned(text: str, noun: Word) -> bool:
    """Whether it names a kind of thing on sale, not the asker's own offer."""
    first, *others = text.lower().split()
    if first in ("this", "these", "our", "the", "your"):
        return False
    if "your" in others:
        return False
    return noun.lemma not in SOLUTIONS or len(others) >= 2 or (first not in ("a", "an") and bool(others))
