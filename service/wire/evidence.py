"""What the answers in a transcript are worth: statements on the ladder of evidence, and what follows from them."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from service.terms import Source
from service.wire.answer import Span
from service.wire.model import Answered

Band = Literal["none", "evidence", "strong"]
Rung = Literal[
    "compliment", "opinion", "promise", "hypothetical_price", "feature_request", "generic", "prompted_agreement",
    "background_fact", "dated_incident", "retold_emotion", "named_consequence", "specific_objection", "active_search",
    "workaround", "time_spent", "money_spent",
    "next_step", "introduction", "resources_committed", "money_paid",
]  # fmt: skip


class Feature(Answered):
    """What in a statement's words puts it on its rung."""

    name: str
    quote: str


class Statement(Answered):
    """A clause of a participant's turn on the ladder of evidence: its words are verified, being cut from the turn.

    `band` says whether it is no evidence, evidence of the problem, or strong evidence that a solution is wanted. `asked`
    is the turn of the question it answers. `weight` is how much it tells, `counts` what is left of it after a pitch or a
    leading question, both 0-1. `source` put it on its rung; where a model moved it, `by_rules` is where the rules had it.
    """

    id: str
    turn: int
    quote: str
    spans: list[Span]
    rung: Rung
    band: Band
    features: list[Feature]
    asked: int | None
    weight: float = Field(ge=0, le=1)
    counts: float = Field(ge=0, le=1)
    source: Source
    by_rules: Rung | None


class Taint(Answered):
    """An interviewer turn after which what is said counts less."""

    turn: int
    cause: Literal["pitch", "praise_seeking", "leading"]


class Side(Answered):
    """Statements before or after the first taint: by band, their evidence as it counts, how many count less."""

    statements: int
    none: int
    evidence: int
    strong: int
    counted: float
    tainted: int


class Contamination(Answered):
    """Where the talk was tainted; `first` is null, and all stands in `before`, where it was not."""

    taints: list[Taint]
    first: int | None
    before: Side
    after: Side


class Commitment(Answered):
    """A thing the participant gave or bound themselves to. `when` dates it; `asked` is what was only said yes to."""

    turn: int
    kind: Literal["time", "reputation", "money"]
    quote: str
    spans: list[Span]
    when: str | None
    asked: str | None
    source: Source


class Promise(Answered):
    """What the interviewer promised; it commits nobody else."""

    turn: int
    quote: str
    spans: list[Span]


class Contradiction(Answered):
    """Praise or a promise, and facts that speak against it: ids of statements."""

    praise: str
    facts: list[str]


class Missed(Answered):
    """A signal that was let go: what to ask right after turn `turn`, and what fact that can bring out.

    Of `source` "llm" are those that a model named, whether the rules did too or not.
    """

    turn: int
    kind: str
    quote: str
    spans: list[Span]
    ask: str
    reveals: str
    loudness: float
    source: Source


class Hard(Answered):
    """One of the four hard questions; `statements` (ids) answer it, the most telling first; none: not learned."""

    question: Literal["why_like", "what_it_saves", "fits_their_day", "what_tried"]
    learned: bool
    statements: list[str]


class Quoted(Answered):
    """A quote that was sent; verified where it stands word for word in a participant's turn."""

    quote: str
    verified: bool
    turn: int | None
    spans: list[Span]
