"""Asks for a number or a tick: on a scale, rate, rank, score, agree or disagree.

In an interview a number hides what the story would tell, and each person's seven is another seven.
Ask what happened that made it good or bad; if a number is needed, let it open the story and ask for the episode
behind it.
"""

from __future__ import annotations

from collections.abc import Iterator

from service.language.asked import Asked
from service.rules.grammar import quoted
from service.rules.rule import Bad, Good, Match, Posed

SEVERITY = "warning"
MESSAGE = "Asks for a rating where an episode is wanted."
WHY = "A number says neither what happened nor why, and no two people mean the same by it."
SOURCE = "Dillman, Internet, Phone, Mail and Mixed-Mode Surveys; Hall, Just Enough Research."
BAD = (
    Bad("On a scale from one to ten, how loud was the ward?", "On a scale"),
    Bad("How would you rate the allotment office?", "rate"),
    Bad("Please rank these four routes.", "rank"),
    Bad("How many points out of ten would the canteen get?", "out of ten"),
    Bad('To what extent do you agree or disagree: "My bank listens"?', "To what extent do you agree"),
    Bad("My team leader keeps promises. (strongly agree to strongly disagree)", "strongly agree", severity="error"),
)
GOOD = (
    Good("What is the interest rate on the loan?"),
    Good("How did the kitchen scale break?"),
    Good("What rank did you hold when you left the navy?"),
    Good("You rated the course a nine. What happened in it?"),
    Good("What was the score when the game was called off?"),
    Good("How many of the ten chairs did you repair last week?"),
)

_SCALES = (
    "on a scale", "on a 1 - 10 scale", "out of ten", "out of 10", "out of five", "out of 5", "from 1 to 5",
    "from 1 to 10", "from one to ten", "from one to five", "from 0 to 10", "from zero to ten", "1 to 10", "1 to 5",
    "1 2 3 4 5", "1 2 3", "1 – 2 – 3", "1 - 2 - 3",
)  # fmt: skip
_EXTENT = (
    "to what extent do you agree",
    "to what extent would you agree",
    "how much do you agree",
    "how strongly do you agree",
)
_LIKERT = (
    "strongly agree",
    "strongly disagree",
    "agree / disagree",
    "agree or disagree",
    "yes / no",
)
_HINTS = frozenset("scale rate rank score agree disagree extent rating 1 one 0 zero ten 10 yes out".split())


def search(q: Posed) -> Iterator[Match]:
    """The words that ask for the number or the tick."""
    p = q.parsed
    if _HINTS.isdisjoint(p.lowers) or q.purpose in ("logistics", "closing", "commitment_ask"):
        return
    for a in q.asked:
        hit = _rating(q, a)
        if hit and not quoted(p, hit.ranges[0][0]):
            yield hit
            return


def _rating(q: Posed, a: Asked) -> Match | None:
    p = q.parsed
    for lo, hi in p.find(*_EXTENT, lo=a.lo, hi=a.hi):
        return Match.of(lo, hi)
    for lo, hi in p.find(*_LIKERT, lo=a.lo, hi=a.hi):
        return Match.of(lo, hi, "error" if _bare_claim(q, a) else None)
    for lo, hi in p.find(*_SCALES, lo=a.lo, hi=a.hi):
        return Match.of(lo, hi)
    for k in range(a.lo, a.hi):
        w = p.lowers[k]
        if w not in ("rate", "rank", "score"):
            continue
        if k == a.core and a.hi > k + 2 and p.words[k + 1].pos in ("DET", "PRON", "SCONJ"):
            return Match.of(k, k + 1)
        asked = a.form in ("wh", "request", "yes_no") and (k <= a.core + 5 or a.verb is p.words[k])
        if asked and p.words[k].tag in ("VB", "VBP") and a.tense not in ("past", "perfect"):
            return Match.of(k, k + 1)
    return None


def _bare_claim(q: Posed, a: Asked) -> bool:
    """Whether the statement that is to be ticked is a claim of the asker's, put in nobody's mouth."""
    return a.wh == "" and q.asked[0].form not in ("wh", "yes_no")
