"""Conditions: an *if* that supposes, told from one that asks, agrees or is a set phrase."""

from __future__ import annotations

from service.language.asked import Asked
from service.language.words import Parsed
from service.rules.grammar import quoted

_IDIOMS = frozenset("so not any anything anyone anybody ever yes no at possible needed applicable only , ? .".split())
# After "if you would": a manner of asking, not a case supposed.
_MANNERS = (("like",), ("rather",), ("prefer",))
_PHRASE = frozenset(
    "like want remember can did do do do n't prefer recall mind may have 've 'm 're are wish please 's has is".split()
)


def under_if(p: Parsed, a: Asked) -> bool:
    """Whether the sentence has a condition: an *if* that neither asks nor is a set phrase."""
    return condition(p, a.lo, a.hi) is not None or "once" in p.lowers[a.lo : a.hi]


def unreal_if(p: Parsed, a: Asked) -> bool:
    """Whether the condition is set in a world that is not there: "if we charged", "if it were"."""
    k = condition(p, a.lo, a.hi)
    return k is not None and any(
        w.tag == "VBD" or w.lower in ("were", "could") for w in p.words[k + 1 : min(a.hi, k + 8)]
    )


def condition(p: Parsed, lo: int, hi: int) -> int | None:
    """Where a conditional *if* stands in [lo, hi): not "ask if", "as if", "if so", "if anything", "if you like"."""
    for k in range(lo, hi - 1):
        if p.lowers[k] != "if" or quoted(p, k):
            continue
        if k > lo and p.lowers[k - 1] in (
            "as",
            "ask",
            "know",
            "wonder",
            "wondering",
            "curious",
            "me",
            "them",
            "see",
            "mind",
            "what",
            "even",
            "asked",
            "remember",
        ):
            continue
        nxt = p.lowers[k + 1]
        if k > lo + 3 and nxt == "you" and p.lowers[k + 2] in ("'d", "would") and p.lowers[k + 3 : k + 4] in _MANNERS:
            continue
        if nxt in ("i", "we") and "n't" in p.lowers[k + 2 : k + 5]:
            continue
        if nxt in _IDIOMS or (nxt in ("you", "i", "we", "that", "they", "it") and _phrase(p, k + 2, hi)):
            continue
        return k
    return None


def _phrase(p: Parsed, k: int, hi: int) -> bool:
    """ "If you like", "if you don't mind", "if I may", "if that's all right": said, not supposed."""
    return (
        k < hi
        and p.lowers[k] in _PHRASE
        and (
            k + 1 >= hi
            or p.words[k + 1].pos in ("PUNCT", "PART", "CCONJ", "SCONJ")
            or p.lowers[k] in ("'ve", "'m", "may")
        )
    )
