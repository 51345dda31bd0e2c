"""A bare frequency: how often, how regularly, how many a week, with no stretch of time to count in.

Frequencies are estimated, not counted, and rounded towards the person people would like to be. "About once a week" can
mean twice this year.
Ask for a count in a stated recent window ("How many times in the past two weeks?") and for the last time.
"""

from __future__ import annotations

from collections.abc import Iterator

from service.language.asked import Asked
from service.language.words import Parsed
from service.rules.grammar import asking, cured, not_evidence, quoted, window
from service.rules.rule import Bad, Good, Match, Posed

SEVERITY = "warning"
MESSAGE = "Asks for a frequency without a recent stretch of time to count in."
WHY = "People do not count such things; they estimate, and round towards what they would like to be true."
SOURCE = (
    "Tourangeau, Rips and Rasinski, The Psychology of Survey Response, on behavioural frequency; Fitzpatrick (2013)."
)
BAD = (
    Bad("How often do you water the greenhouse?", "How often"),
    Bad("How frequently does the boiler lose pressure?", "How frequently"),
    Bad("How often would you say the lift is stuck?", "How often"),
    Bad("Do you change the filter, and how regularly?", "how regularly"),
    Bad("How many parcels do you turn away a week?", "How many … a week"),
    Bad("How many hours per month do you spend on grant reports?", "How many … per month"),
    Bad("Every day, how many calls come in about the bins?", "Every day … how many"),
)
GOOD = (
    Good("How often in the past four weeks did you reorder?"),
    Good("How many times since January has the lift broken down?"),
    Good("How often did you ring the surgery between Easter Monday and the end of May?"),
    Good("How many hours a week are you paid for?"),
    Good("How many lambs did you lose last month?"),
    Good('You wrote "how often do I have to say this" to the landlord. What had happened?'),
    Good("How many rooms are there in the guest house?"),
    Good("When did you last change the filter?"),
    Good("How often does the bus fail to come? Tell me about the last time."),
    Good("How often would you use a shared van?"),
    Good("How much rent do you pay a month?"),
)

_FREQUENCY = frozenset({"often", "frequently", "regularly"})
_UNITS = frozenset("day week month year night morning evening weekend shift hour quarter term weekday season".split())
_VERBS_OF_FACT = frozenset({"pay", "cost", "earn", "charge", "be"})
_CONTRACTED = frozenset("contracted paid employed hired insured allowed".split())


def search(q: Posed) -> Iterator[Match]:
    """How often, or how many with a rate, where no recent window is stated."""
    p = q.parsed
    if "how" not in p.lowers or not_evidence(q):
        return
    for n, a in enumerate(q.asked):
        if cured(q, n):
            continue
        for k in range(a.lo, a.hi - 1):
            if p.lowers[k] != "how":
                continue
            hit = _frequency(p, a, k)
            if hit and asking(p, a) and not quoted(p, k) and not window(p, a.lo, a.hi):
                yield hit
                break


def _frequency(p: Parsed, a: Asked, k: int) -> Match | None:
    word = p.lowers[k + 1]
    if a.modal in ("would", "will", "could", "might", "should") and p.lowers[k + 2 : k + 5] != ("would", "you", "say"):
        return None
    if word in _FREQUENCY:
        return Match.of(k, k + 2)
    if word not in ("many", "much", "long") or a.tense not in ("present", "none"):
        return None
    rate = _rate(p, a.lo, a.hi)
    if rate is None or (a.operator is not None and not _CONTRACTED.isdisjoint(p.lowers[a.operator.i : a.hi])):
        return None
    if a.verb is not None and a.verb.lemma in _VERBS_OF_FACT and word == "much":
        return None
    return Match(tuple(sorted(((k, k + 2), rate))))


def _rate(p: Parsed, lo: int, hi: int) -> tuple[int, int] | None:
    """The words of a rate: "a week", "per month", "every weekend"."""
    for k in range(lo, hi - 1):
        if p.lowers[k] in ("a", "per", "every", "each") and p.lowers[k + 1] in _UNITS:
            if p.lowers[k] == "a" and k > lo and p.lowers[k - 1] in ("in", "for", "on", "within", "half", "of"):
                continue
            return k, k + 2
    return None
