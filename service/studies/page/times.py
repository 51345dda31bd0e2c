"""A scale of days for plots that stand below one another."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from markupsafe import Markup

from service.studies.model import Record
from service.studies.page import svg

_MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()


@dataclass(frozen=True, slots=True)
class Days:
    """From the first day to the last, both shown."""

    first: date
    last: date

    def at(self, day: date) -> float:
        """Where a day stands, in per cent of the width."""
        span = (self.last - self.first).days
        return svg.across((day - self.first).days / span if span else 0.5)

    def axis(self) -> Markup:
        """The two ends and the middle, in words."""
        middle = self.first + (self.last - self.first) / 2
        said = {self.first: "start", middle: "middle", self.last: "end"}
        if self.first == self.last:
            said = {self.first: "middle"}
        return svg.plot(18, *(svg.words(self.at(day), 13, day_shown(day), "axis", end) for day, end in said.items()))


def days_of(record: Record, today: date) -> Days | None:
    """The scale of a study's interviews up to today; None where no interview has a date."""
    dates = [i.date for i in record.interviews if i.date is not None]
    return Days(min(dates), max(*dates, today)) if dates else None


def day_shown(day: date | None) -> str:
    """A day as people write it."""
    return "no date" if day is None else f"{day.day} {_MONTHS[day.month - 1]} {day.year}"
