"""Whether a yes/no question checks who somebody is: a standing, a paper they hold, a number to be reached.

A criterion for taking part is yes or no by right. Its form shows it: "Do you hold a licence?", "Do you employ at least
one person?", "Is the lease in your own name?".
"""

from __future__ import annotations

from service.language.asked import Asked
from service.language.words import Parsed
from service.rules.lexicon import EVALUATIVE, HABIT_ADVERBS, TRAITS
from service.rules.rule import Posed

_STANDING = frozenset("hold own rent belong live speak".split())
_PAPERS = frozenset("licence license certificate permit passport diagnosis diploma insurance card".split())
# What a household or a firm has or has not: the plain facts by which people are picked for a study.
_HOUSEHOLD = frozenset(
    "car van garden dog dogs cat cats pet pets child children kids son daughter partner pension mortgage accountant "
    "bookkeeper cleaner nanny lawyer lodger tenant tenants garage driveway allotment smartphone landline job degree "
    "meter employees staff apprentice apprentices wheelchair".split()
)
_HAVING = frozenset("have hold got get carry".split())
_PRESENT = frozenset("do does is are has have".split())
_MORE = frozenset({("at", "least"), ("more", "than"), ("fewer", "than"), ("less", "than")})
_BOUNDS = frozenset("over under above below".split())
_COUNTS = frozenset("half once twice one two three four five ten twenty £ $ €".split())
_ENROLLED = frozenset("registered enrolled licensed chartered accredited retired aged".split())
_LOADED = EVALUATIVE | HABIT_ADVERBS | {"see", "consider", "describe", "call"}
_MONTHS = frozenset("january february march april may june july august september october november december".split())
_PERSONALLY = frozenset({"yourself", "personally"})


def screens(q: Posed) -> bool:
    """Whether every sentence that asks is a criterion for taking part."""
    p = q.parsed
    asking = [a for a in q.asked if a.marked or a.form in ("yes_no", "wh", "request")]
    return bool(asking) and all(_criterion(p, a) for a in asking)


def _criterion(p: Parsed, a: Asked) -> bool:
    said = p.lowers[a.lo : a.hi]
    if a.form != "yes_no" or a.operator is None or a.wrapped is not None or a.negated or not _LOADED.isdisjoint(said):
        return False
    if any(said[k] == "and" and said[k + 1] in _PRESENT for k in range(len(said) - 1)):
        return False
    if _bounded(p, a):
        return True
    operator = a.operator.lower
    verb = a.verb.lemma if a.verb is not None else ""
    if operator in ("do", "does") and (verb in _STANDING or not _PERSONALLY.isdisjoint(said)):
        return True
    if operator in ("do", "does", "has", "have") and verb in _HAVING and not _PAPERS.isdisjoint(said):
        return "any" not in said and "ever" not in said
    if operator in ("do", "does", "has", "have") and verb in _HAVING and a.verb is not None:
        had = p.lowers[a.verb.i + 1 : a.hi]
        if _HOUSEHOLD.isdisjoint(had):
            return False
        return (
            len(said) < 10
            and "any" not in said
            and "ever" not in said
            and {"your", "the", "to", "already"}.isdisjoint(had)
        )
    if operator in ("is", "are"):
        named = any(p.find("your own name", "your name", lo=a.core, hi=a.hi))
        now = "currently" in said or any(p.find("at the moment", lo=a.core, hi=a.hi))
        member = not _ENROLLED.isdisjoint(p.lowers[a.core : a.hi]) and "ever" not in said
        return (
            _first(p, a)
            or _stands(p, a)
            or named
            or member
            or (not _PERSONALLY.isdisjoint(said))
            or (now and verb not in ("use", "have", "try"))
        )
    return operator == "did" and "personally" in said


def _first(p: Parsed, a: Asked) -> bool:
    """ "Is this your first visit to the archive?"."""
    pointed = a.subject is not None and p.lowers[a.core + 1] in ("this", "it")
    return pointed and p.lowers[a.core + 2 : a.core + 4] in (("your", "first"), ("the", "first"))


def _stands(p: Parsed, a: Asked) -> bool:
    """What they are: "Are you the treasurer?", "Are you a member of the club?", but not a trait of character."""
    if not a.asks_you or p.lowers[a.core + 2 : a.core + 3] not in (("a",), ("an",), ("the",)):
        return False
    said = p.lowers[a.core + 3 : a.hi]
    return TRAITS.isdisjoint(said) and "fan" not in said and not ("or" in said and said[0].endswith("er"))


def _bounded(p: Parsed, a: Asked) -> bool:
    """A number that must be reached or stayed under: "at least one", "more than half", "above 10,000"."""
    for k in range(a.core, a.hi - 2):
        pair = (p.lowers[k], p.lowers[k + 1])
        n = k + 2 if pair in _MORE else k + 1 if pair[0] in _BOUNDS else 0
        if n and n < a.hi and (p.lowers[n] in _COUNTS or p.words[n].pos == "NUM"):
            return True
    return any(p.find("above or below", "over or under", lo=a.core, hi=a.hi)) or (a.asks_you and _framed(p, a))


def _framed(p: Parsed, a: Asked) -> bool:
    """A stretch of time with a fixed end: "between May and July", "since January", "since the start of the year"."""
    for k in range(a.core + 3, a.hi - 1):
        after = p.lowers[k + 1]
        if p.lowers[k] == "between":
            return "and" in p.lowers[k + 2 : k + 5]
        if p.lowers[k] == "since":
            return after in _MONTHS or after.isdigit() or p.lowers[k + 1 : k + 3] == ("the", "start")
    return False
