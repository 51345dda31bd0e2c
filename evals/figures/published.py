"""Figures on others' text: questions that their own authors called good or bad, beside what annotators say of them."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from evals.figures.questions import Scored, Table, confusions, counted
from evals.metrics.bootstrap import Figure, figure
from evals.metrics.kappa import kappa
from evals.metrics.share import share_of
from evals.scorers import verdict

STRONG = frozenset(
    """leading assumption hypothetical future_prediction pricing_hypothetical validation_seeking pitch
    compliment_fishing feature_wishlist""".split()
)
"""Kinds of fault, in their authors' words, of which no follow-up makes the answer good."""
TALK = frozenset("logistics task warm_up closing commitment_ask".split())


def headline(rows: Sequence[Scored]) -> Table:
    """Bad ones flagged, good ones left alone, and kappa with the annotators; surveys and contested ones left out."""
    published = [x for x in counted(rows) if x[0].metadata.genre != "survey"]
    bad, good = ([x for x in published if x[0].metadata.published_label == label] for label in ("bad", "good"))
    strong = [x for x in bad if STRONG & set(x[0].metadata.published_categories)]
    keep = [x for x in rows if x[0].verdict == "keep"]
    return {
        "verdict kappa": figure(confusions(counted(rows)), kappa),
        "published bad: flagged": _share(bad, _flagged),
        "published bad of a strong kind: rewrite": _share(strong, _rewritten),
        "published good: rewrite": _share(good, _rewritten),
        "published good: flagged": _share(good, _flagged),
        "labelled keep: rewrite": _share(keep, _rewritten),
        "labelled keep: flagged": _share(keep, _flagged),
        "talk labelled keep: flagged": _share([x for x in keep if x[0].metadata.purpose in TALK], _flagged),
    }


def _flagged(v: verdict.Verdicts) -> bool:
    return v.flagged


def _rewritten(v: verdict.Verdicts) -> bool:
    return v.said == "rewrite"


def _share(rows: Sequence[Scored], yes: Callable[[verdict.Verdicts], bool]) -> Figure:
    return share_of((s.cluster, yes(verdict.score(s, r))) for s, r in rows)
