"""Whether something could prove a hypothesis wrong, and what."""

from __future__ import annotations

import pytest

from service.aims.hypotheses import Hypothesis, hypothesis
from service.aims.reading import read_aims
from service.plans.sharper import sharper_hypotheses


def _hypothesis(text: str) -> Hypothesis:
    return hypothesis(read_aims([text])[0])


@pytest.mark.parametrize(
    "text,lacks",
    [
        ("People want to save time.", {"behaviour", "threshold"}),
        ("Carers would use an alarm every night.", {"behaviour"}),
        ("Our app makes the handover easier.", {"behaviour", "comparison", "threshold"}),
        ("Carers write the handover on paper.", {"threshold"}),
        ("We believe that at least half of the carers write the handover on paper.", set()),
        ("Nobody reads the handover sheet before breakfast.", set()),
        ("The handover takes more than an hour.", set()),
        ("Three in ten carers we talk to paid for a taxi last month.", set()),
    ],
)
def test_what_it_lacks(text: str, lacks: set[str]) -> None:
    """Something that can be seen, a measure for a comparison, a number."""
    found = _hypothesis(text)
    assert {m.what for m in found.missing} == lacks
    assert found.testable is (not lacks)
    assert bool(found.disproved_by) is (not lacks)


def test_what_would_disprove_it_quotes_its_number() -> None:
    """A share, an amount, and what allows no exception."""
    assert '"at least half"' in _hypothesis("At least half of the carers walk to work.").disproved_by
    assert '"more than an hour"' in _hypothesis("The handover takes more than an hour.").disproved_by
    assert _hypothesis("They never call the doctor.").disproved_by.startswith("One of those you talk to")


def test_a_sharper_hypothesis_can_turn_out_wrong() -> None:
    """It says of the goal's people, in its own words, how many of ten."""
    (parsed,) = read_aims(["They write the handover on paper."])
    versions = sharper_hypotheses(parsed, "carers")
    assert versions[0] == "At least five of ten carers wrote the handover on paper in the past month."
    assert all(_hypothesis(version).testable for version in versions)
    assert sharper_hypotheses(parsed, "") == ()
