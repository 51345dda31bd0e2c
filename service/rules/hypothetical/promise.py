"""Asks for a promise: will you, are you going to, do you plan to, do you see yourself.

A plan told to a stranger is an intention on a good day. Nothing follows if it is not kept, so it tells nothing about
what will be done.
Ask what they have done towards it so far; or ask for a real commitment, with a date and a cost.
"""

from __future__ import annotations

from collections.abc import Iterator

from service.language.asked import Asked
from service.language.words import Parsed
from service.rules.arranging import RESEARCH
from service.rules.committing import commits
from service.rules.grammar import not_evidence, quoted
from service.rules.modality import modals
from service.rules.rule import Bad, Good, Match, Posed

SEVERITY = "error"
MESSAGE = "Asks for a promise about the future."
WHY = "A plan told to a stranger binds nobody; only what was done towards it is evidence."
SOURCE = "Fitzpatrick, The Mom Test (2013), on promises and commitments; Sheeran (2002), on intentions and acts."
BAD = (
    Bad("Will you come back next season?", "Will you come"),
    Bad("Will the new bypass change your route to work?", "Will the new bypass change"),
    Bad("Are you going to replace the old mower?", "Are you going to replace"),
    Bad("Do you plan to hire another nurse this year?", "Do you plan to hire"),
    Bad("Is your choir planning to move online?", "Is your choir planning to move"),
    Bad("Do you see yourself still farming in ten years?", "Do you see yourself"),
    Bad("And you'll keep wearing it, yes?", "you'll keep"),
    Bad("Do you see yourselves moving to the new site?", "Do you see yourselves"),
    Bad("What are you going to do once the mast is up?", "What are you going to do"),
    Bad("Have you got plans to sell the boat?", "Have you got plans to sell"),
    Bad("Are you interested in a shared freezer?", "Are you interested"),
    Bad("Are you keen on a second terminal?", "Are you keen"),
    Bad("Are you interested in hearing when the ferry pass is live?", "Are you interested"),
    Bad("How do you see a second till fitting into the shop?", "do you see", severity="warning"),
    Bad("Would you say you intend to vote? And do you intend to stand for the board?", "do you intend to stand"),
)
GOOD = (
    Good("How do you weigh the calves you are going to auction?"),
    Good("Will you let us sit at your counter on 9 May?"),
    Good("What were you going to cook before the power went?"),
    Good("Did you plan to leave that early?"),
    Good("How do you plan a week of meals?"),
    Good("Will you be at the same number tomorrow?"),
    Good("Will the porter help us with the door?"),
    Good("What did your boss say she'd do about it?"),
    Good("You said you will never fly again. When was your last flight?"),
    Good("Are you prepared to give us an hour on 3 March?"),
    Good("Are you going home by bus these days?"),
    Good("Are you interested in taking part in a second interview?"),
    Good("What are you hoping to find in the old registers?"),
    Good("Have you got plans of the house to show me?"),
)
_TRYING = frozenset(
    "trying using buying switching changing joining testing moving subscribing getting having receiving paying "
    "signing".split()
)
_AHEAD = frozenset(
    "open interested keen eager tempted up considering thinking going planning prepared willing intending gonna ready hoping "
    "aiming".split()
)
_INTENDING = frozenset("imagine plan intend expect aim hope see".split())
_EAGER = frozenset("interested keen eager tempted".split())
_LAUNCHED = frozenset("launch launches launched release live available ready".split())
_PLANS = frozenset({"plans", "intention", "intentions"})
_AWAITED = frozenset("see find happen be get hear".split())


def search(q: Posed) -> Iterator[Match]:
    """What they will do, are going to do, plan or see themselves doing."""
    for m in modals(q):
        if m.part == "promise":
            yield Match.of(m.lo, m.hi)
    p = q.parsed
    for lo, hi in p.find("count on you") if "count" in p.lowers else ():
        yield Match.of(max(0, lo - 2), hi)
    ahead = not _AHEAD.isdisjoint(p.lowers)
    if not ahead and _INTENDING.isdisjoint(p.lowers) and _PLANS.isdisjoint(p.lowers):
        return
    if not_evidence(q):
        return
    for a in q.asked:
        found = (_interested(p, a) or _going(q, p, a) if ahead else None) or _intending(p, a) or _planned(p, a)
        if found is not None:
            yield found


