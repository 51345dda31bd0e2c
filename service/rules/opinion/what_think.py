"""Asks what they think: of an idea, or of nothing shown at all, or of something they saw or used.

An opinion on an idea is politeness. An opinion on something really used is weak evidence until it is tied to an
episode: what they did with it, what got in the way, what they did next.
Ask for the last time they used it, or watch them use it.
"""

from __future__ import annotations

from collections.abc import Iterator

from service.language.asked import Asked
from service.language.words import Parsed
from service.rules.acquaintance import boasted, idea, met
from service.rules.grammar import anchored, not_evidence, quoted
from service.rules.rule import Bad, Good, Match, Posed
from service.terms import Severity

SEVERITY = "warning"
MESSAGE = "Asks for an opinion."
WHY = "Opinions are cheap and kind; what they did with it is a fact."
SOURCE = "Fitzpatrick, The Mom Test (2013); Nielsen Norman Group on what users say and what they do."
BAD = (
    Bad("What do you think of the seed catalogue you used last spring?", "What do you think of"),
    Bad("What do you make of these two timetables?", "What do you make of"),
    Bad("What do you think about our plan for shared tractors?", "What do you think about", severity="error"),
    Bad("What do most tenants think of the new meter?", "What do most tenants think of", severity="error"),
    Bad("So, what do you think?", "what do you think", severity="error"),
    Bad("Thoughts?", "Thoughts", severity="error"),
    Bad("First reactions?", "First reactions"),
    Bad("What did you make of the leaflet with the tide plan?", "What did you make of"),
    Bad("What's your take on the new rota?", "What's your take"),
    Bad("What do you think of [product]?", "What do you think of"),
    Bad("What do you think of this feature?", "What do you think of"),
    Bad("What's your view of our opening hours?", "What's your view"),
    Bad("What's your view of our new app?", "What's your view", severity="error"),
    Bad("What is your opinion of a subscription for dog food?", "What is your opinion", severity="error"),
    Bad("In your opinion, which of the forms works?", "In your opinion"),
    Bad("what is you're opinion of the bins you have now", "what is you're opinion"),
    Bad("You have had the pump for a month. Any thoughts on it?", "Any thoughts"),
    Bad("We spent a year on this planner. What do you think of it?", "What do you think of", severity="error"),
)
GOOD = (
    Good('What do you think "standing charge" means on this bill?'),
    Good("What did you think when the vet rang?"),
    Good("Tell me about a time you thought the shipment was lost."),
    Good("What did you think of the flat at the time you signed?"),
    Good("What do you think will happen if you tap here?"),
    Good("What did she say when you told her you thought it was a good idea?"),
    Good("Where do you think you are on the site now?"),
    Good("What were you thinking of cooking that evening?"),
    Good("Which brochures did you read, and what did you make of them?"),
    Good("What do you think about when you set the price of a cake?"),
)

_NOUNS = frozenset(
    "thoughts opinion opinions impression impressions take view verdict reaction reactions feeling feelings "
    "stance perspective viewpoint".split()
)
_VERBS = frozenset({"think", "reckon", "make"})
_ABOUT = frozenset({"of", "about", "to", "on"})
_ENDS = frozenset({"?", ".", "!", ",", ";", ":", ")", "-"})
_BE = frozenset("'s is are was were 're".split())
_QUALIFIERS = frozenset("first initial overall general honest gut immediate own personal current candid quick".split())
_ASIDES = (
    "in your opinion", "in your view", "in your eyes", "from your point of view", "in your judgement",
    "from your perspective", "in you 're opinion", "in you 're view",
)  # fmt: skip
_HINTS = _NOUNS | _VERBS | {"eyes", "point", "judgement"}


def search(q: Posed) -> Iterator[Match]:
    """Every place where an opinion is asked for outright."""
    p = q.parsed
    if _HINTS.isdisjoint(p.lowers) or not_evidence(q):
        return
    for a in q.asked:
        for k in range(a.lo, a.hi):
            word = p.lowers[k]
            if word not in _HINTS or quoted(p, k):
                continue
            hit = _verb(q, a, k) if word in _VERBS else _noun(q, a, k)
            if hit:
                yield hit
                break


