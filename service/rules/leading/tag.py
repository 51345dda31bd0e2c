"""A statement with a tag that begs for a yes: "…, right?", "…, isn't it?", "…, don't you?".

The asker has said what the answer is; agreeing is the polite thing to do, and most people are polite. Ask the open
question that the statement answers. Repeating what they said themselves and asking whether you got it right is fine.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from service.language.asked import AUX, Asked
from service.language.words import Parsed
from service.rules.grammar import lower_at
from service.rules.rule import Bad, Good, Match, Posed

SEVERITY = "error"
MESSAGE = "A tag at the end begs for a yes."
WHY = "The answer was given before the tag; they only have to nod."
SOURCE = "Portigal, Interviewing Users (2013); Loftus, Eyewitness Testimony (1979), on tags and suggestion"
BAD = (
    Bad("The new counter is quicker, isn't it?", "isn't it"),
    Bad("So the heating was the reason you moved out, right?", "right"),
    Bad("You don't enjoy the monthly stocktake, do you?", "do you"),
    Bad("that makes the morning round a lot calmer, no?", "no"),
    Bad("Driving at night scares you, am I right?", "am I right"),
    Bad("it saves the trip to the post office doesnt it", "doesnt it"),
    Bad("A paper diary gets lost sooner or later, is it not?", "is it not"),
    Bad("You were told why the ferry was cancelled, right?", "right"),
)
GOOD = (
    Good("Did I get that right?"),
    Good("I'll ring you on this number, shall I?"),
    Good("You said the van broke down twice in May, right? What did you do the second time?"),
    Good("How many weeks was it?"),
    Good("Who signed the lease, and what was it for?"),
    Good("Did you find the entrance all right?"),
    Good("Is the address on this form correct?"),
    Good("The dog was ill in June. Where were you?"),
    Good("Three visits in one week: how was that?"),
)

_WORDS = frozenset("right correct no yes yeah huh eh true innit or yea nah wrong".split())
_BARE = frozenset("right yeah huh eh innit yes correct".split())
_PRONOUNS = frozenset("you it they he she there that this u ya".split())
_SAID = frozenset("said mentioned told wrote described called explained noted".split())
# "You were told" gives back nobody's words.
_PASSIVE = frozenset("were are was been being get got".split())


def search(q: Posed) -> Iterator[Match]:
    """Mark the tag."""
    p = q.parsed
    for a in q.asked:
        if not (a.marked or a.hi == len(p.words)):
            continue
        end = a.hi
        while end > a.lo and p.words[end - 1].pos == "PUNCT":
            end -= 1
        if end > a.lo and p.lowers[end - 1] in ("then", "though"):
            end -= 1
        at = _tag(p, a, end) if end - a.lo > 1 else None
        if at is None:
            at = _inner(p, a)
            end = at + 3 if at is not None else end
        if at is not None and not _reflects(p, a):
            yield Match.of(at, end)


def _tag(p: Parsed, a: Asked, end: int) -> int | None:
    """Where a tag that ends at `end` begins."""
    last = p.lowers[end - 1]
    told = a.form in ("statement", "fragment")
    if last in ("right", "wrong") and p.lowers[end - 3 : end - 1] == ("am", "i") and end - 3 > a.lo:
        return end - 3
    if last in _WORDS:
        comma = p.lowers[end - 2] in (",", "-", "–", "—", "...")
        if last == "right" and p.lowers[end - 2] in ("all", "that", "it", "this", "them", "is", "was", "the", "too"):
            return end - 1 if p.lowers[end - 2] == "too" else None
        return end - 1 if comma or (told and last in _BARE and a.verb is not None and end - a.lo > 3) else None
    if last == "not" and end - a.lo > 3 and p.lowers[end - 2] in _PRONOUNS and p.lowers[end - 3] in AUX:
        return end - 3 if p.words[end - 4].pos == "PUNCT" else None
    if last not in _PRONOUNS:
        return None
    k = end - 2
    negated = p.lowers[k] in ("n't", "nt")
    k -= negated
    if k <= a.lo or p.lowers[k] not in AUX:
        return None
    comma = p.lowers[k - 1] in (",", "-", "–", "—")
    if p.lowers[k] in ("shall", "may", "can", "should"):
        return None
    if comma or (negated and p.words[k - 1].lower not in ("why", "what", "who", "which", "and", "or")):
        return k
    return None


def _inner(p: Parsed, a: Asked) -> int | None:
    """A negated tag between commas: "You heard it, didn't you, and …"."""
    for k in range(a.lo + 2, a.hi - 4):
        if (
            lower_at(p, k + 1) in ("n't", "nt")
            and p.lowers[k - 1] == "," == lower_at(p, k + 3)
            and lower_at(p, k + 2) in _PRONOUNS
        ):
            return k
    return None


def _reflects(p: Parsed, a: Asked) -> bool:
    """Whether the sentence gives their own words back: "You said …, right?"."""
    head = p.lowers[a.lo : a.lo + 5]
    said = (w in _SAID and before not in _PASSIVE for before, w in pairwise(head))
    return "you" in head and any(said)
