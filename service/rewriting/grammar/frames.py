"""Frames of a few fixed words that lose one: "in last month", "at moment", "own words" without whose, "put it drawer"."""

from __future__ import annotations

from service.language.words import Parsed
from service.rewriting.grammar.forms import BE, DETERMINERS, DO, SUBJECTS, Check, at, is_base, tag_at
from service.rewriting.grammar.reasons import NO_ARTICLE, NO_PREPOSITION

_WITHIN = frozenset("in over during within".split())
_BEFORE_ORDINAL = _WITHIN | frozenset("about of through with on into for at".split())
_CALENDAR = frozenset(
    """week month year quarter night time summer winter spring autumn fall weekend season term christmas monday tuesday
    wednesday thursday friday saturday sunday january february march april may june july august september october
    november december week's month's year's""".split()
)
_BARE_ORDINAL = frozenset("gear aid thing sight hand class name base degree refusal light".split())
_MOMENTS = {
    "at": frozenset("moment end beginning start bottom top back front weekend".split()),
    "in": frozenset("meantime middle end morning afternoon evening background".split()),
    "by": frozenset("end way".split()),
    "on": frozenset("way day spot weekend".split()),
    "for": frozenset(("moment",)),
}
_WHOSE_DAY = frozenset("day moment week year month morning evening way".split())
_ABOUT = frozenset("about of through on to since from in".split())
_VERBS = frozenset(("VB", "VBD", "VBN", "VBP", "VBZ", "VBG"))
_OBJECTS = DETERMINERS | frozenset("me him them us her his it that this".split())
_MONTHS = frozenset("january february april june july august september october november december".split())
_UNPAID = frozenset(
    """lunch dinner breakfast coffee meal meals pizza flight flights ticket tickets repair repairs hotel taxi materials
    parking course help advice trip""".split()
)
_MONEY = frozenset(
    """money time hours days weeks months years minutes cash nights evenings weekends ages quid euros pounds dollars
    christmas half most less more""".split()
)
_UNMOVED = frozenset("go goes went happened happens arrived sat lives".split())
_PASSAGES = frozenset(
    "last first next time day week month year night morning evening same moment other few couple".split()
)


def ordinal(p: Parsed, k: int) -> str | None:
    """in last thirty days, about first customer, for second time; what was first thing."""
    before, w, tag = at(p, k - 1), at(p, k + 1), tag_at(p, k + 1)
    if before in ("is", "was", "'s") and tag == "NN" and tag_at(p, k - 2) in ("WP", "WRB") and p.lowers[k] != "past":
        return NO_ARTICLE if w not in _CALENDAR or w == "time" else None
    if before in DO and tag == "NN" and p.words[k + 1].dep == "nsubj" and not is_base(w):
        return NO_ARTICLE
    if before not in _BEFORE_ORDINAL or tag not in ("NN", "NNS", "CD", "JJ") or tag_at(p, k - 1) == "RP":
        return None
    if p.lowers[k] in ("last", "next"):
        if w == "time" and before in ("about", "of", "through"):
            return NO_ARTICLE if tag_at(p, k + 2) in ("DT", "PRP$", "PRP", "NN", "NNS", "EX") else None
        if p.lowers[k] == "next" and w in _CALENDAR:
            return None
        if before in ("at", "for") and tag == "CD":
            return None
        return NO_ARTICLE if (w not in _CALENDAR or before in _WITHIN) and (w != "last") else None
    if p.lowers[k] == "past":
        return NO_ARTICLE if before in _WITHIN and tag in ("CD", "NN", "NNS") else None
    return NO_ARTICLE if w not in _BARE_ORDINAL and tag in ("NN", "JJ") and w not in _CALENDAR - {"time"} else None


def same(p: Parsed, k: int) -> str | None:
    """at same time, used same tool."""
    fits = tag_at(p, k - 1) == "IN" or (tag_at(p, k - 1) in _VERBS and at(p, k - 1) not in BE)
    return NO_ARTICLE if fits and tag_at(p, k + 1) in ("NN", "NNS") else None


def own(p: Parsed, k: int) -> str | None:
    """in own words, use own money."""
    lone = p.words[k].tag == "JJ" and (tag_at(p, k - 1) == "IN" or tag_at(p, k - 1) in _VERBS)
    return NO_ARTICLE if lone and tag_at(p, k + 1) in ("NN", "NNS") else None


def moment(p: Parsed, k: int) -> str | None:
    """at moment, in meantime, on way: a preposition that takes the article with this noun."""
    w = at(p, k + 1)
    if w not in _MOMENTS[p.lowers[k]] or tag_at(p, k + 1) not in ("NN", "JJ"):
        return None
    follows = at(p, k + 2)
    return NO_ARTICLE if follows in (".", "?", ",", "of", "and", "when", "to", "before") and follows != "-" else None


