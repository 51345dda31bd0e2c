"""Asks whether they have ever wished for the thing: have you ever wished there was.

It puts the wish, and mostly the product, into their mouth; nearly everybody agrees to have wished for something handy.
Ask what they did the last time they were stuck, and whether they looked for anything.
"""

from __future__ import annotations

from collections.abc import Iterator

from service.rules.grammar import quoted
from service.rules.rule import Bad, Good, Match, Posed

SEVERITY = "error"
MESSAGE = "Hands them a wish to agree with."
WHY = "Nearly everybody agrees to have wished for something handy; few of them ever looked for it."
SOURCE = "Fitzpatrick, The Mom Test (2013); Nielsen Norman Group, on leading questions."
BAD = (
    Bad("Have you ever wished there was a quieter leaf blower?", "Have you ever wished"),
    Bad("Did you ever dream of a ferry that runs at night?", "Did you ever dream"),
    Bad("Do you sometimes wish you could pause the lessons?", "Do you sometimes wish"),
    Bad("Have you never wished for a second pair of hands at the till?", "Have you never wished"),
    Bad("Haven't you ever wanted something that folds the sheets for you?", "Haven't you ever wanted"),
)
GOOD = (
    Good("Tell me about a day you wished you had stayed at home."),
    Good("What did you do the last time you wished the shop were open?"),
    Good("Which advice do you wish you had followed in your first winter?"),
    Good('You said "I wish we had sold it". What had happened that week?'),
    Good("Have you ever looked for a quieter leaf blower? Where?"),
    Good("Have you ever wanted to leave? What happened?"),
)
_WISHED = frozenset("wished wish dreamed dreamt dream longed wanted".split())


def search(q: Posed) -> Iterator[Match]:
    """A yes/no question about wishing, in the perfect, the past or the present."""
    p = q.parsed
    if _WISHED.isdisjoint(p.lowers):
        return
    for a in q.asked:
        if a.form != "yes_no" or a.operator is None or a.operator.lower not in ("have", "did", "do", "has"):
            continue
        for k in range(a.operator.i + 1, min(a.hi - 1, a.operator.i + 6)):
            w = p.lowers[k]
            if w not in _WISHED or quoted(p, k):
                continue
            if w in ("wanted", "longed") and p.lowers[k + 1] not in ("something", "a", "an", "someone", "for"):
                break
            if w in ("dream", "dreamed", "dreamt") and p.lowers[k + 1] not in ("of", "about", "that"):
                break
            if p.words[k].pos == "NOUN" and w == "wish" and p.lowers[k - 1] in ("a", "your", "the"):
                break
            lo = a.operator.i
            yield Match.of(lo, k + 1)
            break
