"""What a rule is: its words for people, its examples, and a search over one question or over a whole guide."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property

from service.aims.goals import Goal
from service.aims.serving import NO_EVIDENCE, Heard, heard
from service.document.model import Document, Question, Span
from service.ear.model import Impression
from service.language.asked import Asked
from service.language.words import Parsed
from service.terms import AnyFamily, Family, InterviewType, Purpose, Severity


@dataclass(frozen=True, slots=True)
class Bad:
    """A question the rule must flag; `flagged` is exactly the text it marks (parts joined by " … ").

    For a rule over guides `text` is a small guide in Markdown and `context` the goal that is given with it; "" flags what
    is not there.
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


@dataclass(frozen=True, slots=True)
class Place:
    """What a rule over guides marks: spans of the guide's text, none for what is not there; a severity where it differs."""

    spans: tuple[Span, ...] = ()
    severity: Severity | None = None


@dataclass(frozen=True)
class Laid:
    """A guide as a rule sees it, laid out: the document, the goal it is judged by (None, "" without one), its setting.

    `goal` is the goal as read, `stated` as it was said.
    """

    document: Document
    goal: Goal | None = None
    stated: str = ""
    interview_type: InterviewType | None = None
    product_names: tuple[str, ...] = ()

    @property
    def questions(self) -> tuple[Question, ...]:
        """The guide's questions, in order."""
        return self.document.questions

    @cached_property
    def evidence(self) -> tuple[Question, ...]:
        """The questions that are to bring facts: no warm-up, logistics, task, closing or ask."""
        return tuple(q for q in self.questions if q.english and q.purpose not in NO_EVIDENCE)

    @cached_property
    def heard(self) -> list[Heard]:
        """The questions as they bear on aims, in order."""
        return heard(self.questions)


Search = Callable[[Posed], Iterator[Match]]
GuideSearch = Callable[[Laid], Iterator[Place]]


@dataclass(frozen=True)
class Told:
    """What is told of a rule. `id` is "family.fault" from the file's place; `explanation` is the file's docstring."""

    id: str
    family: AnyFamily
    severity: Severity
    message: str
    why: str
    source: str
    explanation: str
    bad: tuple[Bad, ...]
    good: tuple[Good, ...]


@dataclass(frozen=True)
class Rule(Told):
    """One fault of a question. `vetoable`: whether a model may withdraw even its errors, on words that stand there."""

    family: Family
    search: Search
    vetoable: bool = False


@dataclass(frozen=True)
class GuideRule(Told):
    """One fault of a guide as a whole."""

    search: GuideSearch