def day(p: Parsed, k: int) -> str | None:
    """about day you moved, like way they did it."""
    if at(p, k + 1) == "off" and p.lowers[k] == "day":
        return NO_ARTICLE if tag_at(p, k - 1) in _VERBS else None
    if at(p, k + 1) not in SUBJECTS or p.words[k].tag != "NN":
        return None
    return NO_ARTICLE if at(p, k - 1) in _ABOUT and tag_at(p, k - 1) in ("IN", "TO") else None


def bit(p: Parsed, k: int) -> str | None:
    """is bit slow, say bit more."""
    fits = p.words[k].tag in ("NN", "RB") and (at(p, k - 1) in BE or tag_at(p, k - 1) in ("VB", "VBD", "IN"))
    return NO_ARTICLE if fits and tag_at(p, k + 1) in ("JJ", "JJR", "RBR", "IN", "RB") else None


def month(p: Parsed, k: int) -> str | None:
    """bought it January: in is missing."""
    ends = at(p, k + 1) in (".", "?", ",", "when")
    after = tag_at(p, k - 1) in ("VBD", "NN", "NNS", "PRP") and at(p, k - 1) not in ("mid", "late", "early")
    return NO_PREPOSITION if ends and after else None


def front(p: Parsed, k: int) -> str | None:
    """have front of you."""
    lone = tag_at(p, k - 1) in _VERBS or tag_at(p, k - 1) in ("PRP", "NN", "NNS")
    return NO_PREPOSITION if lone and at(p, k + 1) == "of" and tag_at(p, k + 2) in ("PRP", "DT", "PRP$") else None


def in_touch(p: Parsed, k: int) -> str | None:
    """in touch her, in charge the team."""
    return NO_PREPOSITION if at(p, k - 1) == "in" and at(p, k + 1) in _OBJECTS else None


def put(p: Parsed, k: int) -> str | None:
    """put it the drawer."""
    there = at(p, k + 1) in ("it", "them") and at(p, k + 2) in DETERMINERS and tag_at(p, k + 3) in ("NN", "JJ")
    return NO_PREPOSITION if there and at(p, k + 3) not in ("way", "other", "same", "first", "last", "next") else None


def thought(p: Parsed, k: int) -> str | None:
    """think leaving, thought selling."""
    w = p.words[min(k + 1, len(p.words) - 1)]
    return NO_PREPOSITION if w.tag == "VBG" and w.head == k and w.dep in ("xcomp", "dobj", "ccomp") else None


def looked(p: Parsed, k: int) -> str | None:
    """looking work: for is missing."""
    w = p.words[min(k + 1, len(p.words) - 1)]
    bare = w.tag in ("NN", "NNS") and w.pos == "NOUN" and w.dep == "dobj" and w.head == k
    return NO_PREPOSITION if bare else None


def unmoved(p: Parsed, k: int) -> str | None:
    """go it, happened your first morning."""
    w, then = at(p, k + 1), at(p, k + 2)
    if w in ("it", "them"):
        return (
            NO_PREPOSITION if at(p, k - 1) in SUBJECTS and then != "alone" and then in (".", "?", ",", "and") else None
        )
    if p.lowers[k][:8] != "happened":
        return None
    return NO_PREPOSITION if w in ("your", "the") and _PASSAGES.isdisjoint(p.lowers[k + 2 : k + 5]) else None


def paid(p: Parsed, k: int) -> str | None:
    """paid the repairs, paid lunch."""
    j = k + 1 + (at(p, k + 1) in DETERMINERS)
    if at(p, j) in ("last", "first"):
        j += 1
    active = at(p, k - 1) in (*SUBJECTS, "who", "to", "last", "ever")
    return NO_PREPOSITION if active and at(p, j) in _UNPAID and tag_at(p, j + 1) not in ("NN", "NNS") else None


def spent(p: Parsed, k: int) -> str | None:
    """spend books and courses."""
    bare = p.words[k].pos == "VERB" and tag_at(p, k + 1) in ("NN", "NNS") and p.words[k + 1].dep == "dobj"
    return NO_PREPOSITION if bare and at(p, k - 1) in SUBJECTS and at(p, k + 1) not in _MONEY else None


BY_WORD: dict[str, tuple[Check, ...]] = {
    **dict.fromkeys(("last", "next", "past", "first", "second"), (ordinal,)),
    **dict.fromkeys(("same", "whole", "entire"), (same,)),
    "own": (own,),
    **dict.fromkeys(_MOMENTS, (moment,)),
    **dict.fromkeys(_WHOSE_DAY, (day,)),
    "bit": (bit,),
    **dict.fromkeys(_MONTHS, (month,)),
    "front": (front,),
    **dict.fromkeys(("touch", "charge", "favour"), (in_touch,)),
    "put": (put,),
    **dict.fromkeys(("think", "thought", "thinking"), (thought,)),
    **dict.fromkeys(("look", "looked", "looking"), (looked,)),
    **dict.fromkeys(_UNMOVED, (unmoved,)),
    **dict.fromkeys(("pay", "paid"), (paid,)),
    **dict.fromkeys(("spend", "spent"), (spent,)),
}
