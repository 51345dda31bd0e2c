"""Asks for a verdict on a price: is it fair, reasonable, too expensive, a good deal, what should it cost.

Whether a price is fair is an opinion about you; whether they pay is a fact about them. Most people call a number fair
that they would never hand over.
Ask what they spend on it today and how they decided the last time they paid.
"""

from __future__ import annotations

from collections.abc import Iterator

from service.language.asked import Asked
from service.language.words import Parsed
from service.rules.committing import dated
from service.rules.grammar import quoted
from service.rules.pricing import FAIRNESS, PRICE_NOUNS, sums
from service.rules.rule import Bad, Good, Match, Posed

SEVERITY = "error"
MESSAGE = "Asks whether a price is right."
WHY = "Calling a price fair is polite and free; paying it is neither."
SOURCE = "Fitzpatrick, The Mom Test (2013); Murphy et al. (2005), on stated against real payment."
BAD = (
    Bad("Is 12 euros a month reasonable?", "12 euros a month reasonable"),
    Bad("What would be a fair price for a seat by the stove?", "fair price"),
    Bad("Would forty dollars be too much for a boat lesson?", "forty dollars be too much"),
    Bad("Does $9 sound okay for a haircut?", "$9 sound okay"),
    Bad("What do you think a lesson like this should cost?", "should cost"),
    Bad("Thirty pounds a term, is that a lot?", "Thirty pounds a term, is that a lot"),
    Bad("Is our price too high?", "price too high"),
)
GOOD = (
    Good("Was the price fair, when you bought it in May?"),
    Good("In March you called the ferry too expensive. How did you cross instead?"),
    Good("How did you decide what a fair price for the mare was?"),
    Good("Is it worth the walk up there?"),
    Good("What did the two of you agree on as a price?"),
    Good('You called 300 euros "a bargain". What else had you looked at?'),
    Good("Is the fee paid by you or by the school?"),
    Good("Do you have 10 minutes, or is that too much?"),
)
_JUDGING = frozenset(
    "sound charge amount fair reasonable ok okay alright acceptable expensive steep cheap sensible affordable "
    "appropriate brainer deal bargain lot much worth value high cost right nothing live budget afford".split()
)
_NOUN_PHRASES = (
    "fair price", "reasonable price", "right price", "sensible price", "acceptable price", "good price", "fair fee",
    "fair amount to", "appropriate price", "reasonable amount", "fair amount for",
)  # fmt: skip
_SEEMING = frozenset("be is are sound sounds seem seems feel feels look looks 's would too".split())


def search(q: Posed) -> Iterator[Match]:
    """A sum or a price, and a judgement on it, in a question about now or later."""
    p = q.parsed
    if _JUDGING.isdisjoint(p.lowers) or (q.purpose == "commitment_ask" and dated(p)):
        return
    for s, a in enumerate(q.asked):
        if a.tense in ("past", "perfect") or _past_talk(p, a):
            continue
        found = _fair_price(p, a) or _should_cost(p, a) or _judged(p, a, s, q)
        if found is not None and not quoted(p, found.ranges[0][0]):
            yield found


def _past_talk(p: Parsed, a: Asked) -> bool:
    return any(w in ("did", "was", "were", "had") for w in p.lowers[a.lo : a.hi])


def _fair_price(p: Parsed, a: Asked) -> Match | None:
    for lo, hi in p.find(*_NOUN_PHRASES, lo=a.lo, hi=a.hi):
        return Match.of(lo, hi)
    return None


def _should_cost(p: Parsed, a: Asked) -> Match | None:
    for lo, hi in p.find("worth paying", "we should charge", "should we charge", lo=a.lo, hi=a.hi):
        if a.form in ("yes_no", "wh"):
            return Match.of(lo, hi)
    for lo, hi in p.find("should cost", "ought to cost", "should this cost", "should it cost", lo=a.lo, hi=a.hi):
        return Match.of(lo, hi)
    if {"think", "reckon", "guess"} & set(p.lowers[a.lo : a.hi]):
        for lo, hi in p.find("would cost", "'d cost", "would be the price", lo=a.lo, hi=a.hi):
            return Match.of(lo, hi)
    if a.operator is not None and a.operator.lower == "should" and a.verb is not None and a.verb.lower == "cost":
        return Match.of(a.operator.i, a.verb.i + 1)
    if a.operator is not None and a.operator.lower == "should" and p.lowers[a.hi - 2 : a.hi - 1] == ("cost",) and a.wh:
        return Match.of(a.operator.i, a.hi - 1)
    return None


