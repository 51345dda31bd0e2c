"""Asks how important something is, or what matters most.

Everything named is important: the scale has no cost at its upper end. What people rank high is often not what they act
on.
Ask what they gave up for it the last time, or how the last choice between two such things went.
"""

from __future__ import annotations

from collections.abc import Iterator

from service.language.asked import Asked
from service.language.words import Parsed
from service.rules.grammar import anchored, not_evidence, quoted
from service.rules.rule import Bad, Good, Match, Posed

SEVERITY = "warning"
MESSAGE = "Asks how important something is, not what they did about it."
WHY = "Saying that something matters is free; what they gave up for it is evidence."
SOURCE = "Krosnick and Presser, Question and Questionnaire Design; Hall, Just Enough Research."
BAD = (
    Bad("How important is punctuality to you?", "How important"),
    Bad("What matters most to you in a kennel?", "matters most"),
    Bad("What's more important to you, range or price?", "more important"),
    Bad("Which criteria are the most important when you pick a printer?", "most important"),
    Bad("To what extent is privacy a priority for you?", "priority"),
    Bad("Is it important to you that the eggs are local?", "important", severity="error"),
    Bad("How seriously do you take the tide warnings?", "How seriously do you take"),
    Bad("Is the wall map important to you?", "important"),
    Bad("How much weight do you give to the forecast?", "How much weight do you give"),
    Bad("What would you say matters most in a lodger?", "matters most"),
)
GOOD = (
    Good("What was important to you when you picked the vet that spring?"),
    Good("Tell me about the most important call you took that night."),
    Good("What did you give up for the shorter commute?"),
    Good("You said price mattered most. When did you last pay more for something else?"),
    Good("Why was it important to get there before noon that day?"),
    Good("What happened with the important letter you mentioned?"),
    Good("How much weight did the lorry carry that day?"),
)

_HINTS = frozenset(
    "important importance matters matter priority priorities essential crucial critical decisive prioritise "
    "prioritize vital valuable seriously weight attention care".split()
)
_WEIGHTS = (
    "how seriously do you take", "how much weight do you give", "how much weight do you put",
    "how much weight do you personally give", "how much attention do you pay", "how much do you care",
)  # fmt: skip
_ADJECTIVES = frozenset("important essential crucial critical decisive vital valuable".split())
_DEGREE = frozenset({"how", "more", "most", "less", "least"})


def search(q: Posed) -> Iterator[Match]:
    """The word that asks for the weight of a thing."""
    p = q.parsed
    if _HINTS.isdisjoint(p.lowers) or not_evidence(q):
        return
    for a in q.asked:
        if weight := next(p.find(*_WEIGHTS, lo=a.lo, hi=a.hi), None):
            yield Match.of(*weight)
            continue
        if a.form in ("request", "statement", "fragment") or (a.tense == "past" and a.wh != "what"):
            continue
        for k in range(a.lo, a.hi):
            if p.lowers[k] in _HINTS and not (a.tense == "past" and a.wh == "what" and anchored(p, a.lo, a.hi)):
                hit = _weight(p, a, k)
                if hit and not quoted(p, k):
                    yield hit
                    break


def _weight(p: Parsed, a: Asked, k: int) -> Match | None:
    word = p.lowers[k]
    before = p.lowers[k - 1] if k > a.lo else ""
    if word in _ADJECTIVES:
        if before in _DEGREE:
            return Match.of(k - 1, k + 1)
        to_you = p.lowers[k + 1 : k + 3] == ("to", "you")
        if (p.words[k].dep != "acomp" and not to_you) or a.operator is None:
            return None
        if a.form == "yes_no" and a.operator.lower in ("is", "are"):
            real = p.lowers[a.operator.i + 1] in ("the", "this", "your") and a.operator.i + 2 < k
            return Match.of(k, k + 1, "warning" if real else "error")
        return Match.of(k, k + 1) if a.wh == "what" else None
    if word in ("matters", "matter") and (p.words[k].pos == "VERB" or before == "say"):
        after = p.lowers[k + 1 : k + 4]
        if after[:1] == ("most",):
            return Match.of(k, k + 2)
        return Match.of(k, k + 1) if not {"most", "more"}.isdisjoint(after) or before == "much" else None
    if word in ("priority", "priorities") and a.tense == "present":
        return Match.of(k, k + 1)
    if word == "importance":
        return Match.of(k, k + 1)
    return None
