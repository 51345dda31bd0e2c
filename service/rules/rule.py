"""What a rule is: its words for people, its examples, and a search over one question."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from service.document.model import Question
from service.ear.model import Impression
from service.language.asked import Asked
from service.language.words import Parsed
from service.terms import Family, InterviewType, Purpose, Severity


@dataclass(frozen=True, slots=True)
class Bad:
    """A question the rule must flag; `flagged` is exactly the text it marks (parts joined by " … ").

    `severity` is set where this example gets another one than the rule's own.
    """

    text: str
    flagged: str
    before: str = ""
    context: str = ""
    interview_type: InterviewType | None = None
    severity: Severity | None = None


@dataclass(frozen=True, slots=True)
class Good:
    """A question on which the rule must stay silent, perhaps only in its setting."""

    text: str
    before: str = ""
    context: str = ""
    interview_type: InterviewType | None = None


@dataclass(frozen=True, slots=True)
class Match:
    """A place a rule marks: half-open word ranges of the parsed question, and a severity where it differs."""

    ranges: tuple[tuple[int, int], ...]
    severity: Severity | None = None
    confidence: float | None = None

    @classmethod
    def of(cls, lo: int, hi: int, severity: Severity | None = None) -> Match:
        """The one range [lo, hi)."""
        return cls(((lo, hi),), severity)


@dataclass(frozen=True, slots=True)
class Posed:
    """A question as a rule sees it: read, and in its setting."""

    question: Question
    interview_type: InterviewType | None = None
    product_names: tuple[str, ...] = ()

    @property
    def parsed(self) -> Parsed:
        """The parsed text."""
        return self.question.parsed

    @property
    def asked(self) -> tuple[Asked, ...]:
        """What each sentence asks."""
        return self.question.asked

    @property
    def impression(self) -> Impression:
        """What the ear heard."""
        return self.question.impression

    @property
    def purpose(self) -> Purpose:
        """What the question is for."""
        return self.question.purpose

    @property
    def before(self) -> str:
        """What was said just before, "" when nothing was."""
        return self.question.piece.before


Search = Callable[[Posed], Iterator[Match]]


@dataclass(frozen=True)
class Rule:
    """One fault. `id` is "family.fault" from the file's place; `explanation` is the file's docstring.

    `vetoable`: whether a model may withdraw even its errors, on the ground of words that stand there.
    """

    id: str
    family: Family
    severity: Severity
    message: str
    why: str
    source: str
    explanation: str
    bad: tuple[Bad, ...]
    good: tuple[Good, ...]
    search: Search
    vetoable: bool = False
