"""What one chooses by: "What would you look for in a nursery?", "How would you choose between two plumbers?".

It is asked of a search or a choice that was made, if there was one.
"""

from __future__ import annotations

from collections.abc import Iterator

from service.language.words import Parsed, Word
from service.rewriting.topics.indefinite import article
from service.rewriting.topics.phrases import kind_of
from service.rewriting.topics.topic import Topic

_CHOICE = frozenset({"criterion"})
_CHOOSING = frozenset("choose decide pick select".split())


def criteria(p: Parsed) -> Iterator[Topic]:
    """The search for a thing of the kind, or the choice of one."""
    for w in p.words:
        if w.lemma == "look" and p.lowers[w.i + 1 : w.i + 3] == ("for", "in"):
            kind = _first_kind(p, w.i + 3)
            if kind is not None and kind.startswith(("a ", "an ")):
                yield Topic("look", f"for {kind}", "you", "job", False, _CHOICE, 0.66)
        if w.lemma in _CHOOSING and p.lowers[w.i + 1 : w.i + 2] == ("between",):
            thing = next((x for x in p.words[w.i + 2 : w.i + 7] if x.pos == "NOUN" and x.dep != "compound"), None)
            if thing is not None and thing.tag == "NNS":
                yield Topic("choose", f"{article(thing.lemma)} {thing.lemma}", "you", "job", False, _CHOICE, 0.66)


def _first_kind(p: Parsed, at: int) -> str | None:
    """The kind that the first noun from word `at` names."""
    noun: Word | None = next((x for x in p.words[at : at + 6] if x.pos == "NOUN" and x.dep != "compound"), None)
    return None if noun is None else kind_of(p, noun)
