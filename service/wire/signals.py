"""The four warning signs as the contract tells them: measures, each with what it means and what is behind it."""

from __future__ import annotations

from datetime import date as Day
from typing import Literal

from pydantic import ConfigDict, Field

from service.terms import Trend
from service.wire.model import Answered

Value = int | float | str
Unknown = Literal["unknown"]
Unit = Literal["share", "people", "days", "count", "each", "word"]


class Point(Answered):
    """The value of one interview, by itself."""

    interview: str
    date: Day
    value: float


class Part(Answered):
    """What one person, role, assumption or period adds to a measure."""

    of: str
    value: Value
    interviews: list[str]
    trend: Trend | Unknown
    series: list[Point]


class Measure(Answered):
    """A figure, or "unknown": never a number that was guessed."""

    name: str
    value: Value = Field(description='A number or a word; "unknown" where what is needed for it was not told.')
    unit: Unit = Field(description="`share` is 0-1, `each` is per conversation, `word` is no number.")
    definition: str
    interviews: list[str] = Field(description="Ids of the interviews it was worked out from.")
    missing: list[str] = Field(description="Ids of interviews that lack what it needs and were left out.")
    trend: Trend | Unknown = Field(
        description="The later half of the dated interviews against the earlier one; at least four are needed."
    )
    parts: list[Part]
    series: list[Point]
    advice: str = Field(description="What to do, in one sentence.")

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {
                    "name": "roles_never_in_a_room",
                    "value": 1,
                    "unit": "count",
                    "definition": "Roles of the team of which nobody asked or listened in any conversation.",
                    "interviews": ["p1", "p2"],
                    "missing": [],
                    "trend": "unknown",
                    "parts": [
                        {"of": "founder", "value": 2, "interviews": ["p1", "p2"], "trend": "unknown", "series": []},
                        {"of": "engineer", "value": 0, "interviews": [], "trend": "unknown", "series": []},
                    ],
                    "series": [],
                    "advice": "Invite the engineer to listen in on the next conversation.",
                }
            ]
        }
    )


class Sign(Answered):
    """One of the four warning signs."""

    sign: Literal[1, 2, 3, 4]
    title: str
    measures: list[Measure]


class Signals(Answered):
    """The signs of a study on a day (UTC)."""

    study: str
    as_of: Day
    interviews: int
    conversations: int
    signs: list[Sign]
