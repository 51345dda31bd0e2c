"""Where the operator of a question stands: before its subject in a direct question, after it in an embedded one."""

from __future__ import annotations

from collections.abc import Iterator

from service.language.readings import readings
from service.language.words import Parsed
from service.rewriting.grammar.forms import (
    DETERMINERS,
    DO,
    OPERATORS,
    PREPOSITIONS,
    STOPS,
    SUBJECTS,
    WH,
    Check,
    at,
    past_adverbs,
    tag_at,
)
from service.rewriting.grammar.reasons import INVERTED, NO_OPERATOR

MEASURES = frozenset("many much long often far soon big old well fast close high few little".split())
_REQUESTS = frozenset("tell walk describe is was show talk take".split())
_EMBEDDING = frozenset("me us through about of explain describe know remember recall understand show tell".split())
_OPENERS = frozenset("and so but or then now ok okay also ,".split())
_PHRASE = frozenset(("NN", "NNS", "JJ", "NNP"))
_ADVERBIAL = frozenset(("when", "where", "while"))
_EMBEDS = frozenset(
    """tell walk describe show explain talk take do can could would will please give you i we think let""".split()
)


def direct_order(p: Parsed, lo: int, hi: int) -> Iterator[str]:
    """Faults of the sentence of words `lo` to `hi` as a direct question."""
    k = lo
    while k < hi and p.lowers[k] in _OPENERS:
        k += 1
    first = at(p, k)
    if (first in WH and _no_operator(p, k, hi)) or (
        p.words[hi - 1].text == "?" and first not in _EMBEDS and _later_no_operator(p, k, hi)
    ):
        yield NO_OPERATOR


def _no_operator(p: Parsed, k: int, hi: int) -> bool:
    """Whether a direct question that opens at `k` has its subject right after the wh-phrase."""
    wh, j = p.lowers[k], k + 1
    if wh == "how" and at(p, j) in MEASURES:
        j += 1
    if wh in ("what", "which", "whose") or at(p, j - 1) in ("many", "much", "few"):
        while j < hi and p.words[j].tag in _PHRASE and j < k + 5:
            j += 1
    w = at(p, j)
    if wh == "how" and at(p, j - 1) in ("long", "far", "often") and w == "took":
        return True
    if w in SUBJECTS:
        follows = at(p, past_adverbs(p, j + 1))
        if wh == "when" and follows in DO and at(p, j + 1) in DO and at(p, j + 2) in ("last", "first"):
            return True
        if follows in ("and", "or"):
            return wh == "how" and at(p, j + 2) in DETERMINERS
        if follows not in OPERATORS and readings(follows).isdisjoint(("VB", "VBD", "VBZ")):
            return False
        return not (wh == "what" and _cleft(p, j + 2, hi)) and not (wh in _ADVERBIAL and _inverts(p, j + 1, hi))
    stop = next((i for i in range(j, hi) if p.lowers[i] == ","), hi)
    if p.words[hi - 1].text != "?":
        return False
    plain = j == k + 1
    if w in ("the", "your", "their", "our") and plain and wh not in ("which", "whose"):
        if wh in ("why", "when"):
            return stop == hi and any(v.pos == "VERB" for v in p.words[j:hi])
        return stop == hi or (OPERATORS.isdisjoint(p.lowers[j:stop]) and wh != "where")
    if (
        w in ("the", "your")
        and not plain
        and wh in ("what", "which")
        and stop == hi
        and OPERATORS.isdisjoint(p.lowers[j:hi])
    ):
        return True
    if stop < hi or not OPERATORS.isdisjoint(p.lowers[j:hi]):
        return False
    if wh == "what" and w in ("on", "in", "at"):
        return not any(v.pos == "VERB" for v in p.words[j:hi])
    if wh not in ("how", "when", "where", "why") or not plain or w in ("come", "about", "not", "else", "in"):
        return False
    return tag_at(p, j) in ("NN", "NNS", "DT") and any(
        v.tag in ("VBD", "VBP", "VBZ", "VB") for v in p.words[j + 1 : hi]
    )


def _cleft(p: Parsed, j: int, hi: int) -> bool:
    """what you want is this: a statement that opens with a wh-clause."""
    return any(p.lowers[i] in ("is", "was") and p.lowers[i - 1] not in (*SUBJECTS, *WH, "that") for i in range(j, hi))


def _later_no_operator(p: Parsed, k: int, hi: int) -> bool:
    """When he called, what you do; where did you sit, and how you chose: a direct question after a comma."""
    for comma in range(k, hi - 3):
        if p.lowers[comma] not in (",", ":"):
            continue
        wh = comma + 1
        joined = p.lowers[wh] in ("and", "but")
        wh += joined
        if at(p, wh) not in WH or at(p, wh + 1) in DETERMINERS or (at(p, wh) in _ADVERBIAL and not joined):
            continue
        if _no_operator(p, wh, hi):
            return True
    return False


def _inverts(p: Parsed, j: int, hi: int) -> bool:
    """Whether a main question follows: an operator before its subject, a wh-word after a comma, or a request."""
    for i in range(j, hi - 1):
        w, follows = p.lowers[i], at(p, i + 1)
        if w in (",", ":", "-", "–", "—"):
            if (
                follows in WH
                or follows in _REQUESTS
                or (follows in ("and", "then") and at(p, i + 2) in WH and at(p, i + 3) in OPERATORS)
            ):
                return True
        elif w in OPERATORS and i > j and follows not in STOPS and p.lowers[i - 1] not in SUBJECTS:
            subject = at(p, past_adverbs(p, i + 1))
            if subject in SUBJECTS:
                return True
            before = p.lowers[i - 1]
            if (subject in DETERMINERS or subject in ("anyone", "that", "there", "this", "those", "these")) and (
                before in STOPS or not WH.isdisjoint(p.lowers[i - 3 : i])
            ):
                return True
    return False


def inverted_inside(p: Parsed, k: int) -> str | None:
    """At an operator: "tell me how did you", "the last time did you"."""
    before = at(p, k - 1)
    if at(p, past_adverbs(p, k + 1)) in DETERMINERS:
        adverbial = before in ("how", "why", "where", "when") and at(p, k - 2) in ("me", "us", "through")
        return INVERTED if adverbial and at(p, k - 3) not in ("at", "heard") else None
    if at(p, past_adverbs(p, k + 1)) not in SUBJECTS:
        return None
    if before == "why" and at(p, k - 2) == "reason":
        return INVERTED
    if (
        k < 16
        and tag_at(p, k - 1) in ("NN", "NNS")
        and p.lowers[0] in WH
        and p.lowers[1] in ("is", "are", "was", "were")
    ):
        return INVERTED if p.lowers[2] in DETERMINERS and "," not in p.lowers[:k] and "." not in p.lowers[:k] else None
    if before == "time" and at(p, k - 2) == "last" and at(p, k - 4) in PREPOSITIONS:
        return INVERTED
    wh = k - 1
    if before in MEASURES:
        wh = k - 2
    elif tag_at(p, k - 1)[:2] == "NN" and at(p, k - 2) in (*WH, "many", "much"):
        wh = k - 2 if at(p, k - 2) in WH else k - 3
    return INVERTED if wh > 0 and at(p, wh) in WH and at(p, wh - 1) in _EMBEDDING else None


BY_WORD: dict[str, tuple[Check, ...]] = {
    **dict.fromkeys(DO, (inverted_inside,)),
    **dict.fromkeys(("have", "are", "were", "can", "will", "was", "is"), (inverted_inside,)),
}
