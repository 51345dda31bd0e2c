"""The form that stop, keep, suggest, lead and afford call for, and the link that because and start call for."""

from __future__ import annotations

from service.language.words import Parsed
from service.rewriting.grammar.forms import DETERMINERS, SUBJECTS, WH, Check, at, is_base, tag_at
from service.rewriting.grammar.reasons import AFTER_PREPOSITION, AFTER_VERB, CONJUNCTIONS, NO_PREPOSITION, NO_VERB

_PERSONS = frozenset("you me him them us it".split())


def stopped(p: Parsed, k: int) -> str | None:
    """stopped you to sign, stopped you sign, kept you for leaving."""
    w, tag = at(p, k + 2), tag_at(p, k + 2)
    if at(p, k + 1) not in _PERSONS or p.words[k].pos != "VERB":
        return None
    if w == "for" and tag_at(p, k + 3) == "VBG":
        return AFTER_VERB
    if p.lowers[k][:4] not in ("stop", "prev"):
        return None
    return AFTER_VERB if (w == "to" and tag_at(p, k + 3) == "VB") or (tag in ("VB", "VBP") and is_base(w)) else None


def suggested(p: Parsed, k: int) -> str | None:
    """suggested you to call."""
    fits = at(p, k + 1) in _PERSONS and at(p, k + 2) == "to" and tag_at(p, k + 3) == "VB"
    return AFTER_VERB if fits else None


def led_to(p: Parsed, k: int) -> str | None:
    """led to you leave: a base form where an -ing form belongs."""
    if at(p, k + 1) != "to" or at(p, k + 2) not in _PERSONS:
        return None
    return AFTER_PREPOSITION if tag_at(p, k + 3) in ("VB", "VBP") and is_base(at(p, k + 3)) else None


def bare(p: Parsed, k: int) -> str | None:
    """wanted buy a house, afford pay for it: to is missing."""
    w, then = at(p, k + 1), at(p, k + 2)
    if not is_base(w) or tag_at(p, k + 1) not in ("VB", "VBP", "NN"):
        return None
    return (
        AFTER_VERB if then in DETERMINERS or then in _PERSONS or (p.lowers[k] == "afford" and then == "for") else None
    )


def because(p: Parsed, k: int) -> str | None:
    """because traffic: of is missing, or a verb."""
    if at(p, k + 1) == "of" and at(p, k + 2) in SUBJECTS and tag_at(p, k + 3) in ("VBD", "VBP", "VBZ"):
        return CONJUNCTIONS
    if tag_at(p, k + 1) not in ("NN", "NNS", "DT", "PRP$") or p.words[k].tag != "IN":
        return None
    for w in p.words[k + 1 :]:
        if w.pos in ("VERB", "AUX"):
            return None
        if w.text in ".?!,;":
            return NO_VERB
    return NO_VERB


def start(p: Parsed, k: int) -> str | None:
    """Start what set it off: with is missing."""
    opens = k == 0 or at(p, k - 1) in (".", "?", "!")
    return NO_PREPOSITION if opens and at(p, k + 1) in WH and at(p, k + 1) not in ("where", "when", "how") else None


def taught(p: Parsed, k: int) -> str | None:
    """learn cook, taught you cook, succeeded to fix."""
    if p.lowers[k][:7] == "succeed":
        return AFTER_VERB if at(p, k + 1) == "to" and tag_at(p, k + 2) == "VB" else None
    j = k + 1 + (p.lowers[k] in ("teach", "taught"))
    if j == k + 2 and at(p, k + 1) not in _PERSONS:
        return None
    return AFTER_VERB if tag_at(p, j) == "VB" and is_base(at(p, j)) else None


def instead(p: Parsed, k: int) -> str | None:
    """instead it, instead the old one: of is missing."""
    w = at(p, k + 1)
    if w in ("it", "them", "that"):
        return NO_PREPOSITION if at(p, k + 2) in (".", "?", ",", "") else None
    return NO_PREPOSITION if w in DETERMINERS else None


BY_WORD: dict[str, tuple[Check, ...]] = {
    **dict.fromkeys("stop stopped stops keep kept keeps prevent prevented".split(), (stopped,)),
    **dict.fromkeys(("suggest", "suggested", "suggests"), (suggested,)),
    **dict.fromkeys(("led", "lead"), (led_to,)),
    **dict.fromkeys(("wanted", "afford", "decided", "hoped"), (bare,)),
    "because": (because,),
    **dict.fromkeys("learn learned learnt teach taught succeed succeeded".split(), (taught,)),
    "instead": (instead,),
    **dict.fromkeys(("start", "begin"), (start,)),
}
