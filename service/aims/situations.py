"""When it happens: the clauses and nouns by which an aim names an occasion in somebody's life."""

from __future__ import annotations

from service.language.words import Parsed, Word

_WHEN = frozenset("when while after before once until since whenever if during without between within".split())
TIMES = frozenset(
    """time day night morning afternoon evening week weekend month quarter year term season shift monday
    tuesday wednesday thursday friday saturday sunday january february march april may june july august september
    october november december spring summer autumn winter holiday christmas visit occasion moment""".split()
)


def situations(p: Parsed, ours: frozenset[int]) -> list[int]:
    """Words that open a time or an event of theirs: "when a fridge breaks down", "the day after", "last summer"."""
    return [w.i for w in p.words if _clause(p, w, ours) or _time(p, w, ours)]


def _clause(p: Parsed, w: Word, ours: frozenset[int]) -> bool:
    return w.dep == "advcl" and w.head not in ours and any(c.lower in _WHEN for c in p.children(w.i))


def _time(p: Parsed, w: Word, ours: frozenset[int]) -> bool:
    plain = w.pos in ("NOUN", "PROPN") and w.dep not in ("compound", "nmod", "amod")
    return w.lemma in TIMES and plain and not _of_asker(p, w, ours)


def _of_asker(p: Parsed, w: Word, ours: frozenset[int]) -> bool:
    """Whether a time is when the asker does something: "talk to ten users before the end of the month"."""
    seen = w
    while seen.head != seen.i:
        seen = p.words[seen.head]
        if seen.pos == "VERB":
            return seen.i in ours and w.dep != "dobj" and "about" not in p.lowers[seen.i + 1 : w.i]
    return False
