"""A guess about them, put to them to be confirmed: "I guess you…", "I take it that…", "…, I imagine?".

The asker has already filled in the answer. Correcting an interviewer is work and seems rude, so the guess comes back as
a yes. Leave the guess out and ask what it was like, or what they did.
"""

from __future__ import annotations

from collections.abc import Iterator

from service.language.asked import AUX, WH
from service.language.words import Parsed
from service.rules.grammar import lower_at
from service.rules.rule import Bad, Good, Match, Posed

SEVERITY = "error"
MESSAGE = "Puts your own guess to them to be confirmed."
WHY = "A guess that only needs a yes comes back as a yes."
SOURCE = "Portigal, Interviewing Users (2013)"
BAD = (
    Bad("I guess you were relieved when the audit was over?", "I guess"),
    Bad("The long queue put you off, I imagine?", "I imagine"),
    Bad("I take it the training was a waste of your Friday?", "I take it"),
    Bad("You've given up on the allotment, I assume?", "I assume"),
    Bad("You'd probably prefer a desk of your own?", "probably"),
    Bad("So I suppose the price decided it?", "I suppose"),
)
GOOD = (
    Good("What do you suppose the clerk meant by that letter?"),
    Good("Imagine you have just landed on this page. Show me how you would find a plumber."),
    Good("Farms differ a lot, I guess. How did you notice the last sick calf?"),
    Good("What did you assume when the parcel did not come?"),
    Good("I imagine every kitchen does this its own way, so please show me how you did it last night."),
    Good("Did you guess the weight before you saw the label?"),
)

_VERBS = frozenset("guess suppose assume imagine presume bet take reckon gather".split())


def search(q: Posed) -> Iterator[Match]:
    """Mark "I guess" and its like at either end of a statement that is put as a question."""
    p = q.parsed
    if "probably" in p.lowers:
        yield from _probably(q)
    if "i" not in p.lowers or _VERBS.isdisjoint(p.lowers):
        return
    for n, a in enumerate(q.asked):
        if not (a.marked or n == len(q.asked) - 1):
            continue
        end = a.hi
        while end > a.lo and p.words[end - 1].pos == "PUNCT":
            end -= 1
        for k in range(a.lo, end - 1):
            if p.lowers[k] != "i" or lower_at(p, k + 1) not in _VERBS:
                continue
            stop = k + 2
            if lower_at(p, k + 1) == "take":
                if stop >= end or p.lowers[stop] != "it":
                    continue
                stop += 1
            opens = k == a.lo or p.words[k - 1].pos in ("PUNCT", "CCONJ") or p.lowers[k - 1] == "so"
            if (stop == end and k > a.lo + 1) or (opens and a.marked and not _asks_on(q.parsed, stop, end)):
                yield Match.of(k, stop)


def _probably(q: Posed) -> Iterator[Match]:
    """As in "You'd probably prefer…?": a guess without an "I"."""
    p = q.parsed
    for a in q.asked:
        if a.form != "statement" or not a.marked:
            continue
        k = next((k for k in range(a.lo, a.hi) if p.lowers[k] == "probably"), None)
        if k is not None and "you" in p.lowers[max(a.lo, k - 3) : k] and not _asks_on(p, a.lo, a.hi):
            yield Match.of(k, k + 1)


def _asks_on(p: Parsed, lo: int, end: int) -> bool:
    """Whether a question or request of its own follows in the same sentence."""
    return any(
        (p.words[k].pos == "PUNCT" and (lower_at(p, k + 1) in WH or lower_at(p, k + 1) in AUX))
        or p.lowers[k] == "please"
        for k in range(lo, end - 1)
    )
