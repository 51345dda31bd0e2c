"""What only one of its kind can be, and therefore takes "the": a superlative, an ordinal, "same", "only", "end of"."""

from __future__ import annotations

from service.language.readings import readings
from service.language.words import Parsed
from service.rewriting.grammar.forms import BE, DO, Check, at, tag_at
from service.rewriting.grammar.reasons import NO_ARTICLE

_UNIQUE = frozenset(
    """first second third fourth best worst biggest largest smallest oldest newest latest longest shortest hardest easiest
    furthest farthest cheapest highest lowest earliest nearest busiest strangest trickiest slowest quickest same only whole
    rest reason trouble kind sort beginning end most past last""".split()
)
_BEFORE = frozenset("in at of on to for from with about into during after before over until".split())
_UNITS = frozenset(
    """week month year night time day days weeks months years monday tuesday wednesday thursday friday saturday sunday spring
    summer autumn winter january february march april may june july august september october november december term
    quarter season christmas easter hours minutes fall weekend""".split()
)
_FIXED = frozenset(("at", w) for w in "first last best worst most end".split()) | frozenset(
    (("in", "second"), ("in", "first"), ("on", "second"), ("to", "last"), ("of", "last"), ("until", "last"), ("for", "last"),
     ("on", "end"), ("in", "most"), ("to", "most"), ("for", "most"), ("with", "most"), ("at", "only"), ("of", "most"),
     ("on", "most"), ("from", "most"), ("of", "only"), ("about", "most"))
)  # fmt: skip
_HEADED = frozenset("reason trouble kind sort beginning end rest".split())


def unique(p: Parsed, k: int) -> str | None:
    """is furthest you went, was best gift, on second visit, at end of the day, in past year, was reason they gave."""
    w, before, then = p.lowers[k], at(p, k - 1), at(p, k + 1)
    if w in ("last", "past"):
        return _past(p, k)
    if (before, w) in _FIXED and not (w == "end" and then == "of"):
        return None
    noun = tag_at(p, k + 1) in ("NN", "NNS") and then not in _UNITS
    if then in ("party", "parties", "hand"):
        return None
    if w in _HEADED:
        if w in ("kind", "sort"):
            return None
        clause = then in ("you", "they", "he", "she") and w in ("reason", "trouble")
        return (
            NO_ARTICLE
            if (before in BE - {"be", "been", "being"} or before in _BEFORE) and (clause or then == "of")
            else None
        )
    if w == "most":
        adjective = (
            tag_at(p, k + 1) == "JJ" and tag_at(p, k + 2) in ("NN", "NNS") and at(p, k + 3) in ("you", "they", "we")
        )
        return NO_ARTICLE if before in BE and adjective else None
    if before in BE and before not in ("be", "been", "being", "'s"):
        superlative = w.endswith("est") or w in ("best", "worst", "same", "latest", "first")
        return NO_ARTICLE if superlative and (then == "you" or (noun and at(p, k + 2) != ",")) else None
    if before in DO:
        return NO_ARTICLE if noun and w not in ("most", "only") else None
    if before in _BEFORE and w not in ("only", "first"):
        return NO_ARTICLE if noun and readings(then).isdisjoint(("VBG",)) else None
    return None


def _past(p: Parsed, k: int) -> str | None:
    """in past year, set it off last time you moved, part of last season: last and past with a span of time."""
    before, then = at(p, k - 1), at(p, k + 1)
    if p.lowers[k] == "past":
        return NO_ARTICLE if before in ("in", "over", "during") and then in _UNITS else None
    if then == "time" and at(p, k + 2) in ("you", "they", "someone", "somebody", "your", "a"):
        return (
            NO_ARTICLE
            if before not in ("the", "your", "their", "this", "that", "", ".", "?", ",", "and", ":", "very")
            else None
        )
    if before in ("in", "over", "during") and tag_at(p, k + 1) == "CD" and at(p, k + 2) in _UNITS:
        return NO_ARTICLE
    return None


BY_WORD: dict[str, tuple[Check, ...]] = dict.fromkeys(sorted(_UNIQUE), (unique,))
