"""The form of the verb after be and get: a participle or an -ing form."""

from __future__ import annotations

from service.language.readings import readings
from service.language.words import Parsed
from service.rewriting.grammar.forms import BE, DETERMINERS, OPERATORS, SUBJECTS, WH, Check, at, past_adverbs, tag_at
from service.rewriting.grammar.reasons import AFTER_BE

_OBJECTS = DETERMINERS | frozenset("this that these those him her them it me us you some any out up off on".split())
_NO_PASSIVE = frozenset("happened occurred existed appeared seemed".split())
_NO_PREDICATE = frozenset(("IN", "WRB", "WP", "DT", "CC", "RP", "PRP", "UH", "POS"))


def after_be(p: Parsed, k: int) -> str | None:
    """At a form of be: the verb after it, or after its pronoun subject."""
    if p.words[k].tag == "POS":
        return None
    j = past_adverbs(p, k + 1)
    inverted = at(p, j) in SUBJECTS
    if inverted:
        j = past_adverbs(p, j + 1)
    w, tag = at(p, j), tag_at(p, j)
    tags = readings(w)
    if w == "had" and not inverted and p.lowers[k] in ("was", "were", "are") and at(p, j + 1) in DETERMINERS:
        return AFTER_BE
    if w in _NO_PASSIVE and p.lowers[k] != "'s":
        return AFTER_BE
    if not tags or not tags.isdisjoint(("VBN", "VBG", "JJ", "RB")) or tag in _NO_PREDICATE:
        return None if tags and tag not in _NO_PREDICATE else _be_governs(p, k)
    if tags == {"VBD"} or (tag == "VBZ" and "VBZ" in tags and ("NNS" not in tags or not inverted)):
        return AFTER_BE if p.words[j].text.islower() else None
    if "VB" not in tags or (not inverted and p.lowers[k] in ("'s", "is", "are") and "NN" in tags):
        return _be_governs(p, k)
    follows = at(p, j + 1)
    before_noun = not inverted and (
        k == 0 or (at(p, k - 1) in WH and (tag not in ("VB", "VBP") or at(p, k - 1) not in ("what", "who")))
    )
    if follows == "-" or before_noun or at(p, k - 1) == "let" or not p.words[j].text.islower():
        return None
    if "NN" not in tags or tag in ("VB", "VBP"):
        return AFTER_BE
    if p.lowers[k] == "being" and (follows in (".", "?", "by") or tag_at(p, j + 1) == "IN"):
        return AFTER_BE
    if (inverted or p.lowers[k] == "been") and (follows in _OBJECTS or follows == "by" or tag_at(p, j + 1) == "JJ"):
        return AFTER_BE
    return _be_governs(p, k)


def _be_governs(p: Parsed, k: int) -> str | None:
    """The verb that the parser gives to a form of be is a participle or an -ing form."""
    be, verb = p.words[k], p.words[p.words[k].head]
    if be.dep not in ("aux", "auxpass") or verb.i <= k + 1 or verb.tag not in ("VB", "VBP", "VBZ", "VBD"):
        return None
    tags = readings(verb.lower)
    if (
        not tags
        or verb.lower in OPERATORS
        or not tags.isdisjoint(("VBN", "VBG", "JJ"))
        or at(p, verb.i - 1) in ("to", "that", "who", "which", *OPERATORS)
    ):
        return None
    return None if any(k < c.i < verb.i and c.dep in ("aux", "auxpass") for c in p.children(verb.i)) else AFTER_BE


def after_get(p: Parsed, k: int) -> str | None:
    """got bite by, gets pays: a passive with get takes a participle."""
    w = at(p, k + 1)
    tags = readings(w)
    if at(p, k + 2) == "by" and "VB" in tags and "VBN" not in tags and tag_at(p, k + 1) != "IN":
        return AFTER_BE
    return AFTER_BE if tag_at(p, k + 1) == "VBZ" and "VBZ" in tags else None


def wh_subject(p: Parsed, k: int) -> str | None:
    """who and what before a bare -ing form: "who using it"."""
    j = past_adverbs(p, k + 1)
    tags = readings(at(p, j))
    clear = tags.isdisjoint(("NN", "JJ")) or at(p, j + 1) in ("it", "you", "the", "your", "that", "them")
    if tag_at(p, j) == "VBG" and "VBG" in tags and clear and p.words[k].dep.startswith("nsubj"):
        return AFTER_BE if p.lowers[k] != "that" or p.words[k].tag == "WDT" else None
    if p.lowers[k] == "that":
        return None
    return AFTER_BE if at(p, j) == "been" else None


BY_WORD: dict[str, tuple[Check, ...]] = {
    **dict.fromkeys(BE, (after_be,)),
    **dict.fromkeys(("get", "got", "gets"), (after_get,)),
    **dict.fromkeys(("who", "what", "which", "that"), (wh_subject,)),
}
