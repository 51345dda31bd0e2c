"""How much: sums of money, stretches of time, counts."""

from __future__ import annotations

from service.language.words import Word
from service.transcripts.grammar.clause import Clause
from service.transcripts.grammar.moments import UNITS, Range

_SIGNS = frozenset("$ € £ ¥ ₹".split())
_CURRENCIES = frozenset(
    "dollar euro pound buck quid cent pence rupee yen franc krona kroner dirham rand peso usd eur gbp grand k".split()
)
_RATES = frozenset("month year week day hour seat user head".split())
_PRICES = frozenset("price quote fee bill cost invoice budget salary rent grant fine deposit estimate".split())
_VAGUE = frozenset("a an half several few couple some many whole entire full all bulk most extra".split())
_OWN_TIME = (
    "spare time", "free time", "full time", "full - time", "part - time", "part time", "all day", "all night", "all morning",
    "all weekend", "all afternoon", "whole day", "whole weekend", "whole night", "entire day", "entire weekend",
    "half a day", "half the day", "half my day", "of my time", "of our time", "my entire day", "my whole day", "ages",
    "hours and hours", "forever", "my evenings", "my weekends", "paid time", "dedicated to",
)  # fmt: skip


def number(c: Clause) -> Range | None:
    """Where a count stands, in figures or words; not the pronoun "one"."""
    for w in c.words:
        if w.tag == "CD" and w.lower not in ("one", "ones"):
            return w.i, w.i + 1
    return None


def money(c: Clause) -> Range | None:
    """Where a sum of money stands: "$40", "six hundred dollars", "40k a month"."""
    p = c.parsed
    for k in range(c.lo, c.hi):
        w = p.words[k]
        if w.text in _SIGNS:
            return k, min(c.hi, k + 2)
        if w.text[:1] in _SIGNS and len(w.text) > 1:
            return k, k + 1
        rate = p.lowers[k + 1 : k + 3]
        if w.lower in ("thousand", "hundred") and len(rate) == 2 and rate[0] in ("a", "per") and rate[1] in _RATES:
            return max(c.lo, k - 1), k + 3
        if w.tag == "CD" and _of_money(c, w):
            return k, k + 1
        if w.lemma in _CURRENCIES and k > c.lo and _counted(p.words[k - 1]):
            lo = k - 1
            while lo > c.lo and (_counted(p.words[lo - 1]) or p.lowers[lo - 1] in ("-", "and")):
                lo -= 1
            return lo, k + 1
    return None


def _of_money(c: Clause, w: Word) -> bool:
    """Whether a bare number counts money: "he charges a hundred and ten", "the quote was ninety thousand"."""
    p = c.parsed
    head = p.words[w.head]
    if head.pos == "NOUN" and head.i > w.i:
        return False
    while head.dep in ("prep", "conj", "quantmod", "pobj", "compound", "nummod") and head.head != head.i:
        head = p.words[head.head]
    subject = p.child(head.i, "nsubj")
    priced = subject is not None and subject.lemma in _PRICES and head.lemma in ("be", "come", "go", "start")
    return head.lemma in ("charge", "cost", "pay", "fine", "bill", "owe") or priced


def duration(c: Clause) -> Range | None:
    """Where a stretch of time stands: "two hours", "a month", "the whole weekend", "my spare time"."""
    p = c.parsed
    for k in range(c.lo, c.hi):
        w = p.words[k]
        if w.lemma not in UNITS or (k + 1 < c.hi and p.lowers[k + 1] in ("ago", "old", "later", "job", "before")):
            continue
        lo = k
        while lo > c.lo and (
            _counted(p.words[lo - 1]) or p.words[lo - 1].tag in ("JJ", "HYPH") or p.lowers[lo - 1] == "of"
        ):
            lo -= 1
        once = p.lowers[lo:k] == ("one",) and w.lemma not in ("hour", "minute", "week", "month")
        if lo < k and not once and any(_counted(x) for x in p.words[lo:k]):
            return lo, k + 1
        if (
            w.tag == "NNS"
            and w.lemma in ("hour", "week", "month", "day")
            and lo == k
            and p.lowers[k - 1] not in ("these", "out")
        ):
            return k, k + 1
    return next(p.find(*_OWN_TIME, lo=c.lo, hi=c.hi), None)


def _counted(w: Word) -> bool:
    return w.tag == "CD" or w.lower in _VAGUE or w.text.replace(",", "").replace(".", "").isdigit()
