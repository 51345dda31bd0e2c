"""What a question is for decides which faults it can have: an ask for consent is yes or no by right.

The verdict follows from findings and purpose; a family excused here is not looked for in a question of that purpose. No
purpose excuses leading, validation or a pitch; none excuses a wish put as a last word, or an ask that has no date and
that the ear takes for a promise. A question whose form shows that it only arranges the session is excused
all but a pitch, whatever its purpose was guessed to be; a criterion for taking part may be closed. An ask may name its
price; a question of its own that asks for one ("How much would you pay …") is excused by none beside it.
"""

from __future__ import annotations

from service.rules.arranging import arranged
from service.rules.committing import dated
from service.rules.lexicon import MAKING_VERBS
from service.rules.modality import modals
from service.rules.pricing import PAYING
from service.rules.rule import Posed
from service.rules.screening import screens
from service.terms import FAMILIES, Family, Purpose

_TALK: frozenset[Family] = frozenset({"hypothetical", "closed", "vague", "generic", "double_barrelled"})
EXCUSED: dict[Purpose, frozenset[Family]] = {
    "logistics": _TALK | {"opinion", "wishlist"},
    "closing": _TALK | {"wishlist"},
    "commitment_ask": _TALK | {"price"},
    "task": frozenset({"hypothetical", "vague"}),
    "warm_up": frozenset({"closed", "vague", "double_barrelled"}),
}
# From this probability of a rewrite on, an ask without a date is not taken for one.
_DOUBTED = 0.9
# Wishes put as a last word: "anything else you think we should add".
_MAKING = tuple(f"we {modal} {verb}" for modal in ("should", "could") for verb in sorted(MAKING_VERBS | {"do"}))
_NONE: frozenset[Family] = frozenset()
_ARRANGED: frozenset[Family] = frozenset(FAMILIES) - {"pitch"}


def excused(posed: Posed) -> frozenset[Family]:
    """The families of fault that the question cannot have."""
    if arranged(posed):
        return _ARRANGED
    by_purpose = EXCUSED.get(posed.purpose, _NONE)
    if posed.purpose == "commitment_ask" and posed.impression.rewrite >= _DOUBTED and not dated(posed.parsed):
        by_purpose = _NONE
    elif posed.purpose == "commitment_ask" and _asks_for_a_price(posed):
        by_purpose -= {"price"}
    elif posed.purpose == "closing" and any(posed.parsed.find(*_MAKING)):
        by_purpose -= {"wishlist"}
    if screens(posed):
        return by_purpose | {"closed", "generic"}
    return by_purpose


def _asks_for_a_price(posed: Posed) -> bool:
    """Whether a sentence that is no ask itself leaves it to them to say what they would pay."""
    p = posed.parsed
    return not PAYING.isdisjoint(p.lowers) and any(
        m.part == "use"
        and m.clause.wh in ("how", "what")
        and m.clause.verb is not None
        and p.lowers[m.clause.verb] in PAYING
        for m in modals(posed)
    )
