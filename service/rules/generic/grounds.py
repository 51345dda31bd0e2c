"""Asks on what grounds they choose or act in general: what criteria, what matters when choosing, what motivates you.

Reasons given for all cases at once are the reasons people approve of. Which of them won the last time, and against what,
is another matter.
Ask for the last choice: what they had before them, what they took, what tipped it.
"""

from __future__ import annotations

from collections.abc import Iterator

from service.language.asked import Asked
from service.language.words import Parsed
from service.rules.grammar import anchored, asking, cured, lower_at, not_evidence, quoted
from service.rules.rule import Bad, Good, Match, Posed

SEVERITY = "warning"
MESSAGE = "Asks for grounds in general, not for one choice."
WHY = "Reasons for all cases at once are the ones people approve of; one real choice shows which of them won."
SOURCE = "Nisbett and Wilson, Telling More Than We Can Know (1977); Portigal, Interviewing Users."
BAD = (
    Bad("What criteria do you use when choosing a kennel?", "What criteria"),
    Bad("Which criteria does your board apply to new tenants?", "Which criteria"),
    Bad("What matters to you when you're picking a campsite?", "What matters to you"),
    Bad("What motivates you to sing in the choir?", "What motivates you"),
    Bad("What makes you pick one ferry over another?", "What makes you pick"),
    Bad("What keeps you coming back to the same stall?", "What keeps you coming back"),
    Bad("What drives your choice of a vet?", "What drives your choice"),
    Bad("What leads you to change farriers?", "What leads you"),
    Bad("On what basis do you pick a printer?", "On what basis"),
    Bad("What do you look at when choosing a ram?", "What do you look at"),
)
GOOD = (
    Good("What made you pick the kennel you took in May?"),
    Good("Who wrote the criteria for the last tender?"),
    Good("Which criteria did the jury use in March?"),
    Good("What was the matter with the boiler?"),
    Good("What motivated you to ring the landlord that day?"),
    Good("What makes the noise in the cellar?"),
    Good("What is in the criteria you showed me?"),
)

_GROUNDS = frozenset({"criteria", "criterion"})
_MOVING = frozenset({"motivates", "motivate", "drives", "leads", "prompts"})
_CHOOSING = frozenset("pick choose buy select prefer decide go take use".split())
_STEMS = frozenset("pick choos buy select decid hir tak".split())
_CHOICES = frozenset({"choice", "choices", "decision", "decisions", "selection"})
_SITUATION = frozenset({"when", "if", "while"})
_HINTS = _GROUNDS | _MOVING | {"matters", "makes", "keeps", "basis", "look"}


def search(q: Posed) -> Iterator[Match]:
    """The wh-phrase that asks for the grounds of what they do or choose, in the present."""
    p = q.parsed
    if _HINTS.isdisjoint(p.lowers) or not_evidence(q):
        return
    for n, a in enumerate(q.asked):
        if a.wh not in ("what", "which") or not asking(p, a) or cured(q, n) or anchored(p, a.lo, a.hi):
            continue
        hit = _criteria(p, a) or _moving(p, a) or _weighed(p, a)
        if hit and not quoted(p, hit[0]):
            yield Match.of(*hit)


def _criteria(p: Parsed, a: Asked) -> tuple[int, int] | None:
    """As in "What criteria do you use"."""
    if a.tense not in ("present", "none") or a.operator is None or a.operator.lower not in ("do", "does"):
        return None
    for k in range(a.core, a.operator.i):
        if p.lowers[k] in _GROUNDS:
            lo = next((j for j in range(k - 1, a.lo - 1, -1) if p.lowers[j] == a.wh), None)
            return (lo, k + 1) if lo is not None else None
    return None


def _weighed(p: Parsed, a: Asked) -> tuple[int, int] | None:
    """As in "what do you look at when choosing", "on what basis do you pick"."""
    for lo, hi in p.find("on what basis do you", "on which basis do you", lo=a.lo, hi=a.hi):
        return lo, hi - 2
    for lo, hi in p.find("what do you look at when", "what do you look at if", lo=a.lo, hi=a.hi):
        chosen = hi < a.hi and (p.lowers[hi][:-3] in _STEMS or "you" in p.lowers[hi : hi + 1])
        return (lo, hi - 1) if chosen else None
    return None


def _moving(p: Parsed, a: Asked) -> tuple[int, int] | None:
    """As in "What matters to you when", "what motivates you to", "what makes you pick", "what keeps you coming back"."""
    at = next((k for k in range(a.core, min(a.hi, a.core + 4)) if p.lowers[k] == a.wh), None)
    if at is None or at + 3 >= a.hi:
        return None
    verb, whom, then = p.lowers[at + 1], p.lowers[at + 2], p.lowers[at + 3]
    if verb in _MOVING:
        if whom == "you" and then != "mad":
            return at, at + 3
        if whom == "your" and lower_at(p, at + 4) == "to":
            return at, at + 4
        return (at, at + 4) if whom == "your" and then in _CHOICES else None
    if (verb, whom, then) == ("matters", "to", "you"):
        return (
            (at, at + 4) if not _SITUATION.isdisjoint(p.lowers[at + 4 : a.hi]) or lower_at(p, at + 4) == "in" else None
        )
    if whom != "you":
        return None
    if verb == "makes" and then in _CHOOSING:
        return at, at + 4
    return (at, at + 5) if verb == "keeps" and then in ("coming", "going") and lower_at(p, at + 4) == "back" else None
