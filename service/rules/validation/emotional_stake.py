"""Lays the asker's feelings on the table: "I quit my job for this…", "Be honest, do you like it?", "We're so proud
of…".

Once they know what it means to you, a frank answer would hurt you, and few people will. Keep your stake to yourself,
and ask about their life as if you had nothing to sell.
"""

from __future__ import annotations

from collections.abc import Iterator

from service.language.asked import Asked
from service.language.words import Parsed
from service.rules.grammar import lower_at
from service.rules.rule import Bad, Good, Match, Posed

SEVERITY = "error"
MESSAGE = "Lays your own feelings on the table."
WHY = "They now answer so as not to hurt you."
SOURCE = "Fitzpatrick, The Mom Test (2013)"
BAD = (
    Bad("I gave up my practice for this. Would it work for you?", "gave up my practice"),
    Bad("We're really proud of the new kiln. What do you say?", "proud"),
    Bad("Be honest, do you like it?", "Be honest"),
    Bad("I've put all my savings into the boat, so how do you find it?", "my savings"),
    Bad("My partner and I spent three years on this map. What's your impression?", "spent three years"),
    Bad("Ten neighbours tried it and all of them loved it, what about you?", "all of them loved"),
    Bad("Don't worry about hurting my feelings: is the plan any good?", "hurting my feelings"),
    Bad("I've put two winters and a year of weekends into it. Is it any good?", "put two winters and a year"),
    Bad("Please be kind, it's my first book: is it any good?", "be kind"),
)
GOOD = (
    Good("You said you spent two years on the extension. What came first?"),
    Good("There are no right answers, so please be honest. Which of these shelves did you use on Monday?"),
    Good("I didn't make any of this, so you can't hurt my feelings. Shall we go on?"),
    Good("What were you proud of after the first year?"),
    Good("When did you quit your job at the mill?"),
    Good("How many years did you spend on the thesis?"),
    Good("We spent twenty minutes on the form. Which field was the last one?"),
    Good("Who did you tell when you left your job?"),
)

_CUES = frozenset(
    "encouragement hard loves feelings quit left leave give gave put spend spent proud honest honestly savings baby "
    "love loved kind frank blunt brutally straight worked working coding building poured".split()
)
_MINE = frozenset("i we my our".split())
_LONG = frozenset("year years month months night nights weekend weekends life".split())
_VERDICT = frozenset(
    "like love think good verdict opinion impression reaction find idea need want honest feedback it this reckon "
    "useful thoughts take".split()
)


def search(q: Posed) -> Iterator[Match]:
    """Mark the stake."""
    p = q.parsed
    if _CUES.isdisjoint(p.lowers):
        return
    for a in q.asked:
        found = _stake(p, a)
        if found is not None and _judges(p, found[1]):
            yield Match.of(*found)
            return


def _stake(p: Parsed, a: Asked) -> tuple[int, int] | None:
    for k in range(a.lo, a.hi - 1):
        w = p.lowers[k]
        before = p.lowers[max(a.lo, k - 6) : k]
        mine = any(b in _MINE for b in before) and "you" not in before
        if w in ("quit", "left", "gave") and mine:
            job = next(
                (
                    j
                    for j in range(k + 1, min(a.hi, k + 5))
                    if p.lowers[j] in ("job", "career", "practice", "position") or p.words[j].pos == "PROPN"
                ),
                None,
            )
            if job is not None:
                return k, job + 1
        if w == "savings" and k and p.lowers[k - 1] in ("my", "our"):
            return k - 1, k + 1
        if w in ("spent", "put", "poured", "worked", "working", "coding", "building") and (mine or w == "worked"):
            unit = next((j for j in range(k + 1, min(a.hi, k + 8)) if p.lowers[j] in _LONG), None)
            if unit is not None and ("you" not in before):
                return k, unit + 1
        if w == "proud" and mine:
            return k, k + 1
        if (
            w in ("honest", "frank", "kind", "blunt", "straight")
            and k
            and p.lowers[k - 1] in ("be", "brutally", "totally", "completely")
        ):
            lo = k - 1 if p.lowers[k - 1] == "be" else k - 2
            return max(lo, a.lo), k + 1
        if w == "honest" and lower_at(p, k + 1) in ("feedback", "opinion"):
            return k, k + 2
        if w == "feelings" and p.lowers[k - 1] == "my" and "hurting" in before:
            return k - 2, k + 1
        if w == "encouragement" or (w == "hard" and lower_at(p, k + 1) == "on" and mine):
            return k - (w == "hard"), k + 1
        if w == "baby" and p.lowers[k - 1] == "my":
            return k - 1, k + 1
        if w in ("loved", "loves") and any(b in ("all", "everyone", "everybody") for b in before[-6:]):
            lo = next(j for j in range(k - 1, k - 7, -1) if p.lowers[j] in ("all", "everyone", "everybody"))
            return lo, k + 1
    return None


def _judges(p: Parsed, lo: int) -> bool:
    """Whether a verdict is asked for afterwards."""
    return any(w in _VERDICT for w in p.lowers[lo:]) or (
        "?" in p.lowers[lo:]
        and any(w in ("you", "work", "look", "sound") for w in p.lowers[lo:])
        and not any(w in ("which", "when", "who", "where") for w in p.lowers[lo:])
    )