def _judged(p: Parsed, a: Asked, s: int, q: Posed) -> Match | None:
    """ "12 euros reasonable", "our price too high", "99 a month, is that a lot"."""
    if a.wh == "how" and a.tense == "present" and a.measure == "":
        money = sums(p, a.lo, a.hi)
        end = next((j for j in range(a.lo, a.hi) if p.lowers[j] in ("sound", "strike", "feel", "seem")), None)
        return Match.of(money[0], end + 1) if money is not None and end is not None and money[1] <= end else None
    if a.wh in ("what", "when") and a.tense == "present":
        for lo, hi in p.find(
            "become too expensive", "becomes too expensive", "is too expensive", "be too expensive", lo=a.lo, hi=a.hi
        ):
            return Match.of(lo, hi)
    if a.form not in ("yes_no", "fragment", "statement", "request") and not a.modal:
        return None
    if a.modal and a.wh == "how" and (a.measure == "much" or "much" in p.lowers[a.core : a.core + 2]):
        for lo, hi in p.find("be reasonable", "be fair", "be okay", "be too much", lo=a.lo, hi=a.hi):
            return Match.of(lo, hi)
    money = sums(p, a.lo, a.hi)
    if money is None and a.operator is not None and p.words[a.operator.i + 1 : a.operator.i + 2]:
        bare = a.operator.i + 1
        if p.words[bare].pos == "NUM" and p.lowers[bare + 1 : bare + 2] in (("for",), ("each",), ("sound",), ("a",)):
            money = (bare, bare + 1)
    if money is None and s and len(p.words) < 40:
        before = q.asked[s - 1]
        short = a.hi - a.lo <= 6
        money = (a.lo, a.lo) if short and (sums(p, before.lo, before.hi) or _asks_sum(p, before)) else None
    if money is None:
        return _noun_judged(p, a)
    for k in range(max(money[1], a.lo), a.hi):
        if p.lowers[k] in FAIRNESS and _predicate(p, k, a):
            return Match.of(money[0], k + 1)
        if p.lowers[k : k + 2] == ("live", "with") or p.lowers[k : k + 3] == ("within", "your", "budget"):
            return Match.of(money[0], k + (2 if p.lowers[k] == "live" else 3))
    judged = next((k for k in range(a.lo, money[0]) if p.lowers[k] in ("worth", "value", "deal", "reasonable")), None)
    if judged is not None and a.form == "yes_no":
        return Match.of(judged, money[1])
    return None


def _asks_sum(p: Parsed, a: Asked) -> bool:
    """ "I'm thinking of asking a hundred and twenty for the year." """
    return "hundred" in p.lowers[a.lo : a.hi] or "charge" in p.lowers[a.lo : a.hi]


def _predicate(p: Parsed, k: int, a: Asked) -> bool:
    """Whether the judgement is said of the sum, not of something else: "too much", "a good deal", "reasonable"."""
    w = p.lowers[k]
    before = p.lowers[max(a.lo, k - 3) : k]
    if w in ("much", "lot", "high", "low", "nothing", "right", "value"):
        return bool({"too", "a", "that", "good", "is", "about", "sound", "seem", "feel"} & set(before))
    if w == "worth":
        return "be" in before or "is" in before or "that" in before
    return not (k + 1 < a.hi and p.words[k + 1].pos == "NOUN" and w not in ("fair", "good", "reasonable"))


def _noun_judged(p: Parsed, a: Asked) -> Match | None:
    """ "Is our price too high", "is the fee fair"."""
    if a.form != "yes_no" or a.subject is None or a.operator is None:
        return None
    for k in range(a.operator.i + 1, a.hi):
        if p.lowers[k] in PRICE_NOUNS and p.lowers[k] in (
            "price",
            "prices",
            "pricing",
            "fee",
            "fees",
            "cost",
            "subscription",
            "tariff",
        ):
            for j in range(k + 1, min(a.hi, k + 6)):
                if p.lowers[j] in FAIRNESS and (
                    p.lowers[j] not in ("much", "lot", "high", "low", "right")
                    or p.lowers[j - 1] in ("too", "a", "about", "that")
                    or p.lowers[j : j + 2] == ("right", "?")
                ):
                    return Match.of(k, j + 1)
            return None
    if a.subject.lower in ("this", "it", "that") or "our" in p.lowers[a.lo : a.hi]:
        for lo, hi in p.find("too expensive", "too pricey", "worth the money", "worth the price", lo=a.lo, hi=a.hi):
            return Match.of(lo, hi)
    return None
