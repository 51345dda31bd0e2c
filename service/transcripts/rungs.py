"""The ladder of evidence: its rungs from weak to strong, and the three bands they fall in."""

from __future__ import annotations

from typing import Literal, get_args

Rung = Literal[
    "compliment", "opinion", "promise", "hypothetical_price", "feature_request", "generic", "prompted_agreement",
    "background_fact", "dated_incident", "retold_emotion", "named_consequence", "specific_objection", "active_search",
    "workaround", "time_spent", "money_spent",
    "next_step", "introduction", "resources_committed", "money_paid",
]  # fmt: skip
RUNGS: tuple[Rung, ...] = get_args(Rung)

Band = Literal["none", "evidence", "strong"]
BANDS: tuple[Band, ...] = get_args(Band)

_FIRST_EVIDENCE, _FIRST_STRONG = RUNGS.index("background_fact"), RUNGS.index("next_step")


def band_of(rung: Rung) -> Band:
    """Whether a rung is no evidence, says that the problem is real, or that the solution is wanted."""
    at = RUNGS.index(rung)
    return "none" if at < _FIRST_EVIDENCE else "evidence" if at < _FIRST_STRONG else "strong"
