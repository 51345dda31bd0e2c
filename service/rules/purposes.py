"""What a question is for decides which faults it can have: an ask for consent is yes or no by right.

The verdict follows from findings and purpose; a family excused here is not looked for in a question of that purpose. No
purpose excuses leading, validation or a pitch. A question whose form shows that it only arranges the session is excused
all but a pitch, whatever its purpose was guessed to be; a criterion for taking part may be closed.
"""

from __future__ import annotations

from service.rules.arranging import arranged
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
_NONE: frozenset[Family] = frozenset()
_ARRANGED: frozenset[Family] = frozenset(FAMILIES) - {"pitch"}


def excused(posed: Posed) -> frozenset[Family]:
    """The families of fault that the question cannot have."""
    if arranged(posed):
        return _ARRANGED
    if screens(posed):
        return EXCUSED.get(posed.purpose, _NONE) | {"closed", "generic"}
    return EXCUSED.get(posed.purpose, _NONE)
