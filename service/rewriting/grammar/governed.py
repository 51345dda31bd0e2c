"""Verbs that take their object by a preposition only, and verbs that take it without one."""

from __future__ import annotations

from service.language.words import Parsed
from service.rewriting.grammar.forms import DETERMINERS, SUBJECTS, WH, Check, at, tag_at
from service.rewriting.grammar.reasons import EXTRA, NO_PREPOSITION

_PERSONS = frozenset("me him them us".split())
_POSSESSIVES = frozenset("your the his her their our a an".split())
_TIMES = frozenset(
    """home today yesterday tomorrow tonight time times day days week weeks month months year years hour hours
    minute minutes age ages second seconds night nights overnight long while bit lot round weekend indoors outside
    inside upstairs downstairs hard""".split()
)
_BARE = frozenset(
    """deal listen listened rely relied depend depended cope coped belong belonged subscribe subscribed participate
    participated apologise apologised complain complained argue argued struggle struggled""".split()
)
_DEALT = frozenset("card cards drug drugs blow damage".split())
_ARGUED = frozenset("case point cases points toss".split())
_APPLIED = frozenset(
    """grant grants job jobs visa loan loans mortgage position role refund permit permits licence place funding
    scholarship internship passport benefit benefits citizenship planning course""".split()
)
_JOINED = frozenset(
    """course newsletter trial class classes gym service list webinar app programme program event workshop
    scheme""".split()
)
_SYSTEMS = frozenset("account portal system app site website dashboard platform".split())
_WANTED = frozenset("refund quote quotation discount rise raise extension receipt advice help feedback".split())
_BUILDINGS = frozenset("shop house room building store office garage bank museum".split())


def without_its_object(p: Parsed, k: int) -> str | None:
    """deal late payments, listened podcasts: a bare noun phrase right after the verb."""
    w, tag, word = at(p, k + 1), tag_at(p, k + 1), p.lowers[k]
    if p.words[k].pos not in ("VERB", "AUX") or w in _TIMES or tag_at(p, k - 1) in ("DT", "PRP$", "JJ"):
        return None
    if word in ("deal", "argue", "argued") and not {w, at(p, k + 2)}.isdisjoint(_DEALT | _ARGUED):
        return None
    if word in ("argue", "argued") and w in _POSSESSIVES:
        return NO_PREPOSITION if tag_at(p, k + 2) in ("NN", "NNS") else None
    if tag == "JJ":
        return NO_PREPOSITION if tag_at(p, k + 2) in ("NN", "NNS") and w not in ("last", "next", "most") else None
    return NO_PREPOSITION if tag in ("NN", "NNS") and p.words[k + 1].dep in ("dobj", "pobj", "compound") else None


def _noun_after(p: Parsed, k: int) -> str:
    """The last noun of the phrase whose determiner or first word stands at `k`."""
    j = k + (at(p, k) in _POSSESSIVES)
    while tag_at(p, j) in ("JJ", "NN", "VBG") and tag_at(p, j + 1) in ("NN", "NNS", "JJ"):
        j += 1
    return at(p, j) if tag_at(p, j)[:2] == "NN" else ""


def applied(p: Parsed, k: int) -> str | None:
    """applied a grant."""
    return NO_PREPOSITION if p.words[k].pos == "VERB" and _noun_after(p, k + 1) in _APPLIED else None


def subscribed(p: Parsed, k: int) -> str | None:
    """subscribed a newsletter, replied the email, arrived the airport."""
    fits = at(p, k + 1) in _POSSESSIVES and at(p, k + 2) not in _TIMES | {
        "last",
        "same",
        "next",
        "other",
        "few",
        "full",
    }
    return NO_PREPOSITION if fits and at(p, k - 1) in (*SUBJECTS, "to", "last", "who", "and") else None


def logged(p: Parsed, k: int) -> str | None:
    """logged your account."""
    return NO_PREPOSITION if at(p, k + 1) in _POSSESSIVES and _noun_after(p, k + 1) in _SYSTEMS else None


def asked(p: Parsed, k: int) -> str | None:
    """asked a refund."""
    active = at(p, k - 1) in (*SUBJECTS, "to", "last")
    return NO_PREPOSITION if active and _noun_after(p, k + 1) in _WANTED else None


