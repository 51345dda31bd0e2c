"""When something is said to be: on one past occasion, at a time to come, or again and again."""

from __future__ import annotations

from service.language.capitals import CALENDAR
from service.rules.lexicon import HABIT_ADVERBS
from service.transcripts.grammar.clause import Clause

Range = tuple[int, int]

UNITS = frozenset(
    "second minute hour day night week weekend fortnight month quarter year term season morning afternoon evening shift "
    "decade summer winter spring autumn semester sprint lunchtime".split()
)
_DATES = CALENDAR - frozenset("may march mon sat sun fri wed thu tue jan dec mar".split())
_LAST = frozenset("last past previous other".split())
_THIS = frozenset("this earlier".split())
_HABITS = HABIT_ADVERBS | frozenset(
    "often sometimes occasionally constantly rarely seldom oftentimes frequently".split()
)
_AGAIN = (
    "all the time", "most of the time", "half the time", "every time", "each time", "a lot of the time", "any time",
    "most days", "these days", "nowadays", "tend to", "tends to", "over and over", "as a rule", "in general",
    "the whole time", "non - stop", "on a regular basis", "from time to time", "now and then", "more often", "kept on",
)  # fmt: skip
_ONCE = (
    "one time", "one day", "one night", "one evening", "one morning", "one weekend", "one afternoon", "the other day",
    "the first time", "the last time", "that day", "that night", "that evening", "that morning", "that week", "that time",
    "in one case", "at one point", "at that point", "that afternoon", "the next day", "the next morning", "just now",
    "the night before", "the day before", "the week before", "the day after", "at the time", "just yesterday",
)  # fmt: skip
_SINCE = frozenset("when while after before until till as once since".split())
_AHEAD = frozenset("tomorrow tonight next".split())
_NUMERALS = frozenset("first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split())
_AFTER_DATE = frozenset(("", "of", ".", ",", "and", "at", "for", "then", "is"))
_HOURS = frozenset("noon midnight lunch lunchtime o'clock am pm".split())


def dated(c: Clause) -> Range | None:
    """Where a date, a weekday, a month, a year or a time of the clock stands: a point on the calendar."""
    p = c.parsed
    for k in range(c.lo, c.hi):
        w, low = p.words[k], p.lowers[k]
        before = p.lowers[k - 1] if k > c.lo else ""
        after = p.lowers[k + 1] if k + 1 < c.hi else ""
        if low in _DATES or (low.endswith("s") and low[:-1] in _DATES and before != "on"):
            return k, k + 1
        if (
            low in ("may", "march")
            and w.pos == "PROPN"
            and (before in ("in", "of", "last", "since", "for") or after.isdigit())
        ):
            return k, k + 1
        if low[:4].isdigit() and len(low) in (4, 5) and low[:2] in ("19", "20"):
            return k, k + 1
        if before == "the" and _ordinal(low) and (after in _AFTER_DATE or after in _DATES):
            return k - 1, k + 1
        if low in _HOURS and before not in ("", "for", "my", "the", "i", "at", "'m"):
            return k - 1, k + 1
        if low == "at" and k + 1 < c.hi and p.words[k + 1].tag == "CD" and _of_the_clock(c, k + 1):
            return k, k + 2
        if low == "half" and after == "past":
            return k, min(c.hi, k + 3)
    return None


def _ordinal(low: str) -> bool:
    figure = low[:1].isdigit() and low[-2:] in ("st", "nd", "rd", "th")
    return figure or low in _NUMERALS or low.endswith(("teenth", "tieth"))


def _of_the_clock(c: Clause, k: int) -> bool:
    """Whether the number at word `k` counts nothing: "at five", "at 10:30"."""
    after = c.parsed.words[k + 1] if k + 1 < c.hi else None
    text = c.parsed.lowers[k]
    if text.isdigit() and not 1 <= int(text) <= 24:
        return False
    return after is None or after.pos not in ("NOUN", "NUM", "ADJ", "SYM") or after.lower in ("am", "pm", "o'clock")


def occasion(c: Clause) -> Range | None:
    """Where the clause points at one past occasion: "last Tuesday", "two weeks ago", "one evening", "when she left"."""
    p = c.parsed
    for k in range(c.lo, c.hi):
        low = p.lowers[k]
        near = p.words[k + 1 : min(c.hi, k + 4)]
        if low in ("yesterday", "ago") or (low == "once" and p.words[k].tag == "RB" and k + 1 < c.hi and low != "at"):
            return max(c.lo, k - 2) if low == "ago" else k, k + 1
        if (
            low in _LAST | _THIS
            and near
            and (near[0].lemma in UNITS or near[0].lower in CALENDAR or near[0].tag == "CD")
        ):
            if low == "other" and p.lowers[k - 1] != "the":
                continue
            return k, k + 2
        if low in _SINCE and any(w.tag in ("VBD", "VBN") or w.lower in ("was", "were") for w in near):
            return k, min(c.hi, k + 4)
    found = next(p.find(*_ONCE, lo=c.lo, hi=c.hi), None)
    return found or dated(c)


def ahead(c: Clause) -> Range | None:
    """Where the clause names a time to come: "on Thursday", "tomorrow at ten", "next week", "by the first", "tonight"."""
    p = c.parsed
    for k in range(c.lo, c.hi):
        low = p.lowers[k]
        near = p.words[k + 1 : min(c.hi, k + 4)]
        if low in ("tomorrow", "tonight") or (low == "now" and p.lowers[k - 1] in ("right", "card")):
            return k, k + 1
        if low in ("next", "this") and near and (near[0].lemma in UNITS or near[0].lower in CALENDAR):
            return k, k + 2
        if low in ("in", "within") and near and near[-1].lemma in UNITS and near[0].tag in ("CD", "DT"):
            return k, k + 1 + len(near)
        if low in ("today", "immediately") and k > c.lo:
            return k, k + 1
    return dated(c)


def habit(c: Clause) -> Range | None:
    """Where the clause speaks of what happens again and again: "usually", "every week", "half the time"."""
    p = c.parsed
    for k in range(c.lo, c.hi):
        w, low = p.words[k], p.lowers[k]
        if low in _HABITS and w.pos in ("ADV", "ADJ"):
            if low in ("always", "never") and _past(c):
                continue
            return k, k + 1
        timed = k + 1 < c.hi and (p.words[k + 1].lemma in UNITS or p.lowers[k + 1] in CALENDAR)
        if low in ("every", "each") and timed and not _past(c):
            return k, k + 2
        rate = p.lowers[k + 1 : k + 3]
        often = low in ("once", "twice") or (low in ("times", "time") and k > c.lo and p.words[k - 1].tag == "CD")
        if often and len(rate) == 2 and rate[0] in ("a", "per", "every") and rate[1] in UNITS and not _past(c):
            return k, k + 3
        if low == "whenever":
            return k, k + 1
    return next(p.find(*_AGAIN, lo=c.lo, hi=c.hi), None)


def _past(c: Clause) -> bool:
    return c.verb is not None and (
        c.verb.tag == "VBD" or any(a.tag == "VBD" or a.lower in ("have", "has", "'ve") for a in c.auxiliaries)
    )
