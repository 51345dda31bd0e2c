"""What breaks off: a sentence, an infinitive without its verb, a verb without its object."""

from __future__ import annotations

from collections.abc import Iterator

from service.language.words import Parsed
from service.rewriting.grammar.forms import DETERMINERS, DO, PREPOSITIONS, SUBJECTS, WH, Check, at, tag_at
from service.rewriting.grammar.reasons import NO_OBJECT, NO_VERB, UNFINISHED

_NEVER_LAST = frozenset("the a an your my our their every and or but because if whether although than very".split())
_PRO_NOUNS = frozenset("something someone somebody nobody nothing anything anyone".split())
_STRANDED = frozenset("by of for with from into during between about at upon than among to".split())
_GIVEN = frozenset("recommended gave sent introduced explained said lent sold showed".split())
_NO_GAP_AFTER_HOW = frozenset(
    """use receive find get make put bring take avoid need mention obtain purchase hire""".split()
)
_CLAUSE = frozenset("time when before after because while until if".split())
_TO_TAKERS = frozenset(
    """need needed try tried want wanted decide decided manage managed plan planned hoped forgot able had""".split()
)
_TRANSITIVE = frozenset(
    """use used receive received avoid avoided want wanted bring brought make made get got mention mentioned
    lack lacked require required obtain obtained purchase purchased acquire acquired discover discovered fix
    fixed hire hired need needed buy bought put choose chose had found took sent find take""".split()
)
_NEVER_ALONE = frozenset("used received avoided mentioned required obtained purchased acquired discovered".split())
_ELLIPTIC = frozenset("want wanted need needed choose chose buy bought hire hired fix fixed".split())


def sentence_gaps(p: Parsed, lo: int, hi: int) -> Iterator[str]:
    """Faults at the end of the sentence."""
    end = hi - 1
    while end > lo and not p.words[end].text[0].isalnum():
        end -= 1
    w = p.lowers[end].rstrip(".")
    if w in ("was", "were") and p.words[end - 1].tag in ("NN", "NNS") and WH.isdisjoint(p.lowers[lo:hi]):
        yield UNFINISHED
    if (w in _NEVER_LAST and p.words[end].text != "A") or (w in _STRANDED and _no_gap(p, lo, end)):
        yield UNFINISHED


def _no_gap(p: Parsed, lo: int, end: int) -> bool:
    """Whether a preposition at `end` belongs to the clause of a last time, which has no place for one to strand."""
    start = next(
        (k for k in range(end, lo, -1) if p.lowers[k] == "time" and at(p, k + 1) in (*SUBJECTS, "that", "when")), None
    )
    if start is None or p.lowers[lo] in WH:
        return False
    if p.lowers[end] == "to" and at(p, end - 1) in _GIVEN:
        return at(p, end - 2) in SUBJECTS
    if p.lowers[end] == "to" and at(p, end - 1) not in PREPOSITIONS and p.words[end - 1].tag not in ("NN", "NNS"):
        return False
    passive = ("VBN",) if p.lowers[end] != "by" else ()
    for k in range(start + 2, end):
        w, tag = p.lowers[k], p.words[k].tag
        infinitive_gap = w == "to" and tag_at(p, k - 1)[:2] in ("NN", "PR", "JJ")
        if w in WH or infinitive_gap or w in _PRO_NOUNS or tag == "WDT" or tag in passive:
            return False
    return True


def dangling_conjunction(p: Parsed, k: int) -> str | None:
    """At and, or, but: the end right after it."""
    return UNFINISHED if at(p, k + 1) in (".", "?", "!", "") else None


def infinitive(p: Parsed, k: int) -> str | None:
    """At "to" after a verb that takes an infinitive: "had to with a vendor", "needed to the landlord"."""
    before, w = at(p, k - 1), at(p, k + 1)
    if before not in _TO_TAKERS:
        return None
    if w in ("at", "in", "on") and at(p, k + 2) in DETERMINERS and before == "had" and at(p, k - 2) in SUBJECTS:
        return NO_VERB
    if w in ("with", "of", "from", "for", "about", "into", "by", "around", "up", "out", "off", "down", "over") or (
        w in DETERMINERS and before != "had"
    ):
        return NO_VERB
    return None


def transitive(p: Parsed, k: int) -> str | None:
    """At a verb that never goes without an object: a clause with no object and no gap for one."""
    w = at(p, k + 1)
    j = k - 1
    while j > 0 and p.lowers[j] in ("last", "first", "ever", "already", "never"):
        j -= 1
    if at(p, j) not in SUBJECTS:
        return None
    before = at(p, j - 1)
    if before == "have":
        lone = p.lowers[k] in _NEVER_ALONE and w in ("about", "of", "with", "for", "at", "from", "?", ".")
        return NO_OBJECT if lone and (j == 1 or at(p, j - 2) in (".", "?")) else None
    if before in DO:
        lone = p.lowers[k] in _NO_GAP_AFTER_HOW and at(p, j - 2) in ("how", "when", "where", "why")
        return NO_OBJECT if lone and w in (".", "?", ",", "and") else None
    if before in ("when", "that") and at(p, j - 2) == "time":
        before = "time"
    if before not in _CLAUSE:
        return None
    if (
        w in (".", "?", ",", "and", "but")
        and not (p.lowers[k] in ("had", "found", "took", "sent") and before != "time")
        and (p.lowers[k] not in _ELLIPTIC or before == "time")
    ):
        return NO_OBJECT
    if before == "time" and w == "to" and p.lowers[k] in ("brought", "put", "sent"):
        return NO_OBJECT
    if before == "time" and w in ("with", "of") and p.lowers[k] != "got":
        return NO_OBJECT
    return None


BY_WORD: dict[str, tuple[Check, ...]] = {
    **dict.fromkeys(("and", "or", "but"), (dangling_conjunction,)),
    "to": (infinitive,),
    **dict.fromkeys(_TRANSITIVE, (transitive,)),
}
