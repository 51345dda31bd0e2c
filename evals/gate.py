"""The gate: what the rules say of every case now, against the committed baseline; a real fall fails, by name.

    python -m evals.gate [--renew]

A fall is real where the whole interval of the paired difference lies on the wrong side: both runs are scored on the same
clusters, each by the labels of its time, and a draw takes a cluster for both. `--renew` makes what is said now the baseline.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from evals import baseline
from evals.baseline import Case, Held
from evals.metrics.bootstrap import Figure, Statistic, Tally, difference
from evals.metrics.confusion import cell
from evals.metrics.cost import mean_cost
from evals.metrics.kappa import kappa
from evals.metrics.retrieval import f1, found
from evals.metrics.share import hit, share
from service.terms import FAMILIES

Counted = Callable[[Case], Sequence[float]]


@dataclass(frozen=True, slots=True)
class Fall:
    """A figure that fell: by how much, and the rules that no longer say what they rightly said, each with how often."""

    figure: str
    rise: Figure
    lost: tuple[tuple[str, int], ...] = ()

    def __str__(self) -> str:
        """One line for people."""
        lost = ", ".join(f"{rule} ({n})" for rule, n in self.lost[:5])
        value, low, high = (f"{x:+.3f}" for x in (self.rise.value or 0, self.rise.low or 0, self.rise.high or 0))
        return f"{self.figure}: {value} [{low}, {high}]" + (f"; no longer rightly said by: {lost}" if lost else "")


def falls(before: Held, now: Held) -> list[Fall]:
    """The figures that really fell. Cases of one side only are left out."""
    both = [key for key in before.cases if key in now.cases]
    was, is_ = ({key: run.cases[key] for key in both} for run in (before, now))
    lost = tuple(_lost(was, is_).most_common())
    fallen = []
    for name, statistic, sign, counted in _figures():
        rise = difference(_tally(was, counted), _tally(is_, counted), statistic)
        if _fell(rise, sign):
            fallen.append(Fall(name, rise, lost))
    for name, hits in before.hits.items():
        rise = difference(Tally.of(hits.items()), Tally.of(now.hits.get(name, {}).items()), share)
        if _fell(rise, 1):
            fallen.append(Fall(name, rise))
    return fallen


def _figures() -> Iterator[tuple[str, Statistic, int, Counted]]:
    """Each figure of questions with its statistic, which way is better, and what a case counts for it."""
    yield "verdict kappa", kappa, 1, _confused
    yield "mean cost of errors", mean_cost, -1, _confused
    yield "good flagged", share, -1, _alarmed
    for family in FAMILIES:
        yield f"{family} F1", f1, 1, partial(_found, family)


def _confused(case: Case) -> Sequence[float]:
    return cell(case.label, case.said)


def _alarmed(case: Case) -> Sequence[float]:
    return hit(case.said != "keep") if case.label == "keep" else (0.0, 0.0)


def _found(family: str, case: Case) -> Sequence[float]:
    return found(family in case.families, family in case.named)


def _tally(cases: Mapping[str, Case], counted: Counted) -> Tally:
    return Tally.of((case.cluster, counted(case)) for case in cases.values())


def _fell(rise: Figure, sign: int) -> bool:
    bound = rise.high if sign > 0 else rise.low
    return bound is not None and bound * sign < 0


def _lost(before: Mapping[str, Case], now: Mapping[str, Case]) -> Counter[str]:
    """How often each rule was right before, in cases of which it says nothing now."""
    lost: Counter[str] = Counter()
    for key, was in before.items():
        for rule in set(was.rules) - set(now[key].rules):
            lost[rule] += rule.split(".")[0] in was.families
    return +lost


def main() -> int:
    """Compare, or renew."""
    options = argparse.ArgumentParser(description="The rules today against the committed baseline.")
    options.add_argument("--renew", action="store_true", help="make what is said now the baseline")
    renew = options.parse_args().renew
    now = baseline.today()
    if renew:
        baseline.write(now)
        return 0
    fallen = falls(baseline.read(), now)
    for fall in fallen:
        print(f"fell: {fall}", file=sys.stderr)
    return 1 if fallen else 0


if __name__ == "__main__":
    sys.exit(main())
