"""Asks how good or bad something is: how easy, how helpful, how satisfied, how clear.

Whatever the adjective, the answer is a grade: it says neither what happened nor what it was compared with.
Ask for the occasion behind the grade, and take the grade from what they did.
"""

from __future__ import annotations

from collections.abc import Iterator

from service.rules.grammar import not_evidence, quoted
from service.rules.lexicon import EVALUATIVE
from service.rules.rule import Bad, Good, Match, Posed

SEVERITY = "warning"
MESSAGE = "Asks for a grade."
WHY = "A grade has no occasion in it: neither what happened nor what it is measured against."
SOURCE = "Krosnick and Presser, Question and Questionnaire Design; Portigal, Interviewing Users."
BAD = (
    Bad("How clear or unclear was the leaflet?", "How clear"),
    Bad("How satisfied or dissatisfied are you with the ferry?", "How satisfied"),
    Bad("How confident were you about the figures?", "How confident"),
    Bad("And how helpful would you say the porter is?", "how helpful"),
    Bad("How difficult is the form?", "How difficult"),
)
GOOD = (
    Good("How long did the repair take?"),
    Good("How many of the seedlings died?"),
    Good("How late was the bus on Monday?"),
    Good("How hard did you have to push the door?"),
    Good("How much clear water was left in the tank?"),
    Good("How did the helpful neighbour hear about it?"),
    Good("You said steep. How steep?"),
)

_ADVERBIAL = frozenset({"hard", "fast", "well", "long", "late"})


def search(q: Posed) -> Iterator[Match]:
    """How with an adjective of praise, blame or state of mind."""
    p = q.parsed
    if "how" not in p.lowers or not_evidence(q):
        return
    for a in q.asked:
        if a.wh == "how" and a.measure in EVALUATIVE and a.measure not in _ADVERBIAL:
            at = next((k for k in range(a.core, a.hi - 1) if p.lowers[k] == "how"), None)
            if at is not None and not quoted(p, at) and a.measure not in p.lowers[:at]:
                yield Match.of(at, at + 2)
