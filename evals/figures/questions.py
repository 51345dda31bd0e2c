"""Figures of single questions: agreement, errors and their cost, families, rules, false alarms, marks."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Sequence
from typing import Any

from evals.metrics.agreement import alpha
from evals.metrics.bootstrap import Figure, Statistic, Tally, figure
from evals.metrics.confusion import LABELS, SAID, cell, table
from evals.metrics.cost import mean_cost
from evals.metrics.kappa import kappa
from evals.metrics.retrieval import f1, found, macro_f1, precision, recall
from evals.metrics.share import share_of
from evals.metrics.spans import span_f1
from evals.results import Result
from evals.samples import Sample
from evals.scorers import false_alarms, families, rules, spans, verdict
from service.terms import FAMILIES, JUDGED

Scored = tuple[Sample, Result]
Table = dict[str, Figure]
FEWEST = 10
"""Samples of a family under which its F1 does not count in the mean."""


def counted(rows: Iterable[Scored]) -> list[Scored]:
    """The rows whose label is not contested."""
    return [(s, r) for s, r in rows if not s.metadata.contested]


def headline(rows: Sequence[Scored]) -> Table:
    """What is compared between engines, and between a change and what was before it."""
    rows = counted(rows)
    bad, good = ([x for x in rows if (x[0].verdict == "keep") is keep] for keep in (False, True))
    worst = [x for x in rows if x[0].verdict == "rewrite"]
    hard = [x for x in good if x[0].metadata.hard_negative]
    return {
        "verdict kappa": figure(confusions(rows), kappa),
        "mean cost of errors": figure(confusions(rows), mean_cost),
        "bad flagged": _share(bad, lambda v: v.flagged),
        "to rewrite, called rewrite": _share(worst, lambda v: v.said == "rewrite"),
        "good called rewrite": _share(good, lambda v: v.said == "rewrite"),
        "good flagged": _share(good, lambda v: v.flagged),
        "hard good ones flagged": _share(hard, lambda v: v.flagged),
        "family macro-F1": figure(_macro(rows), macro_f1),
    }


def confusions(rows: Sequence[Scored]) -> Tally:
    """The counts of verdicts, by cluster."""
    scored = ((s.cluster, verdict.score(s, r)) for s, r in rows)
    return Tally.of((cluster, cell(v.label, v.said)) for cluster, v in scored)


def confusion(rows: Sequence[Scored]) -> list[list[int]]:
    """The table of verdicts: labels in rows, what was said in columns, in the order of `LABELS` and `SAID`."""
    tally = confusions(counted(rows))
    square = table(tally.counts.sum(axis=0)) if tally.n else [[0] * len(SAID) for _ in LABELS]
    return [[int(n) for n in row] for row in square]


def by_family(rows: Sequence[Scored]) -> dict[str, Table]:
    """Precision, recall and F1 of each family; `n` is how often it is labelled."""
    tables: dict[str, Table] = {}
    for place, family in enumerate(FAMILIES):
        tally = family_tally(rows, place)
        there = sum(family in s.metadata.families for s, _ in counted(rows))
        ways: dict[str, Statistic] = {"precision": precision, "recall": recall, "f1": f1}
        tables[family] = {name: _with(figure(tally, way), there) for name, way in ways.items()}
    return tables


def family_tally(rows: Sequence[Scored], place: int) -> Tally:
    """The counts of one family (by its place in `FAMILIES`) found, wrongly found and missed, by cluster."""
    scored = ((s.cluster, families.score(s, r).counts()[place]) for s, r in counted(rows))
    return Tally.of((cluster, found(*pair)) for cluster, pair in scored)


def by_rule(rows: Sequence[Scored]) -> dict[str, Table]:
    """For each rule that spoke how often it was right; of its family's questions how many it knew, and knew alone."""
    rows = counted(rows)
    spoke: dict[str, list[tuple[Hashable, rules.Spoke]]] = defaultdict(list)
    there = {family: sum(family in s.metadata.families for s, _ in rows) for family in FAMILIES}
    for s, r in rows:
        for each in rules.score(s, r):
            spoke[each.rule].append((s.cluster, each))
    out = {}
    for rule, said in sorted(spoke.items()):
        of = next(n for family, n in there.items() if rule.startswith(f"{family}."))
        right = share_of((cluster, each.right) for cluster, each in said)
        knew, alone = (sum(e.right and (e.alone or not only) for _, e in said) for only in (False, True))
        shares = {"recall": knew, "alone": alone}
        out[rule] = {"precision": right} | {
            name: Figure(n / of if of else None, None, None, of) for name, n in shares.items()
        }
    return out


def by_purpose(rows: Sequence[Scored]) -> dict[str, Table]:
    """False alarms on good questions, by what they are for."""
    alarms: dict[str, list[tuple[Hashable, false_alarms.Alarm]]] = defaultdict(list)
    for s, r in counted(rows):
        if alarm := false_alarms.score(s, r):
            alarms[alarm.purpose].append((s.cluster, alarm))
    return {
        purpose: {
            "flagged": share_of((c, a.flagged) for c, a in held),
            "rewrite": share_of((c, a.rewritten) for c, a in held),
        }
        for purpose, held in sorted(alarms.items())
    }


def by_kind(rows: Sequence[Scored], of: Callable[[Sample], object]) -> Table:
    """Kappa of each kind of question, by any of its properties that is known."""
    kinds: dict[str, list[Scored]] = defaultdict(list)
    for row in counted(rows):
        if (kind := of(row[0])) not in (None, ""):
            kinds[str(kind)].append(row)
    return {kind: figure(confusions(held), kappa) for kind, held in sorted(kinds.items())}


def marked(rows: Sequence[Scored]) -> dict[str, float]:
    """How exactly the words were marked, F1 in nervaluate's ways."""
    return span_f1([m for s, r in counted(rows) if (m := spans.score(s, r))])


def annotators(samples: Sequence[Sample]) -> dict[str, Any]:
    """How far people agree on the same questions: kappa of each further annotator with the first, alpha of all."""
    most = max((len(s.metadata.labels) for s in samples), default=0)
    pairs = {}
    for k in range(most):
        both = [(s, s.metadata.labels[k]) for s in samples if len(s.metadata.labels) > k and s.verdict in JUDGED]
        pairs[f"{k + 2}"] = figure(Tally.of((s.cluster, cell(s.verdict, said.verdict)) for s, said in both), kappa)
    further = [{s.id: s.metadata.labels[k].verdict for s in samples if len(s.metadata.labels) > k} for k in range(most)]
    return {"kappa with": pairs, "alpha": alpha([{s.id: s.verdict for s in samples}, *further]) if most else None}


def _share(rows: Sequence[Scored], yes: Callable[[verdict.Verdicts], bool]) -> Figure:
    return share_of((s.cluster, yes(verdict.score(s, r))) for s, r in rows)


def _macro(rows: Sequence[Scored]) -> Tally:
    """The counts of every family that occurs often enough, one after the other, by cluster."""
    often = [k for k, f in enumerate(FAMILIES) if sum(f in s.metadata.families for s, _ in rows) >= FEWEST]
    return Tally.of(
        (s.cluster, [n for k in often for n in found(*families.score(s, r).counts()[k])]) for s, r in rows if often
    )


def _with(said: Figure, n: int) -> Figure:
    return Figure(said.value, said.low, said.high, n)
