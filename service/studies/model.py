"""A study as frozen data: its goal and assumptions, the interviews held, what they taught, and what that changed.

None is "not known" everywhere; an empty tuple is "nobody" or "nothing". People are named as their team names them.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field

from service.terms import CONVERSATIONS, AssumptionState, EvidenceBand, Family, InsightKind, SourceKind


@dataclass(frozen=True, slots=True)
class Assumption:
    """Something the team holds to be so. `wrong_if` is what would prove it wrong; `state` what the team says of it."""

    id: str
    text: str
    wrong_if: str | None = None
    state: AssumptionState | None = None


@dataclass(frozen=True, slots=True)
class Member:
    """Someone of the team, and their role in it."""

    name: str
    role: str


@dataclass(frozen=True, slots=True)
class Study:
    """What is to be learned, and by whom. `version` counts changes; times are UTC.

    `fact_key` is what the facts of its transcripts are marked with, hexadecimal; None before the first.
    """

    id: str
    title: str
    made: dt.datetime
    changed: dt.datetime
    goal: str | None = None
    assumptions: tuple[Assumption, ...] = ()
    team: tuple[Member, ...] | None = None
    version: int = 1
    fact_key: str | None = None


@dataclass(frozen=True, slots=True)
class Questions:
    """The interviewer's questions by verdict; `leading` of those to rewrite lead, fish for praise or pitch.

    `families` counts the questions in which a fault of each family stands.
    """

    keep: int
    follow_up: int
    rewrite: int
    leading: int
    not_judged: int = 0
    families: Mapping[Family, int] = field(default_factory=dict)

    @property
    def judged(self) -> int:
        """Those that have a verdict."""
        return self.keep + self.follow_up + self.rewrite


@dataclass(frozen=True, slots=True)
class Statements:
    """The participant's statements: no evidence, evidence of the problem, strong evidence that a solution is wanted."""

    none: int
    evidence: int
    strong: int


@dataclass(frozen=True, slots=True)
class Fact:
    """Something heard that counts as evidence. Facts of one study are the same where `about` is the same.

    Of a transcript `about` is a rung of the ladder and a mark in place of what was said.
    """

    about: str
    band: EvidenceBand = "evidence"
    quote: str | None = None


@dataclass(frozen=True, slots=True)
class Covered:
    """How many questions served an assumption (by id)."""

    assumption: str
    questions: int


@dataclass(frozen=True, slots=True)
class Coverage:
    """How many questions served the goal or an assumption, how many nothing, and how many each assumption."""

    served: int
    orphans: int
    assumptions: tuple[Covered, ...] = ()


@dataclass(frozen=True, slots=True)
class Interview:
    """One occasion of hearing a customer: who asked, who listened, who read the notes, and its numbers."""

    id: str
    made: dt.datetime
    label: str | None = None
    date: dt.date | None = None
    source: SourceKind = "interview"
    segment: str | None = None
    asked: tuple[str, ...] | None = None
    listened: tuple[str, ...] | None = None
    read_notes: tuple[str, ...] | None = None
    questions: Questions | None = None
    statements: Statements | None = None
    facts: tuple[Fact, ...] | None = None
    coverage: Coverage | None = None
    version: int = 1

    @property
    def is_conversation(self) -> bool:
        """Whether someone was spoken with."""
        return self.source in CONVERSATIONS


@dataclass(frozen=True, slots=True)
class Quote:
    """A customer's words; `verified` where they were found in a turn of the participant's."""

    text: str
    verified: bool = False


@dataclass(frozen=True, slots=True)
class Insight:
    """What an interview taught: an assumption (by id) is wrong or confirmed, or there is a new opportunity.

    `seen_by` are those who know of it though they neither were there nor read the notes.
    """

    id: str
    interview: str
    kind: InsightKind
    text: str
    made: dt.datetime
    assumption: str | None = None
    quotes: tuple[Quote, ...] = ()
    seen_by: tuple[str, ...] | None = None
    version: int = 1


@dataclass(frozen=True, slots=True)
class Decision:
    """What was decided otherwise than before, when, and the insights (by id) that it rests on."""

    id: str
    text: str
    made: dt.datetime
    date: dt.date | None = None
    insights: tuple[str, ...] = ()
    version: int = 1


@dataclass(frozen=True, slots=True)
class Record:
    """A study with all that is kept of it, each kind in the order in which it was added."""

    study: Study
    interviews: tuple[Interview, ...] = ()
    insights: tuple[Insight, ...] = ()
    decisions: tuple[Decision, ...] = ()


def state_of(assumption: Assumption, insights: tuple[Insight, ...]) -> AssumptionState:
    """What the team says of an assumption; where it says nothing, what the insights about it say together."""
    if assumption.state is not None:
        return assumption.state
    kinds = {i.kind for i in insights if i.assumption == assumption.id}
    if kinds >= {"assumption_wrong", "assumption_confirmed"}:
        return "mixed"
    if "assumption_wrong" in kinds:
        return "wrong"
    return "confirmed" if "assumption_confirmed" in kinds else "untested"
