"""Asks for the ideal: the perfect week, the dream product, a perfect world.

An ideal has no price and no neighbours; it says what people would take if it fell from the sky.
It becomes useful with a follow-up: how far is today from it, and what have they done to get nearer?
"""

from __future__ import annotations

from collections.abc import Iterator

from service.language.asked import Asked
from service.language.words import Parsed
from service.rules.dreaming import ideal
from service.rules.grammar import quoted
from service.rules.rule import Bad, Good, Match, Posed

SEVERITY = "warning"
MESSAGE = "Asks for an ideal."
WHY = "An ideal costs nothing, so it cannot show what they would give anything for."
SOURCE = "Fitzpatrick, The Mom Test (2013), on the dream product; Torres, Continuous Discovery Habits."
BAD = (
    Bad("What does your ideal market day look like?", "ideal market day"),
    Bad("Describe the perfect first lesson.", "perfect first lesson"),
    Bad("In an ideal world, how would parcels reach the island?", "ideal world"),
    Bad("What would the garden of your dreams look like?", "of your dreams"),
    Bad("Tell me about your dream kitchen.", "dream kitchen"),
    Bad("In a perfect recipe app, which buttons are on the first page?", "perfect recipe app", severity="error"),
    Bad("What would the perfect tide app tell you?", "perfect tide app", severity="error"),
    Bad("What should your ideal hive scale be able to do?", "ideal hive scale", severity="error"),
)
GOOD = (
    Good("Was the perfect score a surprise to you?"),
    Good("What did you dream about that night?"),
    Good("Tell me about the last market day that went well."),
    Good("Could you introduce me to her, ideally before Friday?"),
    Good("When did you last have a perfect crossing?"),
    Good('You called the flat "ideal". What made you say that?'),
)
_MADE = frozenset(
    "app tool software system platform product service website site page report form dashboard alarm box device "
    "machine scale bot assistant feature search calendar till card account helpline planner portal".split()
)
_HOLDING = frozenset("do include contain have offer show come tell give".split())
_CONTENT = frozenset("include contain offer do have show on first able functions features buttons need".split())


def search(q: Posed) -> Iterator[Match]:
    """The words for the best of all possible, unless told of something past."""
    p = q.parsed
    found = ideal(p)
    if found is None or quoted(p, found[0]):
        return
    a = next((x for x in q.asked if x.lo <= found[0] < x.hi), q.asked[0])
    if a.tense in ("past", "perfect") or q.purpose in ("commitment_ask", "logistics") or not _asks(p, a, found[0]):
        return
    made = p.lowers[found[1] - 1] in _MADE
    yield Match.of(*found, "error" if made and _designs(p, a) else None)


def _asks(p: Parsed, a: Asked, k: int) -> bool:
    if a.form == "yes_no" and not a.modal:
        return False
    before = p.lowers[k - 1] if k > a.lo else ""
    return (
        p.lowers[k] != "perfect"
        or before in ("the", "a", "your", "my", "his", "her", "their", "an", "")
        or k + 1 == a.hi
    )


def _designs(p: Parsed, a: Asked) -> bool:
    """Whether it goes on to ask what is in the thing: "which buttons", "what should it do"."""
    words = p.lowers[a.lo : a.hi]
    if a.modal == "would" and a.verb is not None and a.verb.lemma in _HOLDING:
        return True
    if "should" in words or "ought" in words:
        return True
    return words[0] == "in" and not _CONTENT.isdisjoint(words)
