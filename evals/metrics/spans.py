"""The overlap of spans by nervaluate: how exactly the words that carry a fault were marked."""

from __future__ import annotations

from collections.abc import Sequence
from importlib.util import find_spec
from typing import Any

from evals.scorers.spans import Marked, Marks
from service.terms import FAMILIES

WAYS = {"exact": "the same words", "partial": "half a point for words that overlap", "ent_type": "any overlap counts"}


def span_f1(marks: Sequence[Marks]) -> dict[str, float]:
    """F1 in each of `WAYS`, over all samples' marks.

    Families are matched each by itself: two faults may well stand on the same words. Empty where nervaluate, of the
    extra `evals`, is not installed.
    """
    if find_spec("nervaluate") is None:
        return {}
    from nervaluate import Evaluator

    there, said = [], []
    for sample in marks:
        for family in FAMILIES:
            there.append([_entity(m) for m in sample.there if m.family == family])
            said.append([_entity(m) for m in sample.said if m.family == family])
    if not any(there):
        return {}
    overall = Evaluator(there, said, tags=list(FAMILIES), loader="dict").evaluate()["overall"]
    return {way: float(overall[way].f1) for way in WAYS}


def _entity(mark: Marked) -> dict[str, Any]:
    return {"label": mark.family, "start": mark.start, "end": mark.end - 1}
