"""Metrics against sums done by hand."""

from __future__ import annotations

import math

import numpy as np
import pytest

from evals.metrics.agreement import alpha
from evals.metrics.bootstrap import Tally, difference, figure
from evals.metrics.confusion import cell
from evals.metrics.cost import mean_cost
from evals.metrics.kappa import kappa
from evals.metrics.retrieval import f1, found, macro_f1, precision, recall
from evals.metrics.share import hit, share, share_of, wilson
from evals.metrics.spans import span_f1
from evals.scorers.spans import Marked, Marks

PAIRS = [("keep", "keep")] * 4 + [("keep", "rewrite"), ("follow_up", "follow_up"), ("follow_up", "keep")]
PAIRS += [("rewrite", "rewrite")] * 2 + [("rewrite", "not_judged")]


def _confusion(pairs: list[tuple[str, str]]) -> Tally:
    return Tally.of((k, cell(*pair)) for k, pair in enumerate(pairs))


def test_kappa() -> None:
    """Ten questions, seven the same: chance is (5·5 + 2·1 + 3·3) / 100, so kappa is (0.7 - 0.36) / 0.64."""
    assert figure(_confusion(PAIRS), kappa).value == pytest.approx(0.34 / 0.64)


def test_kappa_of_what_cannot_agree_is_no_number() -> None:
    """One label only, and always said: there is nothing that chance could not do."""
    assert figure(_confusion([("keep", "keep")] * 3), kappa).value is None


def test_the_cost_of_errors() -> None:
    """A good one thrown away (4), a weak one kept (2), a bad one nobody looked at (3): 9 over ten."""
    assert figure(_confusion(PAIRS), mean_cost).value == pytest.approx(0.9)


def test_a_miss_weighs_more_than_a_false_alarm_and_two_alarms_more_than_a_miss() -> None:
    """The order that the written definition promises."""
    miss, alarm = (float(mean_cost(np.array(cell(*p)))) for p in (("rewrite", "keep"), ("keep", "rewrite")))
    assert alarm < miss < 2 * alarm


def test_precision_recall_and_f1() -> None:
    """Two found, one wrongly found, one missed."""
    tally = Tally.of(enumerate([found(True, True)] * 2 + [found(False, True), found(True, False), found(False, False)]))
    told = [figure(tally, statistic).value for statistic in (precision, recall, f1)]
    assert told == pytest.approx([2 / 3, 2 / 3, 2 / 3])


def test_macro_f1_leaves_out_what_is_nowhere() -> None:
    """F1 of 1 and of 0.5, and a kind that is neither there nor said."""
    counts = np.array([2.0, 0, 0, 1, 1, 1, 0, 0, 0])
    assert macro_f1(counts) == pytest.approx(0.75)


def test_clusters_count_as_one() -> None:
    """Ten samples of one wording say no more than one: the interval is as wide as with three samples, not with thirty."""
    alike = [(k // 10, k < 10) for k in range(30)]
    apart = [(k, k < 10) for k in range(30)]
    wide, narrow = share_of(alike), share_of(apart)
    assert wide.value == narrow.value == pytest.approx(1 / 3)
    assert wide.high is not None
    assert narrow.high is not None
    assert wide.high > narrow.high
    assert share_of(alike) == wide


def test_all_hits_are_not_certainty() -> None:
    """Where every draw says 1 the lower bound is Wilson's: of five, 0.566."""
    told = share_of((k, True) for k in range(5))
    assert (told.value, told.high) == (1.0, 1.0)
    assert told.low == pytest.approx(0.5655, abs=1e-3)
    assert wilson(0.84, 50) == pytest.approx((0.715, 0.917), abs=1e-3)


def test_a_difference_is_paired() -> None:
    """Two runs that differ in one case of forty do not really differ; in eight they do."""
    before = Tally.of((k, hit(k % 2 == 0)) for k in range(40))
    one, eight = (Tally.of((k, hit(k % 2 == 0 and k >= worse)) for k in range(40)) for worse in (1, 16))
    small, large = difference(before, one, share), difference(before, eight, share)
    assert small.value == pytest.approx(-1 / 40)
    assert small.high == 0.0
    assert large.high is not None
    assert large.high < 0


def test_alpha() -> None:
    """Krippendorff's own arithmetic on two annotators of four: one disagreement; and one who answered once adds nothing."""
    first = {"a": "keep", "b": "keep", "c": "rewrite", "d": "rewrite"}
    second = first | {"d": "keep"}
    told = alpha([first, second])
    assert told == pytest.approx(1 - 7 * 2 / (2 * 5 * 3))
    assert alpha([first, {}]) is None


def test_spans() -> None:
    """One mark exact, one overlapping, one missed; the same words may carry two faults."""
    marks = Marks(
        there=(Marked(0, 9, "closed"), Marked(0, 9, "leading"), Marked(20, 25, "price")),
        said=(Marked(0, 9, "closed"), Marked(2, 9, "leading")),
    )
    told = span_f1([marks])
    assert told["exact"] == pytest.approx(2 * 0.5 * (1 / 3) / (0.5 + 1 / 3))
    assert told["ent_type"] == pytest.approx(2 * 1 * (2 / 3) / (1 + 2 / 3))
    assert math.isclose(told["partial"], 2 * 0.75 * 0.5 / (0.75 + 0.5))
