"""Asks how likely they are to do it: how likely, what are the chances, would recommend on a scale.

A probability of one's own behaviour is a guess dressed as a number. Stated likelihoods run far above what people do.
Ask whether they have done it: whom did they last recommend it to, and what did they say?
"""

from __future__ import annotations

from collections.abc import Iterator

from service.language.words import Parsed
from service.rules.grammar import quoted
from service.rules.rule import Bad, Good, Match, Posed

SEVERITY = "error"
MESSAGE = "Asks how likely they are to do it."
WHY = "A guess at one's own behaviour stays a guess when it is given as a number."
SOURCE = "Fitzpatrick, The Mom Test (2013); Morwitz on stated purchase intentions; Nielsen Norman Group on the NPS."
BAD = (
    Bad("How likely are you to renew your season ticket?", "How likely are you"),
    Bad("On a scale of 1 to 5, how likely is it that you would switch banks?", "how likely is it"),
    Bad("What are the chances you'll still keep bees in two years?", "What are the chances"),
    Bad("How probable is it that your board will sign?", "How probable is it"),
    Bad("Are you more likely to book by phone or by e-mail?", "Are you more likely"),
    Bad("What is the likelihood of you recommending the course?", "What is the likelihood"),
)
GOOD = (
    Good("How likely did you think a refund was when you wrote to them?"),
    Good("Whom did you last recommend the course to?"),
    Good("What did the surveyor say the chances of a flood were?"),
    Good("How did you work out the likelihood of frost that week?"),
    Good("How many times did you renew it?"),
)
_CUES = frozenset("likely unlikely likelihood probable chance chances odds probability".split())


def search(q: Posed) -> Iterator[Match]:
    """How likely, what chances, more likely to; not of what someone thought at a past moment."""
    p = q.parsed
    if _CUES.isdisjoint(p.lowers):
        return
    for a in q.asked:
        if a.tense == "past" or any(w in ("did", "was", "were") for w in p.lowers[a.lo : a.hi]):
            continue
        for k in range(a.lo, a.hi):
            if p.lowers[k] in _CUES and not quoted(p, k):
                found = _asked(p, a.lo, k, a.hi)
                if found is not None:
                    yield found
                    break


def _asked(p: Parsed, lo: int, k: int, hi: int) -> Match | None:
    w = p.lowers
    end = k + 1
    if w[k] in ("likely", "unlikely", "probable"):
        if k > lo and w[k - 1] == "how":
            while (
                end < hi
                and end < k + 3
                and (w[end] in ("are", "is", "would", "do", "will") or p.words[end].pos == "PRON")
            ):
                end += 1
            return Match.of(k - 1, end)
        start = next(
            (j for j in range(k - 1, max(lo - 1, k - 5), -1) if w[j] in ("are", "be", "is", "make", "makes")), None
        )
        asked = start is not None and (w[start] != "is" and "you" in w[max(lo, start - 2) : k])
        return Match.of(start if start is not None else k, end) if asked else None
    start = next((j for j in range(k - 1, max(lo - 1, k - 5), -1) if w[j] in ("what", "how")), None)
    if k > lo and w[k - 1] == "any" and w[k] == "chance" and w[k + 1 : k + 2] in (("you",), ("that",)):
        return Match.of(k - 1, k + 1)
    future = any(x in ("you", "your", "'ll", "will", "would", "'d") for x in w[k + 1 : k + 7])
    return Match.of(start, end) if start is not None and future else None
