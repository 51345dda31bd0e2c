"""A typical day, an average week, a day in the life, what a Monday looks like: a stretch of time that never happened.

The typical day is tidied up: interruptions, workarounds and trouble are what people leave out of it.
Ask for a day that has a date: "Take me through yesterday, from when you came in."
"""

from __future__ import annotations

from collections.abc import Iterator

from service.language.asked import Asked
from service.language.words import Parsed
from service.rules.grammar import asking, cured, not_evidence, quoted, recalls
from service.rules.lexicon import STRETCHES
from service.rules.rule import Bad, Good, Match, Posed

SEVERITY = "warning"
MESSAGE = "Asks for a typical stretch of time, not for a real one."
WHY = "A typical day is a tidied-up summary; the interruptions and workarounds that matter never make it in."
SOURCE = "Portigal, Interviewing Users; Torres, Continuous Discovery Habits, on specific stories."
BAD = (
    Bad("What does a typical day look like in the bakery?", "typical day"),
    Bad("Could you walk me through an average week on the ferry?", "average week"),
    Bad("Describe an ordinary Tuesday in the surgery.", "ordinary Tuesday"),
    Bad("Tell me about a day in the life of a signal engineer.", "day in the life"),
    Bad("What does your day at the kennels look like?", "does your day … look like"),
    Bad("How many calls come in on a busy morning?", "on a busy morning"),
    Bad("What is your day-to-day like?", "day-to-day"),
    Bad("Describe a typical shearing for me.", "typical shearing"),
    Bad("Talk me through a day in your life as a shepherd.", "day in your life"),
    Bad("What is your morning routine before opening the stall?", "routine"),
)
GOOD = (
    Good("Take me through yesterday at the bakery."),
    Good("What did your first day on the ferry look like?"),
    Good("What does your desk look like? Could you turn the camera?"),
    Good("You said it was not a normal day. What was different?"),
    Good("Was the vet there on a Tuesday? Tell me about that visit."),
    Good("What did the typical form leave out when you filled it in last week?"),
    Good("What is the average wage here, according to the payroll you opened?"),
)

_TYPICAL = frozenset("typical normal average usual ordinary regular standard common representative".split())
_KIND_OF_DAY = _TYPICAL | frozenset("busy quiet good bad slow hard heavy rainy busier".split())
_WISHED = frozenset({"ideal", "perfect", "dream"})
_OCCASIONS = STRETCHES | frozenset(
    "handover visit call meeting project customer client session order trip lesson class patient case process workflow "
    "round job match game delivery".split()
)


def search(q: Posed) -> Iterator[Match]:
    """The noun phrase of a stretch of time that is typical, or what such a stretch looks like."""
    p = q.parsed
    if not_evidence(q):
        return
    lemmas = p.lemmas
    day = not STRETCHES.isdisjoint(p.lowers) or not _TYPICAL.isdisjoint(p.lowers)
    if not day and "routine" not in lemmas and "look" not in lemmas:
        return
    for n, a in enumerate(q.asked):
        if not asking(p, a) or recalls(p, a) or cured(q, n) or a.tense in ("past", "perfect"):
            continue
        hit = _typical(p, a) or _looks_like(p, a) or _routine(p, a)
        if hit and not quoted(p, hit.ranges[0][0]):
            yield hit


def _typical(p: Parsed, a: Asked) -> Match | None:
    for k in range(a.lo, a.hi - 1):
        word = p.lowers[k]
        if word in _TYPICAL:
            for j in range(k + 1, min(a.hi, k + 4)):
                if p.lowers[j] in _OCCASIONS:
                    return Match.of(k, j + 1)
                if word == "typical" and p.lowers[k - 1] in ("a", "your") and p.words[j].pos == "NOUN" and _lasts(a):
                    return Match.of(k, j + 1)
                if p.words[j].pos not in ("ADJ", "NOUN", "PROPN", "PUNCT", "ADP"):
                    break
        elif word in _KIND_OF_DAY and p.lowers[k + 1] in STRETCHES and k >= a.lo + 2:
            if p.lowers[k - 1] in ("a", "an") and p.lowers[k - 2] in ("on", "in", "during"):
                return Match.of(k - 2, k + 2)
        elif word == "day" and p.lowers[k + 1] == "in" and p.lowers[k + 3 : k + 4] == ("life",):
            return Match.of(k, k + 4)
        elif word == "day" and p.lowers[k + 1 : k + 5] == ("-", "to", "-", "day"):
            return Match.of(k, k + 5)
        elif word == "day" and p.lowers[k + 1 : k + 3] == ("to", "day"):
            return Match.of(k, k + 3)
    return None


def _lasts(a: Asked) -> bool:
    """Whether an account of it is asked for, or what it looks like or involves."""
    return a.form == "request" or (a.verb is not None and a.verb.lemma in ("look", "involve", "go", "run", "unfold"))


def _looks_like(p: Parsed, a: Asked) -> Match | None:
    """A stretch of no date as the subject, in the present: "What does your Monday look like?"."""
    if a.wh not in ("what", "how") or a.operator is None or a.subject is None or a.operator.lower not in ("do", "does"):
        return None
    if a.verb is None or a.verb.lower not in ("look", "sound", "go", "run"):
        return None
    wished = not _WISHED.isdisjoint(p.lowers[a.operator.i + 1 : a.subject.i])
    if a.subject.lower in _OCCASIONS and a.subject.i > a.operator.i and not wished:
        return Match(((a.operator.i, a.subject.i + 1), (a.verb.i, min(a.hi, a.verb.i + 2))))
    return None


def _routine(p: Parsed, a: Asked) -> Match | None:
    for k in range(a.lo, a.hi):
        if p.lowers[k] not in ("routine", "routines") or p.words[k].pos != "NOUN" or a.form not in ("wh", "request"):
            continue
        if a.wh == "what" or p.lowers[k - 1] in ("your", "morning", "evening", "daily", "weekly"):
            return Match.of(k, k + 1)
    return None
