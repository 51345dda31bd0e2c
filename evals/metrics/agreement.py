"""Krippendorff's alpha between several annotators of verdicts, some of whom may have left some out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from importlib.util import find_spec

import numpy as np

from service.terms import JUDGED

FEWEST = 2
"""Different verdicts without which agreement says nothing."""


def alpha(annotators: Sequence[Mapping[str, str]]) -> float | None:
    """Alpha, nominal, over the samples by id; None where they have too little in common to tell.

    And where krippendorff, of the extra `evals`, is not installed.
    """
    if find_spec("krippendorff") is None:
        return None
    import krippendorff

    ids = sorted({key for each in annotators for key in each})
    places: dict[str, float] = {verdict: float(k) for k, verdict in enumerate(JUDGED)}
    said = np.array([[places.get(each.get(key, ""), np.nan) for key in ids] for each in annotators])
    twice = said[:, (~np.isnan(said)).sum(axis=0) > 1] if ids else said
    if not twice.size or len(np.unique(twice[~np.isnan(twice)])) < FEWEST:
        return None
    return float(krippendorff.alpha(twice, level_of_measurement="nominal"))
