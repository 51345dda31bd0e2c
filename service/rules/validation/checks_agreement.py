"""Checks that they are won over: "So you like it?", "Can you see the value?", "Does that resonate?".

It asks for the verdict the asker hopes for, in the asker's own words, and silence or a nod will do for an answer. Go
back to their life: when did this last come up, and what did they do? Asking whether a word or a task was understood is
fine.
"""

from __future__ import annotations

from collections.abc import Iterator

from service.rules.rule import Bad, Good, Match, Posed

SEVERITY = "error"
MESSAGE = "Checks that they are won over."
WHY = "A nod to your conclusion is politeness, not a need."
SOURCE = "Fitzpatrick, The Mom Test (2013)"
BAD = (
    Bad("So you like it?", "you like it"),
    Bad("Can you see the value?", "see the value"),
    Bad("Every child should learn to swim. Does that resonate?", "resonate"),
    Bad("Does that mean you're interested?", "mean you're interested"),
    Bad("I take it you like the plan?", "you like the plan"),
    Bad("Are you with me so far?", "with me so far"),
)
GOOD = (
    Good("Does that make sense?"),
    Good("Can you see the button from where you sit?"),
    Good("Did the instructions make sense to you?"),
    Good("What did you mean by value?"),
    Good("Would you like it in print or by mail?"),
    Good("What do you like to listen to on the bus?"),
    Good("Which value do you see in the second column?"),
)

_CUES = frozenset(
    "like value resonate resonates interested benefit point appeal far potential fan something changer strike".split()
)
_PHRASES = (
    "see the value", "see the benefit", "see the benefits", "see the point", "see the appeal", "resonate",
    "resonates", "mean you like", "mean you 're interested", "mean you are interested", "with me so far",
    "see the potential", "see value in", "see any value", "see potential", "good so far", "a fan of", "big fan of",
    "onto something", "on to something", "a game changer", "strike you as",
)  # fmt: skip


def search(q: Posed) -> Iterator[Match]:
    """Mark the words that check."""
    p = q.parsed
    if _CUES.isdisjoint(p.lowers):
        return
    for a in q.asked:
        if a.form == "wh" or not (a.marked or a.form == "yes_no"):
            continue
        found = next(iter(p.find(*_PHRASES, lo=a.lo, hi=a.hi)), None)
        if found is None and a.form in ("statement", "fragment"):
            for lo, hi in p.find(
                "you like it", "you like this", "you like the plan", "you like the idea", lo=a.lo, hi=a.hi
            ):
                if p.lowers[lo - 1 : lo] not in (("would",), ("do",), ("if",), ("did",)):
                    found = lo, hi
        if found is not None:
            yield Match.of(*found)
