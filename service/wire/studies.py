"""A study as it goes in and out: what is kept of it, in the same shape when it is read, exported and imported.

`null` is "not known" everywhere; an empty list is "nobody" or "nothing".
"""

from __future__ import annotations

import re
from contextlib import suppress
from datetime import UTC, date, datetime
from typing import Annotated, Any, Literal, Self

from pydantic import BeforeValidator, ConfigDict, Field, StringConstraints, model_validator

from service.terms import FAMILIES, AssumptionState, EvidenceBand, Family, InsightKind, SourceKind
from service.wire.model import Answered, Asked
from service.wire.requests import Name, Text

MOST_ASSUMPTIONS = 200
MOST_PEOPLE = 200
MOST_FACTS = 500
MOST_QUOTES = 50
MOST_LINKS = 200
_MOST_COUNTED = 1_000_000
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_MOMENT = re.compile(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,6})?)?(Z|[+-]\d{2}:\d{2})", re.ASCII)


def _day(value: Any) -> Any:
    """A day from its text; a number or a longer text, which pydantic would take too, is none."""
    if not isinstance(value, str):
        return value
    with suppress(ValueError):
        if _DAY.fullmatch(value):
            return date.fromisoformat(value)
    raise ValueError("Should be a day: YYYY-MM-DD.")


def _moment(value: Any) -> Any:
    if not isinstance(value, str):
        return value
    with suppress(ValueError, OverflowError):
        if _MOMENT.fullmatch(value):
            return datetime.fromisoformat(value).astimezone(UTC)
    raise ValueError("Should be a time with its zone: YYYY-MM-DDThh:mm:ssZ.")


def _families(value: Any) -> Any:
    if isinstance(value, dict) and value.keys() - set(FAMILIES):
        raise ValueError(f"Should have families of rules as names: {', '.join(FAMILIES)}.")
    return value


Day = Annotated[date, BeforeValidator(_day)]
Moment = Annotated[datetime, BeforeValidator(_moment)]
Id = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9][A-Za-z0-9_.-]{0,63}$")]
Count = Annotated[int, Field(ge=0, le=_MOST_COUNTED)]
FactKey = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{32}$")]
Version = Annotated[int, Field(ge=1, le=2**31 - 1)]
People = Annotated[list[Name], Field(max_length=MOST_PEOPLE)]


class Kept(Asked):
    """A model that goes both ways; when it goes out every field is there."""

    model_config = ConfigDict(json_schema_serialization_defaults_required=True)


class Assumption(Kept):
    """Something the team holds to be so."""

    id: Id
    text: Text
    wrong_if: Text | None = Field(default=None, description="What would prove it wrong.")
    state: AssumptionState | None = Field(
        default=None, description="What the team says of it; `null`: it follows from the insights about it."
    )


class Member(Kept):
    """Someone of the team."""

    name: Name
    role: Name


class Study(Kept):
    """What is to be learned, and by whom."""

    id: Id
    title: Name
    goal: Text | None = None
    assumptions: Annotated[list[Assumption], Field(max_length=MOST_ASSUMPTIONS)] = Field(default_factory=list)
    team: Annotated[list[Member], Field(max_length=MOST_PEOPLE)] | None = None
    version: Version = 1
    made: Moment
    changed: Moment


class Questions(Kept):
    """The interviewer's questions by verdict."""

    keep: Count
    follow_up: Count
    rewrite: Count
    not_judged: Count = 0
    leading: Count = Field(
        description="Of those with the verdict `rewrite`, the ones that lead, ask for praise or pitch: with an error of "
        "the families `leading`, `validation` or `pitch`."
    )
    families: Annotated[dict[Family, Count], BeforeValidator(_families)] = Field(
        default_factory=dict, description="Questions in which a fault of each family stands."
    )

    @model_validator(mode="after")
    def _adds_up(self) -> Self:
        if self.leading > self.rewrite:
            raise ValueError("`leading` counts some of those in `rewrite`, so it cannot be more.")
        return self


class Statements(Kept):
    """The participant's statements: no evidence, evidence that the problem is real, that a solution is wanted."""

    none: Count
    evidence: Count
    strong: Count


class Fact(Kept):
    """Something heard that counts as evidence: a dated incident, a workaround, money spent, a next step given."""

    about: Name = Field(
        description="What it is, in a few words. Facts with the same words are one fact, heard again. Of a transcript: "
        "the rung of what was said, and a mark in place of its words."
    )
    band: EvidenceBand = "evidence"
    quote: Text | None = None


class ServedAssumption(Kept):
    """How many questions served an assumption."""

    assumption: Id
    questions: Count


class ServedQuestions(Kept):
    """What the questions served: the goal or an assumption, or nothing."""

    served: Count
    orphans: Count
    assumptions: Annotated[list[ServedAssumption], Field(max_length=MOST_ASSUMPTIONS)] = Field(default_factory=list)


class Interview(Kept):
    """One occasion of hearing a customer."""

    id: Id
    label: Name | None = None
    date: Day | None = None
    source: SourceKind = "interview"
    segment: Name | None = None
    asked: People | None = None
    listened: People | None = None
    read_notes: People | None = None
    questions: Questions | None = None
    statements: Statements | None = None
    facts: Annotated[list[Fact], Field(max_length=MOST_FACTS)] | None = None
    coverage: ServedQuestions | None = None
    version: Version = 1
    made: Moment


class Quote(Kept):
    """A customer's words; `verified` where they were found in a turn of the participant's."""

    text: Text
    verified: bool = False


class Insight(Kept):
    """What an interview taught."""

    id: Id
    interview: Id
    kind: InsightKind
    assumption: Id | None = None
    text: Text
    quotes: Annotated[list[Quote], Field(max_length=MOST_QUOTES)] = Field(default_factory=list)
    seen_by: People | None = None
    version: Version = 1
    made: Moment


class Decision(Kept):
    """What was decided otherwise than before."""

    id: Id
    text: Text
    date: Day | None = None
    insights: Annotated[list[Id], Field(max_length=MOST_LINKS)] = Field(default_factory=list)
    version: Version = 1
    made: Moment


class Whole(Kept):
    """A study with all that is kept of it."""

    study: Study
    fact_key: FactKey | None = Field(
        default=None,
        description="What the facts of its transcripts are marked with. Treat it as a secret: who has it can try out "
        "what a mark stands for. Without it facts of later transcripts are not met again.",
    )
    interviews: list[Interview] = Field(default_factory=list)
    insights: list[Insight] = Field(default_factory=list)
    decisions: list[Decision] = Field(default_factory=list)


class Export(Kept):
    """Studies as they are exported, and imported again."""

    format: Literal["lasttime.studies"] = "lasttime.studies"
    version: Literal[1] = 1
    studies: list[Whole]


class StudyList(Answered):
    """Studies, without what is kept of them."""

    studies: list[Study]


class InterviewList(Answered):
    """The interviews of a study."""

    interviews: list[Interview]


class InsightList(Answered):
    """The insights of a study."""

    insights: list[Insight]


class DecisionList(Answered):
    """The decisions of a study."""

    decisions: list[Decision]
