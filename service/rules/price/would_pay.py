"""Asks whether they would pay a price: would you pay 20 a month, are you willing to pay, could you afford.

A yes costs nothing and pleases the asker; the wallet is not in the room.
Ask what they paid the last time they solved this; at the right stage ask for the money, with a sum and a date.
"""

from __future__ import annotations

from collections.abc import Iterator

from service.language.asked import Asked
from service.language.words import Parsed
from service.rules.committing import dated
from service.rules.conditions import condition
from service.rules.grammar import quoted
from service.rules.modality import Modal, modals
from service.rules.pricing import CURRENCIES, pays, price_noun, sums
from service.rules.rule import Bad, Good, Match, Posed

SEVERITY = "error"
MESSAGE = "Asks whether they would pay."
WHY = "A yes to an imagined bill pleases the asker and empties no wallet."
SOURCE = "Fitzpatrick, The Mom Test (2013), on money questions; Murphy et al. (2005), on hypothetical bias."
BAD = (
    Bad("Would you pay 20 euros a month for a reserved berth?", "Would you pay"),
    Bad("Are you willing to pay more for bread baked at night?", "willing to pay"),
    Bad("Could your chess club afford a second clock at 60 euros?", "Could your chess club afford"),
    Bad("If it cost a tenner a week, would you sign up?", "would you sign"),
    Bad("Do you think parents would pay for a later bus?", "parents would pay"),
    Bad("Would a discount get you onto the early ferry?", "Would a discount get"),
    Bad("Could you see yourself paying for the choir's recordings?", "Could you see yourself paying"),
    Bad("Would you rather pay the tuner per visit?", "Would you rather pay"),
)
GOOD = (
    Good("Would you sign for one of the six berths, 50 euros down by 4 June?"),
    Good("What did you pay for the berth last summer?"),
    Good("Do you pay the milkman in cash?"),
    Good("Who would have had to agree before the school could pay?"),
    Good("You wrote that you would never pay for a map. Which maps are in the car now?"),
    Good("What did she say when you told her you would pay her back?"),
    Good("We need a 600 deposit by the 3rd. Will you pay it this week?"),
    Good("Would you spend the night there again?"),
)
_CUES = CURRENCIES | frozenset(
    "cost costs charged charge pay spend paying spending afford discount price fee fees subscription budget invest "
    "investing free cheaper contribute subscribe commission licence invoice".split()
)


def search(q: Posed) -> Iterator[Match]:
    """A guess at paying: by its verb, by a sum of money it hangs on, or by a price in it."""
    p = q.parsed
    if _CUES.isdisjoint(p.lowers) and not any(ch.isdigit() or ch in "$€£" for ch in p.text):
        return
    for m in modals(q):
        if m.part in ("use", "promise") and (found := _paid(p, m.asked, m)):
            yield found
            return
    if q.purpose == "commitment_ask" and dated(p):
        return
    for a in q.asked:
        for lo, hi in p.find("mind paying", lo=a.lo, hi=a.hi):
            yield Match.of(lo, hi)
        for lo, hi in p.find("willing to", "prepared to", "ready to", "happy to", lo=a.lo, hi=a.hi):
            paying = pays(p, hi, min(a.hi, hi + 1))
            if paying is not None and a.form == "yes_no" and a.tense == "present" and not quoted(p, lo):
                yield Match.of(lo, paying + 1)


def _paid(p: Parsed, a: Asked, m: Modal) -> Match | None:
    c = m.clause
    if c.verb is None or (c.wh and c.order != "wh_subject") or (a.wh and c.order == "declarative" and a.wh != "whose"):
        return None
    if c.wh and a.wh == "how":
        return None
    paying = pays(p, c.verb, min(a.hi, c.verb + 4))
    if paying is not None and p.words[paying].lemma == "part":
        paying = None
    if paying is not None and not (p.words[paying].lemma == "spend" and _no_money(p, paying, a)):
        return Match.of(c.lo, paying + 1)
    if p.words[c.verb].lemma == "afford":
        return Match.of(c.lo, c.verb + 1)
    if c.order == "wh_subject":
        return None
    money = sums(p, a.lo, a.hi)
    if money is not None and _price_like(p, money):
        return Match.of(c.lo, c.verb + 1)
    k = condition(p, a.lo, a.hi)
    if k is not None and not {"cost", "costs", "charged", "charge", "cheaper"}.isdisjoint(p.lowers[k : k + 8]):
        return Match.of(c.lo, c.verb + 1)
    if any(
        p.lowers[j - 1] in ("%", "percent")
        for j in range(a.lo + 1, a.hi)
        if p.lowers[j] in ("off", "discount", "cheaper")
    ):
        return Match.of(c.lo, c.verb + 1)
    noun = price_noun(p, a.lo, a.hi)
    if (
        noun is not None
        and p.lowers[noun] in ("price", "fee", "discount", "subscription", "commission", "tier", "budget")
        and p.lowers[noun - 1] not in ("resale", "prices")
    ):
        return Match.of(c.lo, c.verb + 1)
    return None


def _no_money(p: Parsed, paying: int, a: Asked) -> bool:
    """ "Spend the night", "spend more time": no money in it."""
    return (
        bool(
            {"time", "night", "hour", "hours", "day", "days", "minutes", "evening", "weekend", "week", "holiday"}
            & set(p.lowers[paying : paying + 5])
        )
        and sums(p, a.lo, a.hi) is None
    )


def _price_like(p: Parsed, money: tuple[int, int]) -> bool:
    """A sum that is a price: not one saved, lost, earned or won."""
    before = p.lowers[max(0, money[0] - 5) : money[0]]
    return not {
        "save",
        "saves",
        "saved",
        "lose",
        "lost",
        "loses",
        "earn",
        "earned",
        "win",
        "back",
        "move",
        "worth",
    } & set(before)
