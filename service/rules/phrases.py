"""The phrase round a run of words that a reader understands: the whole verb group, the whole noun phrase.

What the ear hears is a word or two that weigh most, "you happy" or "are"; shown by themselves they say nothing.
"""

from __future__ import annotations

from collections.abc import Sequence

from service.language.asked import Asked
from service.language.words import Parsed

_MODIFIERS = frozenset("det amod poss compound nummod advmod quantmod neg nmod predet case".split())
_COMPLEMENTS = ("acomp", "attr", "oprd", "dobj", "xcomp")
_OPEN = frozenset({"DET", "ADJ", "ADP", "AUX", "PART", "NUM", "CCONJ", "SCONJ"})
_LONGEST_GROUP, _LONGEST_OBJECT, _LONGEST = 9, 5, 12
"""Most words: from the question word to the verb, of what completes the verb, of the phrase."""


def whole(p: Parsed, asked: Sequence[Asked], lo: int, hi: int) -> tuple[int, int]:
    """The half-open range [lo, hi) widened to whole phrases within its sentence, without marks at its ends."""
    a = next((a for a in asked if a.lo <= lo < a.hi), None)
    if a is None:
        return lo, hi
    lo, hi = _bared(p, max(lo, a.lo), min(hi, a.hi))
    start, end = _group(p, a)
    if lo < end and start < hi:
        lo, hi = min(lo, start), max(hi, end)
    lo, hi = _finished(p, a, lo, hi)
    if hi - lo == 1:
        lo, hi = (start, end) if end - start > 1 else (a.core, a.hi)
        lo, hi = _finished(p, a, lo, hi)
    return _bared(p, lo, hi)


def _group(p: Parsed, a: Asked) -> tuple[int, int]:
    """The sentence's verb group, from its question word or operator to what completes the verb; empty where unknown."""
    if a.verb is None or a.form in ("statement", "fragment"):
        return a.lo, a.lo
    start = a.core if a.wrapped is None else a.wrapped[1]
    if a.operator is not None and (a.form == "yes_no" or a.operator.i - start > _LONGEST_GROUP):
        start = min(a.operator.i, a.verb.i)
    if not start <= a.verb.i < start + _LONGEST_GROUP:
        start = max(a.lo, a.verb.i - 1)
    end = a.verb.i + 1
    if a.subject is not None and a.verb.i < a.subject.i < start + _LONGEST_GROUP:
        end = max(end, p.subtree(a.subject.i)[1])
    for w in p.children(a.verb.i):
        if not a.verb.i < w.i < a.hi:
            continue
        reach = p.subtree(w.i)[1] if w.dep in _COMPLEMENTS else w.i + 1 if w.dep in ("prt", "neg") else end
        if end < reach <= end + _LONGEST_OBJECT:
            end = reach
        elif w.dep in _COMPLEMENTS and w.i < end + _LONGEST_OBJECT:
            end = max(end, w.i + 1)
    return start, min(end, a.hi, start + _LONGEST)


def _finished(p: Parsed, a: Asked, lo: int, hi: int) -> tuple[int, int]:
    """The range with what its first word leans on, up to the noun that its last word waits for."""
    while hi < a.hi and hi - lo < _LONGEST and _waits(p, hi - 1, hi):
        hi += 1
    while lo > a.lo and hi - lo < _LONGEST and _belongs(p, lo - 1, hi):
        lo -= 1
    return lo, hi


def _waits(p: Parsed, last: int, hi: int) -> bool:
    """Whether word `last` cannot end a phrase: an article, an adjective before its noun, a subject
    before its verb."""
    w, after = p.words[last], p.words[hi]
    if after.pos == "PUNCT":
        return after.lower == "-"
    if w.dep in ("nsubj", "nsubjpass") and after.pos in ("VERB", "AUX") and w.head >= hi:
        return True
    return w.pos in _OPEN or (w.dep in _MODIFIERS and w.head > last) or w.lower == "-"


def _belongs(p: Parsed, k: int, hi: int) -> bool:
    """Whether word `k` leans on a word after it that is marked."""
    w = p.words[k]
    return p.lowers[k] == "-" or (w.dep in _MODIFIERS and k < w.head < hi)


def _bared(p: Parsed, lo: int, hi: int) -> tuple[int, int]:
    """The range without marks at its ends, as it is where it holds nothing else."""
    first, last = lo, hi
    while first < last and p.words[first].pos == "PUNCT":
        first += 1
    while first < last and p.words[last - 1].pos == "PUNCT":
        last -= 1
    return (first, last) if first < last else (lo, hi)
