"""What the trained ear adds: a fault of a family that no rule saw, when it is sure enough.

The rules explain, the ear generalises: it never speaks where a rule of its family has spoken at least as strictly.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from service.ear.model import loudest
from service.findings import Finding
from service.rules.answering import answered
from service.rules.committing import dated
from service.rules.modality import modals
from service.rules.phrases import whole
from service.rules.plain import plain
from service.rules.rule import Match, Posed, Rule
from service.terms import FAMILIES, Family, Severity

ERROR_FROM = 0.5
WARNING_FROM = 0.7
SURE = 0.5
"""Least probabilities: of the verdict, and of the family it is laid to."""
# Rules that say a warning on purpose where they could have said an error: the ear does not overrule them.
_DECIDED = frozenset({"leading.one_sided_scale", "opinion.come_across", "opinion.what_think", "wishlist.wants_in_tool"})
# What a question that grammar calls plain is not suspected of.
_VOUCHED: frozenset[str] = frozenset({"leading", "validation", "pitch", "hypothetical", "price", "wishlist", "opinion"})
# What the ear may not say of a yes/no that goes on to its own probe, or asks for a commitment.
_ANSWERED: frozenset[str] = frozenset({"closed", "double_barrelled"})
_POINTING = frozenset("it this that they".split())
# Nor of an ask with a date.
_ASKED: frozenset[str] = frozenset({"closed", "hypothetical", "price"})
_NEVER_ERROR = frozenset({"closed", "generic"})
_ALWAYS_ERROR = frozenset({"validation", "pitch", "hypothetical", "price", "wishlist"})
_SAID = {
    "leading": ("Leans towards an answer.", "People agree with what they are handed; the answer repeats the question."),
    "validation": ("Fishes for approval.", "People are kind about what you made; kindness is not evidence."),
    "pitch": ("Sells the solution before the story.", "Once they have heard the idea, every answer is about the idea."),
    "hypothetical": ("Asks about an imagined future.", "People are poor at predicting themselves and polite about it."),
    "price": ("Asks for a price in the abstract.", "Stated prices run well above what people really pay."),
    "wishlist": ("Asks them to design the product.", "Wishes cost nothing; what they did about the problem does."),
    "generic": ("Asks for a habit, not an occasion.", "Habits are told as people like to see themselves."),
    "opinion": ("Asks for an opinion.", "Opinions are cheap and change; what they did is a fact."),
    "closed": ("Can be answered yes or no.", "A yes or no ends the story before it starts."),
    "double_barrelled": ("Asks several things at once.", "They answer one, and you cannot tell which."),
    "vague": ("Leaves open what it asks about.", "They answer a question of their own making."),
}


def no_search(posed: Posed) -> Iterator[Match]:
    """The search of the ear's entries: what the ear adds comes from `hear`."""
    return iter(())


def _rule(family: Family) -> Rule:
    return rules()[FAMILIES.index(family)]


@lru_cache(maxsize=1)
def rules() -> list[Rule]:
    """The ear's own entries in the catalogue, one a family: "leading.heard"."""
    return [
        Rule(
            id=f"{family}.heard",
            family=family,
            severity="error" if family in _ALWAYS_ERROR else "warning",
            message=_SAID[family][0],
            why=_SAID[family][1],
            source="service/ear: a classifier trained on training/data",
            explanation=f"{_SAID[family][0]} {_SAID[family][1]} Found by the trained ear, not by grammar.",
            bad=(),
            good=(),
            search=no_search,
        )
        for family in FAMILIES
    ]


def hear(posed: Posed, found: Sequence[Finding], silent: frozenset[str]) -> Iterator[tuple[Rule, Match]]:
    """What the ear adds to the rules' findings; families in `silent` are not spoken of."""
    i = posed.impression
    said = {f.family for f in found}
    strict = any(f.severity == "error" for f in found)
    if plain(posed):
        silent |= _VOUCHED
    if answered(posed):
        silent |= _ANSWERED
    if any(a.form == "wh" and a.subject is not None and a.subject.lower in _POINTING for a in posed.asked):
        silent |= {"vague"}
    if any(f.rule == "opinion.come_across" for f in found):
        silent |= {"hypothetical"}  # the "would" of "how would you describe" is courtesy
    if any(m.part == "ask" for m in modals(posed)) and dated(posed.parsed):
        silent |= _ASKED
    likely = sorted((f for f in i.families if i.families[f] >= SURE and f not in silent), key=lambda f: -i.families[f])
    wanted: Severity | None = None
    decided = any(f.rule in _DECIDED and f.severity == "warning" for f in found)
    if not strict and not decided and i.rewrite >= ERROR_FROM:
        wanted = "error"
    elif not found and 1 - i.keep >= WARNING_FROM:
        wanted = "warning"
    spoken = bool(found)
    for family in likely:
        if wanted == "warning" or (wanted == "error" and family not in _NEVER_ERROR):
            yield _rule(family), _match(posed, family, wanted)
            wanted, spoken = None, True
        elif family not in said and (spoken or _NEVER_ERROR.issuperset(likely)):
            yield _rule(family), _match(posed, family, "warning")


def _match(posed: Posed, family: Family, severity: Severity) -> Match:
    span = whole(posed.parsed, posed.asked, *loudest(posed.parsed, posed.asked, family))
    return Match((span,), severity, confidence=posed.impression.families[family])