def _verb(q: Posed, a: Asked, k: int) -> Match | None:
    """The verb at `k` with its subject and its "what": "What do you think of"."""
    p = q.parsed
    s = k - 1
    while s > a.lo and p.words[s].pos == "ADV":
        s -= 1
    after = p.lowers[k + 1] if k + 1 < len(p.words) else "?"
    if after in ("of", "about") and a.wh == "what" and _of_others(a, k) and a.operator is not None:
        return Match.of(a.operator.i - 1, k + 2, "error")
    do = s - 1
    if do < a.lo + 1 or p.lowers[do] not in ("do", "did", "d'", "does", "d'you") or p.lowers[do - 1] != "what":
        return None
    past = p.lowers[do] == "did"
    if after in _ABOUT and k + 1 < a.hi:
        if (p.lowers[k] == "make" and after != "of") or (past and (p.lowers[s] != "you" or _moment(p, a.lo, a.hi))):
            return None
        if after == "about" and k + 2 < a.hi and p.lowers[k + 2] in ("when", "before", "first", "most", "if"):
            return None
        if past and do > a.core + 2 and p.lowers[do - 2] == "and":
            return None
        return Match.of(do - 1, k + 2, _severity(q, a, k + 2))
    if p.lowers[k] == "make" or not (k + 1 >= a.hi or after in _ENDS) or p.lowers[s] != "you":
        return None
    if past and not boasted(q, a):
        return None
    return Match.of(do - 1, k + 1, "warning" if met(q, a) and not boasted(q, a) else "error")


def _of_others(a: Asked, k: int) -> bool:
    """Whether the verb at `k` is asked in the present of somebody else: "what do most tenants think of"."""
    if a.operator is None or a.verb is None or a.verb.i != k:
        return False
    return a.operator.lower == "do" and not a.asks_you


def _noun(q: Posed, a: Asked, k: int) -> Match | None:
    """The noun at `k`, asked for by "what's your", by "any", or by standing first: "What's your take on"."""
    p = q.parsed
    aside = next(p.find(*_ASIDES, lo=max(a.lo, k - 4), hi=min(a.hi, k + 3)), None)
    if aside:
        return Match.of(*aside)
    if p.lowers[k] not in _NOUNS:
        return None
    s = k - 1
    while s >= a.lo and p.lowers[s] in _QUALIFIERS:
        s -= 1
    lead = p.lowers[s] if s >= a.lo else ""
    if lead == "'re" and s > a.lo and p.lowers[s - 1] == "you":  # "you're" typed for it, as it sounds
        s, lead = s - 1, "your"
    if lead == "your":
        be = s - 1
        if be > a.lo and p.lowers[be - 1] == "what" and p.lowers[be] in _BE:
            if p.lowers[be] in ("was", "were") and ("when" in p.lowers[k : a.hi] or _moment(p, a.lo, a.hi)):
                return None
            lo = be - 1
        elif be >= a.lo and p.lowers[be] == "whats":
            lo = be
        elif s <= a.core + 1 or p.lowers[be] in (",", ";", ":"):
            lo = s
        else:
            return None
    elif lead == "any" or s < a.core:
        lo = max(s, a.core) if lead == "any" else s + 1
        if lead != "any" and p.lowers[k] in ("take", "view", "feeling"):
            return None
    else:
        return None
    on = k + 1 < a.hi and p.lowers[k + 1] in _ABOUT
    if not on and not (k + 1 >= a.hi or p.lowers[k + 1] in _ENDS or p.lowers[k + 1] in ("so", "when", "from")):
        return None
    return Match.of(lo, k + 1, _severity(q, a, k + 2) if on else _bare(q, a))


def _severity(q: Posed, a: Asked, lo: int) -> Severity | None:
    """An error on an idea, on the asker's own thing not met yet, or after a boast."""
    if a.operator is not None and a.operator.lower == "did" and q.parsed.lowers[lo : lo + 1] == ("the",):
        return "error" if boasted(q, a) else None
    return "error" if boasted(q, a) or idea(q, a, lo, _object_end(q.parsed, lo, a.hi)) else None


def _bare(q: Posed, a: Asked) -> Severity:
    seen = met(q, a) or q.parsed.lowers[a.core : a.core + 1] == ("first",)
    return "warning" if seen and not boasted(q, a) else "error"


def _object_end(p: Parsed, lo: int, hi: int) -> int:
    return next((k for k in range(lo, hi) if p.lowers[k] in _ENDS), hi)


def _moment(p: Parsed, lo: int, hi: int) -> bool:
    """Whether a past moment is named after the verb."""
    return any(p.find("at the time", "when you", "back then", "back when", "at first", "at that", lo=lo, hi=hi)) or (
        "first" in p.lowers[lo:hi] and anchored(p, lo, hi)
    )
