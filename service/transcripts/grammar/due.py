"""When something is to be done: a time to come, or a time by which."""

from __future__ import annotations

from service.language.capitals import CALENDAR
from service.transcripts.grammar.clause import Clause
from service.transcripts.grammar.moments import UNITS, Range, ahead

_SOON = tuple(
    (
        "end of the month|end of the week|end of the quarter|end of the day|end of the year|end of play|over the weekend|"
        "at the weekend|this time next|before lunch|after lunch|straight away|right away|right now|first thing|end of term"
    ).split("|")
)
_NOW = frozenset("now today tonight".split())
_ORDINALS = frozenset(
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth".split()
)
_SUITING = frozenset("good fine free best okay ok clear great perfect".split())
_BY_A_DAY = frozenset("from by on until till before".split())
_PARTS = frozenset("half quarter".split())


def due(c: Clause) -> Range | None:
    """Where the clause says when: "on Thursday", "by the end of the month", "before lunch", "half two", "now"."""
    p = c.parsed
    found = next(p.find(*_SOON, lo=c.lo, hi=c.hi), None)
    if found is not None:
        return found
    found = ahead(c)
    if found is not None and not _no_time(c, found):
        return found
    return next((at for k in range(c.lo, c.hi) if (at := _at(c, k)) is not None), None)


def _at(c: Clause, k: int) -> Range | None:
    """The time that begins at word `k`, or that a preposition there brings in."""
    p = c.parsed
    low, before = p.lowers[k], p.lowers[k - 1] if k > c.lo else ""
    after, then = (p.words[x] if x < c.hi else None for x in (k + 1, k + 2))
    if low in _NOW and (before or after is None) and before not in ("for", "until", "by", "than"):
        return k, k + 1
    if after is None:
        return None
    if low in _BY_A_DAY and after.lower in CALENDAR and not after.lower.endswith("days"):
        return k + 1, k + 2
    ordinal = after.lower in _ORDINALS or after.lower.endswith(("enth", "teenth", "tieth"))
    if low == "the" and ordinal and before in _BY_A_DAY and (then is None or then.pos != "NOUN"):
        return k, k + 2
    if low == "by" and after.tag == "CD" and (then is None or then.pos not in ("NOUN", "NUM")):
        return k, k + 2
    if low in _PARTS and (after.tag == "CD" or after.lower in ("past", "to")):
        return k, k + 2
    if low == "in" and after.tag in ("CD", "DT") and then is not None and then.lemma in UNITS:
        return k, k + 3
    end = _numbered(c, k + 1) if low == "the" else 0
    return (k, end) if end else None


def _no_time(c: Clause, found: Range) -> bool:
    """Whether it is a meal, the unit of a habit or what another thing is of: "do lunch", "on Mondays", "next year's budget"."""
    p, (lo, hi) = c.parsed, found
    if p.lowers[hi - 1] in ("lunch", "lunchtime") and p.lowers[lo] not in ("at", "before", "after", "over"):
        return True
    if p.lowers[hi - 1].endswith("days") and p.lowers[hi - 1][:-1] in CALENDAR:
        return True
    after = p.words[hi + 1] if hi + 1 < c.hi and p.lowers[hi] == "'s" and p.words[hi].dep == "case" else None
    if after is not None and after.pos == "NOUN" and after.lower not in _SUITING:
        return True
    return lo > c.lo and (p.lowers[lo - 1] in ("every", "each", "last") or p.lowers[lo - 1 : hi] == ("for", "now"))


def _numbered(c: Clause, k: int) -> int:
    """The word after an ordinal of two words at `k`, "twenty-eighth"; 0 where there is none."""
    p = c.parsed
    tens = p.lowers[k] in ("twenty", "thirty")
    for step in (1, 2):
        at = k + step
        if (
            tens
            and at < c.hi
            and p.lowers[at].endswith(("first", "second", "third", "th"))
            and p.words[at].lemma not in UNITS
        ):
            return at + 1
    return 0