def rid(p: Parsed, k: int) -> str | None:
    """get rid the sofa."""
    return NO_PREPOSITION if at(p, k - 1) in ("get", "got", "getting", "gotten") and at(p, k + 1) != "of" else None


def particle(p: Parsed, k: int) -> str | None:
    """ran out paper, signed up a course."""
    before, w = at(p, k - 1), at(p, k + 1)
    if p.lowers[k] == "out":
        short = before in ("ran", "run", "running") and tag_at(p, k + 1) in ("NN", "NNS") and w not in _TIMES
        return NO_PREPOSITION if short else None
    if before in ("sign", "signed", "signing"):
        return NO_PREPOSITION if _noun_after(p, k + 1) in _JOINED else None
    return None


def told(p: Parsed, k: int) -> str | None:
    """explain me the plan, said your boss that, said them."""
    w, then = at(p, k + 1), at(p, k + 2)
    if p.lowers[k] in ("said", "say"):
        if w in _PERSONS:
            return NO_PREPOSITION
        person = w in _POSSESSIVES and tag_at(p, k + 2) == "NN" and at(p, k + 3) == "that"
        return NO_PREPOSITION if person and at(p, k - 1) in SUBJECTS else None
    return (
        NO_PREPOSITION if w in _PERSONS and (then in DETERMINERS or then in WH or then in ("about", "that")) else None
    )


def extra(p: Parsed, k: int) -> str | None:
    """contacted with the seller, requested for a refund, entered into the shop."""
    word, w = p.lowers[k], at(p, k + 1)
    if (
        p.words[k].tag[:2] != "VB"
        or at(p, k - 1) not in (*SUBJECTS, "to", "last")
        or at(p, k - 2) in ("were", "was", "are", "been")
    ):
        return None
    if word[:5] == "enter":
        return EXTRA if w in ("into", "in", "to") and _noun_after(p, k + 2) in _BUILDINGS else None
    object_follows = at(p, k + 2) in _POSSESSIVES or at(p, k + 2) in _PERSONS or at(p, k + 2) == "it"
    return EXTRA if w == _EXTRA[word] and object_follows else None


_EXTRA = {
    **dict.fromkeys(("contact", "contacted", "married", "marry", "handle", "handled", "overcome"), "with"),
    **dict.fromkeys(("request", "requested", "await", "awaited", "demanded"), "for"),
    **dict.fromkeys(
        (
            "visit",
            "visited",
            "approach",
            "approached",
            "told",
            "reach",
            "reached",
            "phone",
            "phoned",
            "called",
            "answered",
            "resembled",
        ),
        "to",
    ),
    **dict.fromkeys(("lack", "lacked", "avoid", "avoided"), "of"),
    **dict.fromkeys(("mention", "mentioned", "discuss", "discussed", "described", "describe", "considered"), "about"),
}


def between(p: Parsed, k: int) -> str | None:
    """decide on between two bids: a preposition too many."""
    fits = (
        at(p, k - 1) in ("on", "about") and at(p, k - 2) not in WH and p.lowers[0] not in WH and at(p, k - 2) != "goes"
    )
    return EXTRA if fits else None


BY_WORD: dict[str, tuple[Check, ...]] = {
    **dict.fromkeys(_BARE, (without_its_object,)),
    **dict.fromkeys(("apply", "applied", "applying"), (applied,)),
    **dict.fromkeys(
        "subscribe subscribed participate participated struggle struggled".split(), (without_its_object, subscribed)
    ),
    **dict.fromkeys(
        """reply replied respond responded arrive arrived chat chatted react reacted disagree
        disagreed compete competed""".split(),
        (subscribed,),
    ),
    **dict.fromkeys(("log", "logged", "logging"), (logged,)),
    **dict.fromkeys(("ask", "asked"), (asked,)),
    "rid": (rid,),
    **dict.fromkeys(("out", "up"), (particle,)),
    **dict.fromkeys("explain explained said say suggested describe described".split(), (told,)),
    **dict.fromkeys((*_EXTRA, "enter", "entered"), (extra,)),
    "between": (between,),
}
