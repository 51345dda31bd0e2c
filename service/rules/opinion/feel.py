"""Asks how they feel about a thing, outside any moment at which they felt it.

A standing feeling is an attitude: it is made up while answering and leans towards the asker. A feeling at a moment that
happened ("How did you feel when the letter came?") is part of a story and is fine.
Ask when they last ran into it and what they did; the feeling comes along.
"""

from __future__ import annotations

from collections.abc import Iterator

from service.language.asked import Asked
from service.rules.acquaintance import boasted, idea
from service.rules.grammar import not_evidence, quoted
from service.rules.rule import Bad, Good, Match, Posed

SEVERITY = "warning"
MESSAGE = "Asks for a feeling about a thing, not for a moment."
WHY = "An attitude made up on the spot predicts little; what they felt at a moment that happened is part of a story."
SOURCE = "Schuman and Presser, Questions and Answers in Attitude Surveys; Portigal, Interviewing Users."
BAD = (
    Bad("How do you feel about subscriptions?", "How do you feel about"),
    Bad("Now that the harbour has a new crane, how do you feel about it?", "how do you feel about"),
    Bad("How do you feel about our idea of shared vans?", "How do you feel about", severity="error"),
    Bad("How do you feel about software marking the essays?", "How do you feel about", severity="error"),
    Bad("How did you feel about the inspection, overall?", "How did you feel about"),
    Bad("How do you feel when the rota changes?", "How do you feel"),
)
GOOD = (
    Good("How did you feel when the second letter came?"),
    Good("What did you feel once the ferry had left?"),
    Good("How did you feel about the price at the time you signed?"),
    Good("Where on your hand do you feel the pain?"),
    Good("You said you felt lost. What had just happened?"),
    Good("How did she feel about it when you told her?"),
)

_MOMENT = ("at the time", "when you", "back then", "when it", "when they", "once you", "at that")


def search(q: Posed) -> Iterator[Match]:
    """How do you feel, with its about where it has one."""
    p = q.parsed
    if "feel" not in p.lowers or "how" not in p.lowers or not_evidence(q):
        return
    for a in q.asked:
        for lo, hi in p.find(
            "how do you feel", "how did you feel", "how do you all feel", "how do they feel", lo=a.lo, hi=a.hi
        ):
            hit = None if quoted(p, lo) else _feeling(q, a, lo, hi)
            if hit:
                yield hit


def _feeling(q: Posed, a: Asked, lo: int, hi: int) -> Match | None:
    p = q.parsed
    about = hi < a.hi and p.lowers[hi] in ("about", "towards", "toward", "regarding")
    if p.lowers[lo + 1] == "did":
        if not about or any(p.find(*_MOMENT, lo=hi, hi=a.hi)):
            return None
    elif hi < a.hi and p.words[hi].pos == "ADJ":
        return None
    end = next((k for k in range(hi, a.hi) if p.lowers[k] in (",", "?", ".", ";")), a.hi)
    error = boasted(q, a) or (about and idea(q, a, hi + 1, end))
    return Match.of(lo, hi + about, "error" if error else None)
