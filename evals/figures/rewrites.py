"""Figures of rewrites: how many questions got one, and how many of those offered pass each check."""

from __future__ import annotations

from collections.abc import Sequence

from evals.figures.questions import Scored, Table
from evals.metrics.bootstrap import Figure, Tally, figure
from evals.metrics.mean import mean, measured
from evals.metrics.share import share_of
from evals.scorers import rewrites
from evals.scorers.fluency import SmallModel

Offers = Sequence[tuple[str, rewrites.Rewriting]]


def scored(rows: Sequence[Scored]) -> Offers:
    """What each question got, with its cluster."""
    return [(s.cluster, rewrites.score(s, r)) for s, r in rows]


def headline(offers: Offers) -> Table:
    """Shares of the questions, then of all rewrites, then of each question's first."""
    wanted = [(c, o) for c, o in offers if o.wanted]
    table = {
        "called rewrite": share_of([(c, o.wanted) for c, o in offers]),
        "offered": share_of([(c, bool(o.offered)) for c, o in wanted]),
        "needs a topic, rightly said": share_of([(c, o.needs_topic) for c, o in wanted if o.topic_missing]),
        "needs a topic, wrongly said": share_of([(c, o.needs_topic) for c, o in wanted if not o.topic_missing]),
        "several, different from one another": share_of(
            [(c, o.different) for c, o in offers if o.different is not None]
        ),
        "used for one question only": _once(offers),
    }
    every = [(c, check) for c, o in offers for check in o.offered]
    first = [(c, o.offered[0]) for c, o in offers if o.offered]
    for name, held in (("all", every), ("first", first)):
        for check in rewrites.CHECKS:
            known = [(c, yes) for c, x in held if (yes := getattr(x, check)) is not None]
            table[f"{name}: {check.replace('_', ' ')}"] = share_of(known)
    return table


def fluency(offers: Offers, model: SmallModel | None) -> Figure | None:
    """The mean log-likelihood of a token of the first rewrites; None where there is no model to tell."""
    if model is None:
        return None
    texts = [(c, o.offered[0].text) for c, o in offers if o.offered]
    told = [(c, log) for c, text in texts if (log := model.likelihood(text)) is not None]
    return figure(Tally.of((c, measured(log)) for c, log in told), mean)


def _once(offers: Offers) -> Figure:
    """Of the different rewrites, how many were offered for one question only."""
    of: dict[str, set[int]] = {}
    for k, (_, o) in enumerate(offers):
        for check in o.offered:
            of.setdefault(check.text.lower(), set()).add(k)
    return share_of([(text, len(questions) == 1) for text, questions in of.items()])
