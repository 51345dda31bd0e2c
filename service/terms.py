"""The field's own words, as closed sets: families, severities, verdicts, purposes, interview types."""

from __future__ import annotations

from typing import Literal, get_args

Family = Literal[
    "leading", "validation", "pitch", "hypothetical", "price", "wishlist", "generic", "opinion", "closed",
    "double_barrelled", "vague",
]  # fmt: skip
FAMILIES: tuple[Family, ...] = get_args(Family)

Severity = Literal["error", "warning", "info"]

Verdict = Literal["keep", "follow_up", "rewrite", "not_judged"]
JUDGED: tuple[Verdict, ...] = ("keep", "follow_up", "rewrite")

Purpose = Literal[
    "story", "current_practice", "probe", "screener", "warm_up", "logistics", "task", "commitment_ask", "closing",
    "opinion", "other",
]  # fmt: skip
PURPOSES: tuple[Purpose, ...] = get_args(Purpose)

InterviewType = Literal["exploratory", "validation", "satisfaction", "efficiency"]

Source = Literal["rules", "llm"]