def _going(q: Posed, p: Parsed, a: Asked) -> Match | None:
    """ "Are you going to", "is your choir planning to", "what are you going to"."""
    w = p.lowers
    for k in range(a.lo + 1, a.hi - 1):
        if w[k] not in _AHEAD or quoted(p, k) or (a.wh == "what" and w[k] in ("hoping", "aiming")):
            continue
        to = (
            k + 1
            if w[k + 1] == "to" and w[k] not in ("open", "interested", "up")
            else k
            if w[k] == "gonna"
            else _of_doing(p, k, a.hi)
        )
        if to is None or to + 1 >= a.hi or p.words[to + 1].tag not in ("VB", "VBP", "NN", "VBG"):
            continue
        start = next(
            (j for j in range(k - 1, max(a.lo - 1, k - 7), -1) if w[j] in ("are", "is", "'re", "'s", "r")), None
        )
        if (
            start is None
            or any(x in ("would", "'d", "could", "not") for x in w[start:k])
            or commits(q, to + 1)
            or not {"you", "your", "they", "u"} & set(w[start + 1 : k] or w[start - 1 : start])
        ):
            return None
        if (start + 1 == k and not a.marked) or p.words[k].dep in ("relcl", "acl"):
            return None
        lo = next(
            (
                j
                for j in range(start - 1, max(a.lo - 1, start - 5), -1)
                if w[j] in ("what", "how", "which", "when", "where", "who", "why")
            ),
            start,
        )
        return Match.of(start - 1 if start + 1 == k else lo, to + 2)
    return None


def _interested(p: Parsed, a: Asked) -> Match | None:
    """ "Are you interested?", "are you interested in a shared freezer?": no date, no cost, and not the research."""
    if a.form != "yes_no" or a.operator is None or a.operator.lower not in ("are", "is") or a.operator.i != a.core:
        return None
    k = next((k for k in range(a.core + 2, min(a.hi, a.core + 6)) if p.lowers[k] in _EAGER), None)
    if k is None or quoted(p, k):
        return None
    if not RESEARCH.isdisjoint(p.lowers[k + 1 : a.hi]) and _LAUNCHED.isdisjoint(p.lowers[k + 1 : a.hi]):
        return None
    if any(w.lower.isdigit() or w.lower in ("us", "me") for w in p.words[k + 1 : a.hi]):
        return None
    return Match.of(a.operator.i, k + 1) if {"you", "your"} & set(p.lowers[a.operator.i : k]) else None


def _planned(p: Parsed, a: Asked) -> Match | None:
    """ "Have you got plans to sell", "does your school have any intention to move"."""
    if a.form != "yes_no" or a.operator is None or a.operator.lower not in ("have", "has", "do", "does"):
        return None
    for k in range(a.operator.i + 2, a.hi - 2):
        if p.lowers[k] in _PLANS and p.lowers[k + 1] == "to" and p.words[k + 2].tag in ("VB", "NN", "VBP"):
            return None if quoted(p, k) else Match.of(a.operator.i, k + 3)
    return None


def _of_doing(p: Parsed, k: int, hi: int) -> int | None:
    """The word before a gerund that is planned: "planning on | adopting", "considering | buying"."""
    w = p.lowers
    if (w[k], w[k + 1]) in (("open", "to"), ("interested", "in"), ("up", "for")) and k + 2 < hi and w[k + 2] in _TRYING:
        return k + 1
    if w[k] == "considering" and p.words[k + 1].tag == "VBG":
        return k
    if (
        (w[k], w[k + 1]) in (("planning", "on"), ("thinking", "of"), ("thinking", "about"))
        and k + 2 < hi
        and p.words[k + 2].tag == "VBG"
    ):
        return k + 1
    return None


def _gerund(words: tuple[str, ...]) -> bool:
    return bool(words) and words[0].endswith("ing")


def _intending(p: Parsed, a: Asked) -> Match | None:
    """ "Do you plan to", "do you see yourself doing", "how do you see this fitting in"."""
    w = p.lowers
    for k in range(a.lo + 2, a.hi - 1):
        if w[k] not in _INTENDING or w[k - 1] not in ("you", "u", "still", "team", "company") or quoted(p, k):
            continue
        do = next((j for j in range(k - 2, max(a.lo - 1, k - 5), -1) if w[j] in ("do", "does", "d'you")), None)
        if do is None:
            continue
        if w[k] == "imagine" and w[k + 1] != "yourself":
            continue
        if w[k] in ("see", "imagine"):
            if a.wh == "how" and "fitting" in w[k + 2 : k + 6]:
                return Match.of(do, k + 1, "warning")
            if (
                w[k + 1] in ("yourself", "yourselves")
                or (w[k + 1] in ("this", "it", "that") and _gerund(w[k + 2 : k + 3]))
                or (a.wh == "how" and any(x.endswith(("using", "working")) for x in w[k + 2 : k + 4]))
            ):
                return Match.of(do, k + 2)
            continue
        if w[k + 1] == "to" and k + 2 < a.hi and not (w[k] in ("expect", "hope") and w[k + 2] in _AWAITED):
            return Match.of(do, k + 3)
    return None
