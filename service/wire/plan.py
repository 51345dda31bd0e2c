"""A plan for interviews as a client sends it, and what is answered to it."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import AfterValidator, ConfigDict, Discriminator, Field, Tag

from service.terms import Source
from service.wire.answer import Question, Ran, Rewrite, Summary
from service.wire.model import Answered, Asked
from service.wire.requests import Name, Options, Questions, Text

Part = Literal["asks", "listens", "reads", "none"]
Lack = Literal["person", "situation", "behaviour", "answerable", "threshold", "comparison"]
MOST_HYPOTHESES = 50
MOST_TEAM = 100
_GOAL = "goal"


class HypothesisItem(Asked):
    """A hypothesis under an id of the client's own."""

    id: Name
    text: Text


class MemberItem(Asked):
    """Somebody of the team by name or role, and what they do with an interview; absent: the plan does not say."""

    who: Name
    part: Part | None = None


def _kind(item: object) -> str:
    return "text" if isinstance(item, str) else "item"


HypothesisListed = Annotated[
    Annotated[Text, Tag("text")] | Annotated[HypothesisItem, Tag("item")], Discriminator(_kind)
]
MemberListed = Annotated[Annotated[Name, Tag("text")] | Annotated[MemberItem, Tag("item")], Discriminator(_kind)]


def _ids_differ(items: list[str | HypothesisItem]) -> list[str | HypothesisItem]:
    seen = {_GOAL}
    for place, item in enumerate(items, 1):
        name = f"h{place}" if isinstance(item, str) else item.id
        if name in seen:
            raise ValueError(
                f'Hypothesis {place} has an id that is taken by an earlier one or by the goal ("{_GOAL}").'
            )
        seen.add(name)
    return items


class PlanFile(Options):
    """A plan as a file holds it: all of it may be missing."""

    hypotheses: Annotated[list[HypothesisListed], AfterValidator(_ids_differ)] = Field(
        default_factory=list,
        max_length=MOST_HYPOTHESES,
        description="What is believed. Strings, or objects with `id` and `text`; a string gets `h` and its place, from 1.",
    )
    questions: Questions = Field(
        default_factory=list, description="What will be asked, in order: as in `/v1/critique/questions`."
    )
    team: list[MemberListed] = Field(
        default_factory=list,
        max_length=MOST_TEAM,
        description="Who is in the team: names or roles, or objects with `who` and `part` (what they do with an interview).",
    )
    next_step: Text | None = Field(default=None, description="What the participant is asked for at the end.")


class CritiquePlan(PlanFile):
    """A plan to judge before the first interview."""

    goal: Text = Field(min_length=1, description="What the interviews are to find out.")

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {
                    "goal": "Validate that people love our meal-planning app.",
                    "hypotheses": [
                        "Parents would use an app for the weekly shopping.",
                        "At least half of the parents we talk to threw away food last week.",
                    ],
                    "questions": ["Would you use our app?", "Tell me about the last meal that you planned."],
                    "team": [{"who": "Kim", "part": "asks"}, {"who": "Ada", "part": "listens"}],
                    "next_step": "Keep a diary of what is thrown away until Friday.",
                }
            ]
        }
    )


class Missing(Answered):
    """What a goal or hypothesis lacks, and one sentence that says so."""

    what: Lack
    why: str


class Goal(Answered):
    """The goal: whether interviews can be planned from it, and if not, why and how it could be said."""

    text: str
    clear: bool
    missing: list[Missing]
    sharper: list[str] = Field(description="Sharper versions in its own words, each clear by the same checks.")


class Hypothesis(Answered):
    """A hypothesis: whether something could prove it wrong, and what."""

    id: str
    text: str
    testable: bool
    missing: list[Missing]
    disproved_by: str | None = Field(description="What would prove it wrong; null where nothing could.")
    sharper: list[str]


class Pair(Answered):
    """How far a question serves an aim ("goal", or a hypothesis by id), 0-1, and who says so. From 0.4 on it serves it."""

    aim: str
    question: str
    value: float = Field(ge=0, le=1)
    source: Source


class Covered(Answered):
    """An aim with the questions that serve it, the best first; questions are proposed where none does."""

    aim: str
    questions: list[str]
    proposed: list[Rewrite]


class PlanCoverage(Answered):
    """Which question serves what. `orphans` are questions that serve no aim, though they should."""

    pairs: list[Pair]
    aims: list[Covered]
    uncovered: list[str]
    orphans: list[str]


class NextStep(Answered):
    """An ask: the question it is, or null where the plan states it apart; what it costs them; whether it has a day."""

    text: str
    question: str | None
    costs: Literal["money", "reputation", "time"] | None
    dated: bool
    specific: bool


class Check(Answered):
    """One question of the self-check, answered from the plan."""

    check: Literal["their_life", "team_hears", "next_step", "one_thing"]
    question: str
    answer: Literal["yes", "no", "unknown"] = Field(description="`unknown` where the plan is silent.")
    why: str


class PlanAnswer(Answered):
    """The answer to a plan. `questions`, `summary` and `engine` are as in the critique of a list of questions."""

    offset_unit: Literal["code_point"]
    goal: Goal | None = Field(description="Null where the plan states none.")
    hypotheses: list[Hypothesis]
    coverage: PlanCoverage
    next_steps: list[NextStep]
    self_check: list[Check]
    questions: list[Question]
    summary: Summary
    engine: Ran
