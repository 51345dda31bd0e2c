"""Where a question leaves the world as it is: a magic wand, no limits, an ideal, a perfect or a dream thing."""

from __future__ import annotations

from service.language.words import Parsed

_WANDS = frozenset(
    "rules wand wands genie magic magically wish wishes fingers object limit limits constraints restrictions unlimited issue "
    "problem obstacle matter goes day itself could".split()
)
_IDEALS = frozenset("ideal ideally perfect dream dreams utopian as".split())
_WISHES = frozenset("a one two three single five any".split())
_SOME = frozenset({"a", "the", "your"})
_HURDLES = frozenset("issue problem obstacle".split())
_BOUNDS = frozenset("rules limit limits constraints restrictions".split())
_MEANS = frozenset("budget resources money time".split())
_REWORK = frozenset("change fix redesign wave remove abolish erase improve snap get do have alter be push".split())
_ONE = frozenset({"one", "single", "any", "anything", "things", "thing", "whole", "worst"})
_NAMED = frozenset({"NOUN", "PROPN", "ADJ", "VERB", "ADP", "NUM"})
_THING = frozenset({"NOUN", "PROPN"})


def wand(p: Parsed) -> tuple[int, int] | None:
    """The words that hand over a power nobody has: "a magic wand", "three wishes", "money no object"."""
    if _WANDS.isdisjoint(p.lowers):
        return None
    for k, w in enumerate(p.lowers):
        if w in _WANDS and (found := _wand_at(p, k, w)) is not None:
            return found
    return None


def _wand_at(p: Parsed, k: int, w: str) -> tuple[int, int] | None:
    words = ("", "", "", *p.lowers, "", "", "")
    prev, before = words[k + 2], words[k + 1]
    if w in ("wand", "wands"):
        return max(0, k - 2 if before in _SOME else k - 1), k + 1
    if w == "genie":
        return max(0, k - 1), k + 1
    if w == "magically":
        return (k, k + 1) if not {"if", "imagine", "suppose"}.isdisjoint(words) else None
    if w == "magic":
        held = prev in _SOME and k + 1 < len(p.words) and p.words[k + 1].pos == "NOUN"
        return (k - 1, k + 2) if held and not {"if", "imagine", "suppose"}.isdisjoint(words) else None
    if w in ("wish", "wishes"):
        return (k - 1, k + 1) if prev in _WISHES and "top" not in words[: k + 3] else None
    if w == "fingers":
        return (k - 2, k + 1) if before == "snap" else None
    if w == "day":
        led = (
            before == "for"
            and prev == "a"
            and "if" in words[: k + 3]
            and "i" not in words
            and not {"ran", "were", "run"}.isdisjoint(words)
        )
        return (k - 2, k + 1) if led else None
    if w == "itself":
        return (k - 1, k + 1) if prev == "ran" and words[k + 4] == "for" else None
    if w == "could":
        return _one_thing(p, k)
    return _boundless(p, k, w, prev, before)


def _boundless(p: Parsed, k: int, w: str, prev: str, before: str) -> tuple[int, int] | None:
    """ "No object", "no limits", "unlimited budget", "didn't matter", "anything goes"."""
    if w == "unlimited":
        following = p.lowers[k + 1 : k + 2]
        if prev in ("were", "was"):
            return k - 1, k + 1
        return (k, k + 2) if following and following[0] in _MEANS else None
    if w == "matter":
        return (k - 2, k + 1) if prev in ("n't", "not") and before in ("did", "does") else None
    if w == "goes":
        return (k - 1, k + 1) if prev == "anything" else None
    if w in _HURDLES:
        return (k - 1, k + 1) if prev == "no" and before in ("were", "was") else None
    if w == "object":
        if prev != "no":
            return None
        return (k - 2 if before == "money" else k - 1), k + 1
    if w in _BOUNDS:
        return (k - 1, k + 1) if prev == "no" else (k - 2, k + 1) if before == "no" else None
    return None


def _one_thing(p: Parsed, k: int) -> tuple[int, int] | None:
    """ "If you could change one thing about X": the wand without the wand, about their own world, not our product."""
    if k < 2 or p.lowers[k - 2] != "if" or p.lowers[k - 1] not in ("you", "i"):
        return None
    for j in range(k + 1, min(len(p.words), k + 4)):
        if p.lowers[j] in _REWORK and not _ONE.isdisjoint(p.lowers[j + 1 : j + 5]):
            return None if "our" in p.lowers[j : j + 8] else (k - 2, j + 1)
    return None


def ideal(p: Parsed) -> tuple[int, int] | None:
    """The words that ask for the best of all possible: "your ideal week", "in a perfect world", "of your dreams"."""
    if _IDEALS.isdisjoint(p.lowers):
        return None
    for k, w in enumerate(p.lowers):
        if w in ("ideal", "perfect", "dream", "utopian"):
            if w == "dream" and p.words[k].pos == "VERB":
                continue
            if k + 1 < len(p.words) and (p.words[k + 1].pos in _NAMED or p.words[k + 1].text in "[{"):
                return k, _end(p, k + 2)
        elif w == "dreams" and k > 1 and p.lowers[k - 2] == "of":
            return k - 2, k + 1
        elif w == "as" and p.lowers[k + 1 : k + 2] == ("you",) and p.lowers[k + 3 : k + 4] in (("have",), ("like",)):
            if p.lowers[k + 2] in ("'d", "would"):
                return k, k + 4
        elif w == "ideally" and "would" in p.lowers[k:]:
            return k, k + 1
    return None


def _end(p: Parsed, end: int) -> int:
    """Where the noun phrase that runs up to `end` ends."""
    while end < len(p.words) and p.words[end].pos in _THING and p.words[end - 1].pos in (*_THING, "ADJ", "PUNCT"):
        end += 1
    return end
