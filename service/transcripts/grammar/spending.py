"""Time and money that went into it."""

from __future__ import annotations

from service.transcripts.grammar.amounts import duration, money
from service.transcripts.grammar.clause import Clause
from service.transcripts.grammar.moments import Range
from service.transcripts.grammar.tenses import negated

_SPENDING = frozenset(
    "spend take waste lose dedicate sit wait drive work get need devote burn last go stay walk ring put cost queue".split()
)
_PAYING = frozenset(
    "pay cost spend charge fine buy bill lose throw hire refund invest budget owe purchase order waste renew price".split()
)
_HAVING = frozenset("have get earn make save need want find raise see".split())
_POINTS = frozenset("in within after past last next every since than by about".split())
"""What before a stretch of time makes it a point or a frame: "in two weeks", "the last month"."""


def time_spent(c: Clause) -> Range | None:
    """Where time is said to have gone into it: "I spent two hours", "it took all weekend"."""
    found = duration(c)
    if found is None:
        return None
    lo, hi = found
    v = c.verb
    if negated(c) and v is not None and v.lemma in ("have", "be", "get"):
        return None
    years = any(x.lemma in ("year", "decade") for x in c.parsed.words[lo:hi])
    before = c.parsed.lowers[lo - 1] if lo > c.lo else ""
    roughly = before == "about" and v is not None and v.lemma in _SPENDING
    if before in _POINTS and not roughly:
        return None
    if v is None:
        return None if years else found
    spending = any(x.lemma in _SPENDING and x.pos == "VERB" for x in c.words)
    own = (
        c.parsed.words[hi - 1].lemma == "time" or "-" in c.parsed.cut(lo, hi) or c.parsed.lowers[lo] in ("all", "whole")
    )
    if years and not any(x.lemma in ("spend", "take", "waste") for x in c.words):
        return None
    return found if spending or own or before == "for" or v.lemma == "be" else None


def money_spent(c: Clause) -> Range | None:
    """Where money is said to have gone into it: "it was forty dollars a month", "they fined us"."""
    found, v = money(c), c.verb
    paying = next((w for w in c.words if w.lemma in _PAYING and w.pos == "VERB"), None)
    if found is not None and (paying is not None or v is None or v.lemma not in _HAVING):
        return found
    if paying is None:
        return None
    if paying.lemma in ("pay", "buy", "purchase") and paying.tag in ("VBD", "VBN", "VBP", "VBZ"):
        return paying.i, paying.i + 1
    return None
