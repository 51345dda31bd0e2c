"""Verbs that a tagger took for nouns, right behind their subject: "translators chase invoices", "carers hand over"."""

from __future__ import annotations

from service.aims.people import somebody
from service.language.inflect import is_verb
from service.language.words import Parsed, Word

_ASKING = frozenset("how why when where what which who whom whose whether if that".split())


def mistaken(p: Parsed, w: Word) -> bool:
    """Whether a tagger took the verb right after its plural subject for a noun: "translators chase invoices"."""
    before = p.words[w.i - 1] if w.i else w
    plural = before.tag == "NNS" and somebody(before)
    after = p.words[w.i + 1] if w.i + 1 < len(p.words) else w
    return (
        w.pos == "NOUN"
        and w.tag == "NN"
        and plural
        and is_verb(w.lower)
        and after.pos in ("NOUN", "DET", "PRON", "ADJ")
    )


def hidden(p: Parsed, after: int) -> list[int]:
    """The verb that a tagger took for the last noun of its subject: "carers on night duty hand over patients"."""
    if _ASKING.isdisjoint(p.lowers[:after]):
        return []
    for before, w, behind in zip(p.words[after:], p.words[after + 1 :], p.words[after + 2 :], strict=False):
        joined = before.pos == "NOUN" and before.head == w.i
        if joined and w.tag == "NN" and is_verb(w.lower) and (behind.dep == "prt" or behind.tag in ("RP", "IN", "DT")):
            return [w.i]
    return []
