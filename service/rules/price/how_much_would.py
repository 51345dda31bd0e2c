"""Asks what they would pay: how much would you pay, what would it be worth to you, at what price would you.

Stated prices run well above what people then pay: over 28 comparisons by a third in the middle, and far more at the
edge. Nobody loses anything by naming a number.
Ask what they pay for it today, in money and hours; at the right moment ask for a deposit.
"""

from __future__ import annotations

from collections.abc import Iterator

from service.language.asked import Asked
from service.language.words import Parsed
from service.rules.grammar import quoted
from service.rules.modality import Modal, modals
from service.rules.pricing import PAYING, PRICE_NOUNS, pays
from service.rules.rule import Bad, Good, Match, Posed

SEVERITY = "error"
MESSAGE = "Asks what they would pay."
WHY = "Naming a price costs nothing; stated prices run well above what people really pay."
SOURCE = (
    "Murphy et al. (2005), a meta-analysis of hypothetical bias; Fitzpatrick, The Mom Test (2013), on money questions."
)
BAD = (
    Bad("How much would you pay for a place at the kiln?", "How much would you pay"),
    Bad("What would you be willing to spend on a second hive?", "What would you be willing to spend"),
    Bad("At what price would you stop buying our bread?", "At what price would you stop"),
    Bad("What's the most you'd pay for a night in the hut?", "the most you'd pay"),
    Bad("What would a quiet street be worth to you?", "What would a quiet street be worth"),
    Bad("What budget would you set aside for a new organ?", "What budget would you set"),
    Bad("What monthly fee would feel like nothing to you?", "What monthly fee would feel"),
    Bad("How much do you think members would pay for parking?", "How much do you think members would pay"),
    Bad("Could you send us the rota by Friday? And how much would you pay for help with it?", "how much would you pay"),
    Bad(
        "For the recording, would you rather be Jo or J? And how much would you pay for a copy?",
        "how much would you pay",
    ),
)
GOOD = (
    Good("How much did you pay for the last place at the kiln?"),
    Good("What are you paying for the hut at the moment?"),
    Good("Who pays for the bread?"),
    Good("At what price did you buy the organ?"),
    Good("How did you choose between the two price plans?"),
    Good("What, if anything, did the plumber say it would cost?"),
    Good("You said you would pay anything for a quiet street. What have you paid so far?"),
    Good("How much would have had to be paid back for you to stay?"),
)
_CUES = PAYING | frozenset(
    "bargain expensive cheap value pay spend worth price budget fee amount cost most percentage invest paying "
    "spending money number sum share contribute cheaper charge".split()
)
_PRICED = ("what", "which", "how")


def search(q: Posed) -> Iterator[Match]:
    """A wh-question under would or could whose measure or verb is money."""
    p = q.parsed
    if _CUES.isdisjoint(p.lowers):
        return
    for m in modals(q):
        if m.part in ("use", "wish", "wanting", "promise", "enables", "other", "naming"):
            found = _amount(p, m.asked, m)
            if found is not None:
                yield found
    for a in q.asked:
        found = _worth(p, a)
        if found is not None:
            yield found


def _amount(p: Parsed, a: Asked, m: Modal) -> Match | None:
    c = m.clause
    if c.verb is None or c.modal == "can" or c.perfect or quoted(p, c.at):
        return None
    subject = p.lowers[c.subject] if c.subject is not None else ""
    if m.part == "other" and (subject in ("i", "we") or c.modal != "could"):
        return None
    stop = min(a.hi, c.verb + 6)
    paying = pays(p, c.verb, stop)
    if paying is not None and "-ing" in p.words[paying].tag:
        paying = None
    if p.lowers[c.verb] in ("be", "feel") and "worth" in p.lowers[c.verb + 1 : c.verb + 3] and (c.wh in _PRICED):
        return Match.of(c.lo, next(j for j in range(c.verb, a.hi) if p.lowers[j] == "worth") + 1)
    if c.order == "declarative" and not c.wh:
        return _embedded(p, a, m, paying)
    if c.wh not in _PRICED:
        return None
    priced = any(w in PRICE_NOUNS for w in p.lowers[c.lo : c.at]) or p.lowers[c.lo : c.lo + 3] == (
        "how",
        "much",
        "cheaper",
    )
    money = p.lowers[c.lo : c.lo + 2] == ("how", "much") or c.wh == "what"
    if p.lowers[c.verb] in ("consider", "call") and {"bargain", "expensive", "cheap", "value"} & set(
        p.lowers[c.hi : c.hi + 4]
    ):
        return Match.of(c.lo, c.verb + 1)
    if (priced and m.part != "naming") or (priced and p.lowers[c.verb] == "call"):
        return Match.of(c.lo, max(c.verb, paying or 0) + 1)
    if paying is not None and money and _of_money(p, paying, a):
        return Match.of(c.lo, paying + 1)
    if (
        money
        and p.lowers[c.lo + 1] == "much"
        and p.lowers[c.verb] in ("be", "cost")
        and "reasonable" in p.lowers[c.verb : c.verb + 4]
    ):
        return Match.of(c.lo, c.verb + 1)
    return None


def _of_money(p: Parsed, paying: int, a: Asked) -> bool:
    """Money is spent here, not time or attention: "how much time would you spend"."""
    return not {"time", "hours", "minutes", "days", "attention"} & set(p.lowers[a.lo : a.hi]) or (
        p.words[paying].lemma == "pay" and "attention" not in p.lowers
    )


def _embedded(p: Parsed, a: Asked, m: Modal, paying: int | None) -> Match | None:
    """ "The most you'd pay", "how much do you think they would pay"."""
    if paying is None:
        return None
    lo = m.clause.lo
    if p.lowers[lo - 1] in ("most", "max", "maximum", "highest", "least", "price", "amount"):
        return Match.of(lo - 2 if p.lowers[lo - 2] == "the" else lo - 1, paying + 1)
    if a.wh == "how" and a.measure == "much" and m.part == "use":
        start = next((j for j in range(a.lo, lo) if p.lowers[j] == "how"), lo)
        return Match.of(start, paying + 1)
    return None


def _worth(p: Parsed, a: Asked) -> Match | None:
    """ "What is an hour of your evening worth to you?", in the present."""
    if a.tense != "present" or a.wh not in ("what", "how"):
        return None
    for lo, hi in p.find("at what price", "at which price", lo=a.lo, hi=a.hi):
        if not a.modal:
            return Match.of(lo, hi)
    for lo, hi in p.find("worth to you", lo=a.lo, hi=a.hi):
        if a.operator is not None and a.operator.lower in ("is", "are", "'s"):
            return Match.of(lo, hi)
    return None
