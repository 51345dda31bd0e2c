"""The order of a request: the verb, the person it is put to, and what is asked for."""

from __future__ import annotations

from collections.abc import Iterator

from service.language.words import Parsed
from service.rewriting.grammar.forms import DETERMINERS, ONLY_SUBJECTS, OPERATORS, PREPOSITIONS, WH, at, is_base, tag_at
from service.rewriting.grammar.reasons import ORDER, REQUEST

_CHECKED = frozenset("tell show walk talk take think describe explain me us him them".split())
_THROUGH = frozenset(
    """through around round over to back down into up past along from quickly briefly step slowly once very
    right all""".split()
)
_NEVER_AFTER = {
    "tell": frozenset("of for from in on so is by at with it was".split()),
    "think": frozenset("to the a your last for after at in on from by me was is and with".split()),
    "me": frozenset("was is so be been had and to".split()),
}
"""What cannot stand after the verb of a request, or after "tell me"."""
_OPENERS = frozenset("and so but or then please now ok okay also , could can would will you -".split())


def request_order(p: Parsed, lo: int, hi: int) -> Iterator[str]:
    """Faults of the sentence of words `lo` to `hi`, by its opening."""
    k = lo
    while k < hi and p.lowers[k] in _OPENERS:
        k += 1
    first, second, third = at(p, k), at(p, k + 1), at(p, k + 2)
    if first in PREPOSITIONS and second in ("tell", "walk", "show", "describe"):
        yield REQUEST
    if first in _CHECKED and _request(p, k, first, second, third):
        yield REQUEST
    elif first in OPERATORS and second in WH:
        yield ORDER


def _request(p: Parsed, k: int, first: str, second: str, third: str) -> bool:
    if first == "tell":
        if (
            second in ("about", "through", "more", "how", "what", "when", "tell", "to", "you", "her", "them", "him")
            or second in ONLY_SUBJECTS
            or second in _NEVER_AFTER["tell"]
        ):
            return True
        if second in DETERMINERS and third in ("last", "time", "most", "first"):
            return True
        return second == "me" and (
            third in _NEVER_AFTER["me"]
            or (third == "more" and at(p, k + 3) in DETERMINERS)
            or (is_base(third) and tag_at(p, k + 2) == "VB")
        )
    if first == "show":
        return second in ONLY_SUBJECTS or (second in WH and third in ("me", "us"))
    if first in ("describe", "explain"):
        return second in ("me", "us", "about") or second in ONLY_SUBJECTS
    if first == "think":
        return second in _NEVER_AFTER["think"]
    if first == "talk" and second in ("me", "us"):
        return third not in _THROUGH
    if first in ("walk", "talk", "take"):
        if second in ONLY_SUBJECTS or (second in ("through", "about", "back") and third in ("me", "us")):
            return True
        return first == "walk" and second == "me" and third not in _THROUGH
    return True
