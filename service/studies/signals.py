"""The four warning signs of a study, as measures. The order in which interviews were added changes none of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from service.studies import aim, bottleneck, evidence, leading
from service.studies.aim import Clarity
from service.studies.measure import Measure
from service.studies.model import Record


@dataclass(frozen=True, slots=True)
class Sign:
    """One of the four signs: its number, what it is called, and its measures, the foremost first."""

    number: Literal[1, 2, 3, 4]
    title: str
    measures: Sequence[Measure]


@dataclass(frozen=True, slots=True)
class Signals:
    """The signs of a study on a day, and of how many interviews and conversations it has."""

    study: str
    as_of: date
    interviews: int
    conversations: int
    signs: tuple[Sign, ...]

    def measure(self, name: str) -> Measure:
        """The measure of that name; raises KeyError for another."""
        return {m.name: m for sign in self.signs for m in sign.measures}[name]


def signals(record: Record, today: date, clarity: Clarity | None = None) -> Signals:
    """The signs of a study as it is today (UTC); `clarity` is what was judged of its goal, None where nobody did."""
    return Signals(
        study=record.study.id,
        as_of=today,
        interviews=len(record.interviews),
        conversations=sum(i.is_conversation for i in record.interviews),
        signs=(
            Sign(1, "Leading questions", leading.measures(record)),
            Sign(2, "Learning bottleneck", bottleneck.measures(record, today)),
            Sign(3, "Insights, not conversations", evidence.measures(record)),
            Sign(4, "Goal", aim.measures(record, clarity)),
        ),
    )
