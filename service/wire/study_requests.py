"""What a client sends to make or change a study, or what is kept of it. A change leaves alone what it does not name."""

from __future__ import annotations

from typing import Annotated

from pydantic import ConfigDict, Field

from service.terms import InsightKind, SourceKind
from service.wire.model import Asked
from service.wire.requests import Name, Text
from service.wire.studies import (
    MOST_ASSUMPTIONS,
    MOST_FACTS,
    MOST_LINKS,
    MOST_PEOPLE,
    MOST_QUOTES,
    Assumption,
    Day,
    Fact,
    Id,
    Member,
    People,
    Questions,
    ServedQuestions,
    Statements,
)

MOST_TURNS = 2_000
_OWN_ID = "Yours, if you want to give one: letters, digits, `_`, `.`, `-`. What is there already is refused (409)."


class ChangeStudy(Asked):
    """A change to a study. A list that is given replaces the one there was."""

    title: Name | None = Field(default=None, description="What the study is called; `null` leaves it as it is.")
    goal: Text | None = Field(default=None, description="What is to be learned.")
    assumptions: Annotated[list[Assumption], Field(max_length=MOST_ASSUMPTIONS)] | None = Field(
        default=None, description="What the team holds to be so, each with an id of your own; `null` leaves them."
    )
    team: Annotated[list[Member], Field(max_length=MOST_PEOPLE)] | None = Field(
        default=None, description="Who is in the team, with roles; `null`: not known."
    )

    model_config = ConfigDict(json_schema_extra={"examples": [{"goal": "How freelancers notice an unpaid invoice"}]})


class NewStudy(ChangeStudy):
    """A study to keep."""

    id: Id | None = Field(default=None, description=_OWN_ID)
    title: Name = Field(description="What the study is called.")

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {
                    "title": "Late invoices",
                    "goal": "How freelance designers notice and chase an invoice that is not paid on time",
                    "assumptions": [
                        {
                            "id": "a1",
                            "text": "Designers chase late invoices themselves",
                            "wrong_if": "three of five had someone else chase the last one",
                        }
                    ],
                    "team": [{"name": "Ines", "role": "founder"}, {"name": "Tom", "role": "engineer"}],
                }
            ]
        }
    )


class ChangeInterview(Asked):
    """A change to an interview. `null` is "not known", an empty list is "nobody" or "nothing"."""

    label: Name | None = Field(default=None, description="What to call it on pages; no name of a participant.")
    date: Day | None = None
    source: SourceKind | None = Field(
        default=None, description="What it was; the first four are conversations. `null`: an interview, or as it is."
    )
    segment: Name | None = Field(default=None, description="The kind of customer.")
    asked: People | None = Field(default=None, description="Who asked.")
    listened: People | None = Field(default=None, description="Who else was there.")
    read_notes: People | None = Field(default=None, description="Who read the notes or the transcript.")
    questions: Questions | None = Field(default=None, description="The questions asked, judged.")
    statements: Statements | None = Field(default=None, description="The participant's statements by what they carry.")
    facts: Annotated[list[Fact], Field(max_length=MOST_FACTS)] | None = Field(
        default=None, description="What was heard that counts as evidence."
    )
    coverage: ServedQuestions | None = Field(default=None, description="What the questions served.")

    model_config = ConfigDict(json_schema_extra={"examples": [{"read_notes": ["Tom"]}]})


class NewInterview(ChangeInterview):
    """An interview to add."""

    id: Id | None = Field(default=None, description=_OWN_ID)

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {
                    "label": "P1",
                    "date": "2026-10-05",
                    "source": "interview",
                    "segment": "freelance designers",
                    "asked": ["Ines"],
                    "listened": [],
                    "read_notes": ["Tom"],
                    "questions": {"keep": 9, "follow_up": 3, "rewrite": 4, "leading": 2, "families": {"leading": 2}},
                    "statements": {"none": 11, "evidence": 6, "strong": 1},
                    "facts": [{"about": "kept a list of unpaid invoices on paper", "band": "evidence"}],
                    "coverage": {"served": 12, "orphans": 4, "assumptions": []},
                }
            ]
        }
    )


class _Quoted(Asked):
    quotes: Annotated[list[Text], Field(max_length=MOST_QUOTES)] | None = Field(
        default=None, description="The customer's words, of this interview."
    )
    said: Annotated[list[Text], Field(max_length=MOST_TURNS)] | None = Field(
        default=None,
        description="The participant's turns, against which the quotes are verified. They are not kept. A quote that "
        "stands in none of them is kept as not verified, and is no evidence.",
    )


class ChangeInsight(_Quoted):
    """A change to an insight; `null` for `kind`, `text` or `quotes` leaves them as they are."""

    kind: InsightKind | None = None
    assumption: Id | None = Field(default=None, description="The assumption that it speaks about.")
    text: Text | None = None
    seen_by: People | None = Field(
        default=None, description="Who knows of it, beside those who were there or read the notes."
    )

    model_config = ConfigDict(json_schema_extra={"examples": [{"seen_by": ["Tom"]}]})


class NewInsight(ChangeInsight):
    """An insight to add."""

    id: Id | None = Field(default=None, description=_OWN_ID)
    interview: Id = Field(description="The interview that taught it.")
    kind: InsightKind
    text: Text = Field(description="What was learned.")

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {
                    "interview": "p1",
                    "kind": "new_opportunity",
                    "text": "The list of unpaid invoices is on paper, and nobody looks at it on Fridays.",
                    "quotes": ["I wrote it on the back of the calendar"],
                    "said": ["In March I wrote it on the back of the calendar, then forgot."],
                }
            ]
        }
    )


class ChangeDecision(Asked):
    """A change to a decision; `null` for `text` or `insights` leaves them as they are."""

    text: Text | None = None
    date: Day | None = None
    insights: Annotated[list[Id], Field(max_length=MOST_LINKS)] | None = Field(
        default=None, description="The insights that it rests on."
    )

    model_config = ConfigDict(json_schema_extra={"examples": [{"date": "2026-10-20"}]})


class NewDecision(ChangeDecision):
    """A decision to add."""

    id: Id | None = Field(default=None, description=_OWN_ID)
    text: Text = Field(description="What is done otherwise now.")

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {"text": "We build a reminder for Fridays before we build anything else.", "date": "2026-10-12"}
            ]
        }
    )
