"""From findings to a verdict and a score.

**Verdict.** Any error that stands = rewrite; else any warning = follow_up; else keep. What nobody could judge is
not_judged. A withdrawn finding does not count.

**Score of a question**, 0-100: how far its answer can be trusted. The verdict sets the band, so that no amount of polish
lifts a question whose answer cannot be trusted above one whose answer can: rewrite 0-40, follow_up 50-80, keep 90-100.
Within a band the first fault costs by its family (`COST`) and each further family a third of its cost; a kept question
about a past occasion scores 100, any other 95, and each info costs 1.

**Score of a document**: the mean over the judged questions that ask for evidence or are flagged; kept logistics, tasks,
warm-ups and closings neither lift nor lower it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from service.findings import Finding
from service.terms import Family, Purpose, Verdict

COST: dict[Family, int] = {
    "validation": 30, "price": 28, "leading": 27, "hypothetical": 26, "pitch": 25, "wishlist": 20, "opinion": 18,
    "vague": 16, "double_barrelled": 14, "closed": 12, "generic": 10,
}  # fmt: skip
_TOP: dict[Verdict, int] = {"rewrite": 40, "follow_up": 80, "keep": 100}
_BOTTOM: dict[Verdict, int] = {"rewrite": 0, "follow_up": 50, "keep": 90}
_NO_EVIDENCE: frozenset[Purpose] = frozenset({"logistics", "task", "warm_up", "closing"})


def verdict_of(findings: Iterable[Finding]) -> Verdict:
    """The verdict that follows from the findings of one question."""
    standing = {f.severity for f in findings if f.withdrawn is None}
    return "rewrite" if "error" in standing else "follow_up" if "warning" in standing else "keep"


def score_of(verdict: Verdict, findings: Sequence[Finding], purpose: Purpose) -> int | None:
    """The score of one question, 0-100; None where it was not judged."""
    if verdict == "not_judged":
        return None
    standing = [f for f in findings if f.withdrawn is None]
    if verdict == "keep":
        return max(_BOTTOM["keep"], (100 if purpose == "story" else 95) - len(standing))
    costs = sorted((COST[f] for f in {x.family for x in standing if x.severity != "info"}), reverse=True)
    return max(_BOTTOM[verdict], _TOP[verdict] - costs[0] - sum(c // 3 for c in costs[1:]))


def score_of_all(judged: Iterable[tuple[Verdict, int | None, Purpose]]) -> int | None:
    """The score of a document from (verdict, score, purpose) of its questions; None where nothing counts."""
    counted = [s for v, s, p in judged if s is not None and (v != "keep" or p not in _NO_EVIDENCE)]
    return round(sum(counted) / len(counted)) if counted else None


def fix_first(scored: Iterable[tuple[str, Verdict, int | None]], most: int = 3) -> tuple[str, ...]:
    """The ids of up to `most` flagged questions that would gain most, the worst first, ties in order."""
    flagged = [(s, i) for i, v, s in scored if v in ("rewrite", "follow_up") and s is not None]
    return tuple(i for _, i in sorted(flagged, key=lambda x: x[0])[:most])
