"""Offers a remedy for a trouble nobody has mentioned: "Do you need a better way to…?", "Are you looking for a simpler
tool?".

Everybody would like it better, easier or cheaper; a yes says neither that there is trouble nor that they have done
anything about it. Ask how they do it today, what they have tried so far, and what it costs them.
"""

from __future__ import annotations

from collections.abc import Iterator

from service.language.asked import Asked
from service.language.words import Parsed
from service.rules.grammar import quoted
from service.rules.imagining import MACHINES
from service.rules.rule import Bad, Good, Match, Posed

SEVERITY = "error"
MESSAGE = "Offers a remedy for a trouble they have not mentioned."
WHY = "Nobody turns down something better; the yes shows no trouble and no effort to be rid of it."
SOURCE = "Fitzpatrick, The Mom Test (2013); Torres, Continuous Discovery Habits (2021)"
BAD = (
    Bad("Do you need a better way to plan the milk round?", "need a better way"),
    Bad("Are you looking for a simpler system for the rota?", "looking for a simpler system"),
    Bad("Do your volunteers want an easier way to swap shifts?", "want an easier way"),
    Bad("Could your clinic use a faster method of ordering?", "use a faster method"),
    Bad("Is there a need for a more reliable tool in your yard?", "need for a more reliable tool"),
    Bad("Do you wish there were a quicker way to file the returns?", "wish there were a quicker way"),
    Bad("Is your club ready to move to a better system?", "ready to move to a better system"),
    Bad("Are you in need of smarter software for the kennels?", "need of smarter software"),
)
GOOD = (
    Good("Do you need a bigger van on Saturdays?"),
    Good("Did you look for a cheaper garage after the bill came? What did you find?"),
    Good("Who told you about a quicker way to the harbour?"),
    Good("When did you last look for a better tool, and where?"),
    Good("Do you need a quieter room for this call?"),
    Good("You said you wanted a simpler form. What is in the one you have?"),
    Good("Which way is quicker on a market day?"),
)
_BETTER = frozenset(
    "better easier simpler faster quicker smarter cheaper safer cleaner smoother leaner clearer".split()
)
_EFFICIENT = frozenset(
    "efficient reliable convenient effective affordable modern flexible transparent accurate intuitive sustainable".split()
)
_REMEDIES = MACHINES | frozenset(
    "way ways method process means alternative option place system setup approach workflow tools".split()
)
_NEEDING = frozenset("need want use wish like looking searching lack ready".split())


def search(q: Posed) -> Iterator[Match]:
    """From the verb of needing to the remedy."""
    p = q.parsed
    if _REMEDIES.isdisjoint(p.said) or _NEEDING.isdisjoint(p.said):
        return
    for a in q.asked:
        if a.form == "yes_no" and a.tense != "past" and (found := _remedy(p, a)) is not None:
            yield Match.of(*found)


def _remedy(p: Parsed, a: Asked) -> tuple[int, int] | None:
    """Verb, comparative and remedy within a few words of each other."""
    for k in range(a.core + 1, a.hi - 2):
        if p.lowers[k] not in _NEEDING or quoted(p, k):
            continue
        for j in range(k + 1, min(a.hi - 1, k + 6)):
            efficient = p.lowers[j] == "more" and p.lowers[j + 1] in _EFFICIENT
            if p.lowers[j] in _BETTER or efficient:
                end = next((m for m in range(j + 1, min(a.hi, j + 5)) if p.lowers[m] in _REMEDIES), None)
                return (k, end + 1) if end is not None else None
    return None
