"""Wording that leaves no room to disagree: "Surely…", "You'd agree…", "You must be…", "of course", "obviously".

Whoever disagrees now also has to say that the obvious is not so. Few do. Drop the word and ask for what happened.
"""

from __future__ import annotations

from collections.abc import Iterator

from service.language.asked import Asked
from service.language.words import Parsed
from service.rules.grammar import evaluative, lower_at
from service.rules.rule import Bad, Good, Match, Posed

SEVERITY = "error"
MESSAGE = "Leaves no room to disagree."
WHY = "Disagreeing would mean denying what you call obvious; most people let it pass."
SOURCE = "Portigal, Interviewing Users (2013); Schuman & Presser (1981)"
BAD = (
    Bad("Surely you check the tyres before a long trip?", "Surely"),
    Bad("You must be tired of chasing signatures.", "must be"),
    Bad("That must have made the parents furious?", "must have"),
    Bad("You'd agree the old counter was quicker?", "You'd agree"),
    Bad("We all know paperwork is dull. How do you get through it?", "We all know"),
    Bad("Obviously the paper list is a risk, so what stops you from dropping it?", "Obviously"),
    Bad("You do realise the deadline has passed?", "You do realise"),
    Bad("And nobody rang you back, of course?", "of course"),
    Bad("You'd rather pay once than every month?", "You'd rather"),
)
GOOD = (
    Good("Which forms must be signed before a child can join?"),
    Good("You must wear a helmet in here. May I see yours?"),
    Good("What must have gone missing for you to call the police that day?"),
    Good("Which golf course did you play last?"),
    Good("When the price rose, what made it obvious to you?"),
    Good("Is there something you'd rather leave out?"),
    Good("You said you'd rather drive. When did you last take the train?"),
    Good("What would you rather have done that evening?"),
)

_CUES = frozenset(
    "surely obviously clearly undoubtedly course must agree rather realise realize admit know knows knowledge secret "
    "agrees needless see".split()
)
_ADVERBS = frozenset("surely obviously clearly undoubtedly".split())
_SUBJECTS = frozenset("you it that this they he she".split())
_PHRASES = (
    "you 'd agree", "you would agree", "you 'll agree", "you will agree", "you have to admit", "you must admit",
    "you do know", "you do realise", "you do realize", "you do see", "you 'd rather", "you would rather",
    "as everyone knows", "as everybody knows", "everybody knows", "everyone knows", "we all know",
    "common knowledge that", "no secret that", "everyone agrees", "needless to say", "as you know ,",
)  # fmt: skip


def search(q: Posed) -> Iterator[Match]:
    """Mark the words that press."""
    p = q.parsed
    if _CUES.isdisjoint(p.lowers):
        return
    for a in q.asked:
        found = _adverb(p, a) or _must(p, a) or _phrase(p, a)
        if found is not None:
            yield Match.of(*found)


def _adverb(p: Parsed, a: Asked) -> tuple[int, int] | None:
    for k in range(a.lo, a.hi):
        if (
            p.lowers[k] == "course"
            and p.lowers[k - 1] == "of"
            and a.marked
            and k + 1 < a.hi
            and lower_at(p, k + 1) == "?"
        ):
            return k - 1, k + 1
        if p.lowers[k] in _ADVERBS and (
            p.lowers[k] == "surely" or k == a.lo or p.words[k - 1].lower in ("is", "are", "and", "so", ",", "you")
        ):
            return k, k + 1
    return None


def _must(p: Parsed, a: Asked) -> tuple[int, int] | None:
    """As in "must" of inference about them: "you must be tired", "that must have hurt"."""
    for k in range(a.lo + 1, a.hi - 1):
        if p.lowers[k] != "must" or not (p.lowers[k - 1] in _SUBJECTS or p.words[k - 1].pos == "NOUN"):
            continue
        if a.form == "wh" and k < a.lo + 3:
            continue
        verb = p.words[k + 1]
        following = p.words[k + 2 : min(a.hi, k + 5)]
        if verb.lower == "have" and following and following[0].tag in ("VBN", "VBD"):
            return k, k + 2
        if verb.lower == "be" and any(evaluative(w) or w.tag == "VBG" for w in following):
            return k, k + 2
        if verb.lower in ("feel", "get", "hate", "love", "hurt", "struggle", "find", "put", "seem", "cost"):
            return k, k + 2
    return None


def _phrase(p: Parsed, a: Asked) -> tuple[int, int] | None:
    for lo, hi in p.find(*_PHRASES, lo=a.lo, hi=a.hi):
        if (
            lo > a.lo
            and p.words[lo - 1].pos != "PUNCT"
            and p.lowers[lo - 1] not in ("so", "and", "but", "think", "guess", "suppose")
        ):
            continue
        return lo, hi
    return None
