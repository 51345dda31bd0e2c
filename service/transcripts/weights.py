"""How much a statement tells beside the others of its turn: by its rung, its features and its length."""

from __future__ import annotations

from collections.abc import Iterable

from service.transcripts.features import Feature, FeatureName
from service.transcripts.grammar.clause import Clause
from service.transcripts.rungs import Rung

_RUNGS: dict[Rung, float] = {
    "money_paid": 4.0, "introduction": 4.0, "resources_committed": 4.0, "next_step": 4.0, "hypothetical_price": 2.2,
    "retold_emotion": 2.0, "compliment": 2.0, "named_consequence": 1.9, "time_spent": 1.8, "money_spent": 1.8,
    "workaround": 1.8, "active_search": 1.8, "feature_request": 1.8, "specific_objection": 1.7, "promise": 1.7,
    "dated_incident": 1.6, "prompted_agreement": 1.5, "generic": 1.2, "background_fact": 1.0, "opinion": 1.0,
}  # fmt: skip
_FEATURES: dict[FeatureName, float] = {
    "first_person_past": 0.4, "complaint": 0.3, "named": 0.2, "number": 0.2, "money": 0.2, "emotion": 0.3,
}  # fmt: skip
_LONG, _SHORT = 25, 5
_MOST = 5.0


def weight_of(rung: Rung, features: Iterable[Feature], clause: Clause) -> float:
    """The weight, 0-1."""
    words = sum(w.pos not in ("PUNCT", "INTJ") for w in clause.words)
    total = _RUNGS[rung] + sum(_FEATURES.get(f.name, 0.0) for f in features)
    total += 1.2 * min(words, _LONG) / _LONG - (0.8 if words < _SHORT else 0.0)
    return round(max(0.0, min(total / _MOST, 1.0)), 3)
