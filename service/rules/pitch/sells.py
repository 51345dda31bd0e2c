"""Sales talk inside the question: "one-click", "AI-powered", "saves you hours", "our award-winning…".

The words praise a product that is not there yet, or not theirs. People hear an advertisement and answer like an
audience. Ask in plain nouns for what they do now.
"""

from __future__ import annotations

from collections.abc import Iterator

from service.language.asked import Asked
from service.language.words import Parsed
from service.rules.grammar import lower_at
from service.rules.rule import Bad, Good, Match, Posed

SEVERITY = "error"
MESSAGE = "Talks like an advertisement."
WHY = "An advertisement gets applause or resistance, not an account of what they do."
SOURCE = "Fitzpatrick, The Mom Test (2013)"
BAD = (
    Bad("Would a one-click checkout be something for your shop?", "one-click"),
    Bad("Would you try an AI-powered rota?", "AI-powered"),
    Bad("Our members save four hours a week. How many could you save?", "save four hours"),
    Bad("Is a revolutionary boiler of interest to you?", "revolutionary"),
    Bad("This planner uses AI to fill the shelves. Would you want it?", "uses AI"),
)
GOOD = (
    Good("How many clicks did it take you to find the form?"),
    Good("How many hours did the new press save you last week?"),
    Good("Which AI tools did you use for the last report?"),
    Good("Who in the team uses AI, and for what?"),
    Good("What did the seller mean by one-click?"),
    Good("When did you save four hours of tape?"),
)

_CUES = frozenset(
    "click powered ai revolutionary state-of-the-art cutting-edge all-in-one save saves game-changing innovative "
    "seamless kind know".split()
)
_GLOSSY = frozenset(
    "revolutionary state-of-the-art cutting-edge all-in-one game-changing ground-breaking groundbreaking".split()
)


def search(q: Posed) -> Iterator[Match]:
    """Mark the glossy words."""
    p = q.parsed
    if _CUES.isdisjoint(p.lowers) and "-" not in p.text:
        return
    for a in q.asked:
        if (a.form == "wh" and a.modal == "") or (a.tense == "past" and "know" not in p.lowers):
            continue
        found = _glossy(p, a)
        if found is not None:
            yield Match.of(*found)
            return


def _glossy(p: Parsed, a: Asked) -> tuple[int, int] | None:
    for lo, hi in p.find(
        "first of its kind", "did you know that", "did you know we", "did you know our", lo=a.lo, hi=a.hi
    ):
        if p.lowers[lo] == "first" or p.lowers[hi - 1] != "that" or "can" in p.lowers[hi : a.hi]:
            return lo, hi
    unreal = a.modal != "" or a.form in ("yes_no", "statement", "fragment", "request")
    for k in range(a.lo, a.hi):
        w = p.lowers[k]
        if w in _GLOSSY:
            return k, k + 1
        if not unreal:
            continue
        if (
            w == "-"
            and 0 < k < a.hi - 1
            and (p.lowers[k - 1], lower_at(p, k + 1)) in (("one", "click"), ("ai", "powered"))
        ):
            return k - 1, k + 2
        if w == "one-click" or w == "ai-powered":
            return k, k + 1
        if w in ("save", "saves") and a.form == "statement" and k + 2 < a.hi and k > a.lo:
            unit = next(
                (
                    j
                    for j in range(k + 1, min(a.hi, k + 5))
                    if p.lowers[j] in ("hours", "minutes", "days", "money", "time")
                ),
                None,
            )
            if unit is not None and p.lowers[k - 1] not in ("you", "i") and a.hi < len(p.words):
                return k, unit + 1
        if w == "ai" and a.form == "statement" and p.lowers[k - 1] in ("uses", "with", "using") and a.hi < len(p.words):
            return k - 1, k + 1
    return None
