"""What a transcript's critique answers beside its questions: who spoke, what the answers are worth, what to ask next.

Statements have ids of their own ("s12"), by which other parts name them; turns are named by their number, from 0.
"""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from service.terms import Purpose, Source
from service.wire.answer import Answer, Span
from service.wire.evidence import (
    Commitment,
    Contamination,
    Contradiction,
    Hard,
    Missed,
    Promise,
    Quoted,
    Statement,
)
from service.wire.model import Answered

Role = Literal["interviewer", "participant", "other", "unknown"]


class Speaker(Answered):
    """Who speaks, as the file first writes it; the role, how sure that is (0-1), and why."""

    label: str
    role: Role
    confidence: float = Field(ge=0, le=1)
    why: str
    turns: int
    words: int


class Turn(Answered):
    """What one speaker says until another does; `text` is what its spans cut, joined by one space.

    `back_channel` only shows listening; `doubted` seems to bear the wrong name; `english` false is not judged.
    """

    n: int
    speaker: str | None
    role: Role
    text: str
    spans: list[Span]
    start_ms: int | None
    end_ms: int | None
    back_channel: bool
    doubted: bool
    english: bool


class Exchange(Answered):
    """The questions (ids) of one interviewer turn, and the turns that answered them.

    `remarks` are interviewer turns in between that ask nothing; `probes` is the turn that this one follows up.
    """

    turn: int
    questions: list[str]
    answer: list[int]
    remarks: list[int]
    probes: int | None


class Monologue(Answered):
    """The interviewer's longest: turns that only listening interrupts."""

    turns: list[int]
    words: int
    ms: int | None


class Shares(Answered):
    """Words by role, and their share of all words (0-1); questions by purpose; how many a yes or no would answer."""

    words: dict[Role, int]
    talk: dict[Role, float]
    monologue: Monologue | None
    questions: dict[Purpose, int]
    closed: int


class GoalCoverage(Answered):
    """Questions (ids) that serve the goal, those that ought to and do not, and the evidence in answers to the first."""

    served: list[str]
    orphans: list[str]
    evidence: int


class Note(Answered):
    """Something to know before trusting the rest; `spans` say where, if anywhere."""

    code: str
    message: str
    spans: list[Span]


class Unread(Answered):
    """Words of the file that are in no turn, and why."""

    span: Span
    quote: str
    why: str


class ReadBy(Answered):
    """Turns of participants and who read them; `reason` says why the rules did where a model was to."""

    source: Source
    turns: list[int]
    reason: str | None


class Advice(Answered):
    """One thing a coach would say: in our words, with theirs (`quote`), where, when, and what to ask."""

    said: str
    quote: str | None
    turn: int | None
    start_ms: int | None
    ask: str | None


class Matter(Answered):
    """What a coach would say about one matter, the most telling first."""

    title: str
    advice: list[Advice]


class Transcript(Answered):
    """A transcript as it was read, and what it is worth."""

    format: str
    layout: str
    encoding: str
    text: str | None = Field(
        description="What offsets count in, where that is not the `text` sent: of a file, and of Word and JSON."
    )
    speakers: list[Speaker]
    turns: list[Turn]
    asked_in: dict[str, int] = Field(description="The turn of each question, by its id.")
    exchanges: list[Exchange]
    read_by: list[ReadBy] = Field(description="Who read the answers: the rules, or a model as far as it came.")
    statements: list[Statement]
    contamination: Contamination
    commitments: list[Commitment]
    promises: list[Promise]
    contradictions: list[Contradiction]
    missed: list[Missed] = Field(description="The loudest first.")
    four_questions: list[Hard]
    next_step: bool = Field(description="Whether a dated commitment was given.")
    shares: Shares
    coverage: GoalCoverage | None = Field(description="Null without a goal.")
    quotes: list[Quoted] = Field(description="Those that were sent, in their order.")
    coaching: list[Matter] = Field(description="All of it in short, as a coach would say it.")
    notes: list[Note]
    not_understood: list[Unread]


class TranscriptAnswer(Answer):
    """The answer to a transcript: its questions judged where they were asked, and what the answers are worth."""

    transcript: Transcript
