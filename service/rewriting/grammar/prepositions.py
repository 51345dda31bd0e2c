"""Verbs and adjectives with the preposition they call for, and verbs that take none."""

from __future__ import annotations

from service.language.words import Parsed
from service.rewriting.grammar.forms import DETERMINERS, DO, OPERATORS, SUBJECTS, Check, at, tag_at
from service.rewriting.grammar.reasons import EXTRA, NO_PREPOSITION

_WITH_PREPOSITION = frozenset(
    """listen listened deal dealt complain complained rely relied depend depended belong belonged cope coped
    insist insisted apologise apologised apologize apologized wait waited look looked talked""".split()
)
_OBJECTS = frozenset("the your a an their it him them me us his her".split())
_NOT_OBJECTS = frozenset(
    """last first next same other day week morning time month year hour minute moment while bit lot long full
    whole further good part mess fool picture state sight treat way few couple""".split()
)
_WAYS = frozenset(
    """way distance route extra whole full long other same next last first wrong right time day night week
    mile""".split()
)
_ASKS_ABOUT = frozenset(
    "deal cope argue subscribe look talk listen wait speak complain depend rely belong insist".split()
)
_DOING = frozenset("looking talking listening waiting speaking complaining".split())
_GOING = frozenset("switch move".split())
_PLACES = frozenset("way route day time week month year direction".split())
_NO_ABOUT = frozenset("discuss discussed mention mentioned describe described".split())
_NO_TO = frozenset("ask asked phone phoned contact contacted emailed texted answered".split())


def with_preposition(p: Parsed, k: int) -> str | None:
    """complained the council, waited the bus."""
    w, follows = at(p, k + 1), at(p, k + 2)
    if w not in _OBJECTS or follows in _NOT_OBJECTS or tag_at(p, k + 2) == "CD":
        return None
    if p.lowers[k] in ("wait", "waited", "look", "looked", "talked"):
        phrasal = any(
            x in ("up", "over", "out", "into", "down", "through", "round", "around") for x in p.lowers[k + 2 : k + 7]
        )
        return NO_PREPOSITION if w in DETERMINERS and not phrasal and tag_at(p, k + 2) in ("NN", "NNS", "JJ") else None
    return NO_PREPOSITION


def go(p: Parsed, k: int) -> str | None:
    """went the dentist: to is missing."""
    last = at(p, k + 2) == "last" and tag_at(p, k + 3) == "NN" and at(p, k + 3) not in _PLACES
    if at(p, k + 1) == "the" and last:
        return NO_PREPOSITION
    fits = at(p, k + 1) in ("the", "your", "a") and at(p, k + 2) not in _WAYS and tag_at(p, k + 2) == "NN"
    return NO_PREPOSITION if fits and tag_at(p, k + 3) not in ("NNS", "NN") else None


def asked_about(p: Parsed, k: int) -> str | None:
    """what did you look when, which school did you go: what is asked for needs at, for, to or with."""
    if at(p, k - 1) not in SUBJECTS or at(p, k + 1) not in ("when", "before", "after", "?"):
        return None
    operator, wh = at(p, k - 2), at(p, k - 3)
    if p.lowers[k] in _DOING:
        return NO_PREPOSITION if operator in OPERATORS and wh in ("what", "who") else None
    if operator not in DO:
        return None
    if p.lowers[k] == "go" or p.lowers[k] in _GOING:
        return NO_PREPOSITION if at(p, k - 4) == "which" and wh not in _PLACES and tag_at(p, k - 3) == "NN" else None
    return NO_PREPOSITION if wh in ("what", "who", "which") or at(p, k - 4) == "which" else None


def adjective(p: Parsed, k: int) -> str | None:
    """what are you afraid?"""
    if at(p, k + 1) == "?" and at(p, k - 3) == "what" and at(p, k - 1) in SUBJECTS and at(p, k - 2) in OPERATORS:
        return NO_PREPOSITION
    return None


def extra_about(p: Parsed, k: int) -> str | None:
    """discussed about it."""
    return EXTRA if at(p, k + 1) == "about" and at(p, k - 1) in (*SUBJECTS, "last", "to") else None


def extra_to(p: Parsed, k: int) -> str | None:
    """asked to your boss."""
    active = at(p, k - 1) in SUBJECTS and at(p, k - 2) not in ("were", "was", "are", "been")
    return EXTRA if active and at(p, k + 1) == "to" and at(p, k + 2) in DETERMINERS else None


def doubled(p: Parsed, k: int) -> str | None:
    """with of, for of: of right after a preposition that is no part of it."""
    return EXTRA if at(p, k - 1) in ("with", "for", "by", "to", "about") and at(p, k + 1) != "course" else None


BY_WORD: dict[str, tuple[Check, ...]] = {
    **dict.fromkeys(_WITH_PREPOSITION, (with_preposition,)),
    **dict.fromkeys(_ASKS_ABOUT | _DOING | _GOING, (asked_about,)),
    **dict.fromkeys(
        ("look", "listen", "wait", "complain", "rely", "depend", "belong", "insist", "deal", "cope"),
        (with_preposition, asked_about),
    ),
    **dict.fromkeys(("went", "gone", "going"), (go,)),
    "go": (asked_about, go),
    **dict.fromkeys(
        "afraid proud aware responsible interested based capable fond ashamed tired involved".split(), (adjective,)
    ),
    "of": (doubled,),
    **dict.fromkeys(_NO_ABOUT, (extra_about,)),
    **dict.fromkeys(_NO_TO, (extra_to,)),
}
