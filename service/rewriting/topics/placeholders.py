"""What a template leaves open: "Why is it important for your company to do X?" is about doing X."""

from __future__ import annotations

from collections.abc import Iterator

from service.language.words import Parsed, Word
from service.rewriting.topics.topic import Topic
from service.rewriting.topics.verbs import PEOPLE

_TROUBLES = frozenset("problem issue challenge topic situation need frustration pain change event".split())
"""What a slot stands for that comes up rather than is used."""
_WANTING = frozenset("want need like feature".split())
_GETTING = frozenset("buy use try purchase".split())
_ON_SALE = frozenset("product service brand competitor app tool feature".split())
"""What a slot stands for that is used."""
_PRODUCTS = frozenset("product app tool service platform software feature".split())
_LETTERS = frozenset("XYZ")


def placeholders(p: Parsed) -> Iterator[Topic]:
    """An open doing ("do X"), and open things that one would have ("X or Y feature")."""
    for w in p.words:
        if w.lemma in _TROUBLES and w.dep != "compound" and slotted(p, w.i, w.i + 1):
            yield Topic("", slotted(p, w.i, w.i + 1), "you", "thing", True, frozenset({"matter"}), 0.6)
        if w.lemma in _ON_SALE and w.dep in ("pobj", "dobj") and "build" not in p.lemmas and slotted(p, w.i, w.i + 1):
            yield Topic("use", slotted(p, w.i, w.i + 1), "you", "job", False, frozenset({"slot"}), 0.4)
        if w.text not in _LETTERS:
            continue
        before = p.words[w.i - 1] if w.i else w
        if before.lemma == "do" and before.pos in ("VERB", "AUX") and before.tag == "VB":
            yield Topic("do", w.text, _doer(p, before), "job", True, frozenset({"slot"}), 0.6)
        elif before.lemma == "improve" or (before.lower == "in" and not _WANTING.isdisjoint(p.lemmas)):
            yield Topic("use", w.text, "you", "thing", before.lemma == "improve", frozenset({"slot"}), 0.5)
        elif before.lemma in _GETTING and before.pos == "VERB":
            yield Topic(before.lemma, w.text, "you", "job", False, frozenset({"slot"}), 0.5)
        elif p.lowers[w.i + 1 : w.i + 2] == ("or",) and p.words[w.i + 2].text in _LETTERS:
            yield Topic("", f"{w.text} or {p.words[w.i + 2].text}", "you", "thing", True, frozenset({"matter"}), 0.46)


def offered(p: Parsed) -> Iterator[Topic]:
    """The open doing that a product would be for, which only a goal could name: "a product that does X"."""
    for w in p.words:
        do = p.words[w.i - 1] if w.i else w
        told = any(c.lower in ("that", "which") and c.i < do.i for c in p.children(do.i))
        if told and w.text in _LETTERS and do.lemma == "do" and p.words[do.head].lemma in _PRODUCTS:
            yield Topic("do", w.text, "you", "job", True, frozenset({"slot"}), 0.4)


def slotted(p: Parsed, lo: int, hi: int) -> str:
    """The words from `lo` up to `hi` with the brackets of a slot that they fill: "[problem]"; empty where they fill none."""
    before = p.text[: p.words[lo].start][-1:]
    after = p.text[p.words[hi - 1].end :][:1]
    return f"{before}{p.cut(lo, hi)}{after}" if before + after in ("[]", "{}", "<>") else ""


def _doer(p: Parsed, do: Word) -> str:
    """Who does it: "your team" where that stands before, else "you"."""
    for w in p.words[max(do.i - 3, 0) : do.i]:
        if w.lemma in PEOPLE and p.lowers[w.i - 1] == "your":
            return f"your {w.lower}"
    return "you"
