"""What a model is asked about: questions in their setting, as plain values that were masked before they came here."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import ClassVar, Literal

from service.terms import InterviewType, Purpose, Severity

PromptName = Literal["find", "rewrite", "follow_up", "relevance", "answers", "coverage"]

_ID = re.compile(r"\s*[qt]?\s*0*(\d{1,4})\s*", re.IGNORECASE | re.ASCII)


@dataclass(frozen=True, slots=True)
class AskedFinding:
    """What our rules found in a question. `may_withdraw`: whether the model may say that it does not hold."""

    rule: str
    severity: Severity
    quote: str = ""
    may_withdraw: bool = False


@dataclass(frozen=True, slots=True)
class AskedRefusal:
    """A try at the question that the judge refused, and the reasons it gave."""

    text: str
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class AskedQuestion:
    """One question. `before` is what was said just before it, `purpose` our guess at what it is for."""

    text: str
    context: str = ""
    before: str = ""
    purpose: Purpose | None = None
    findings: tuple[AskedFinding, ...] = ()
    refused: tuple[AskedRefusal, ...] = ()


@dataclass(frozen=True, slots=True)
class Setting:
    """What the asker told about the interview that the questions are for."""

    goal: str = ""
    interview_type: InterviewType | None = None
    product_names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class FindRequest:
    """Which faults do the questions have, and which findings of ours do not hold? `rules_off`: ids of rules or families."""

    prompt: ClassVar[PromptName] = "find"
    questions: tuple[AskedQuestion, ...]
    setting: Setting = Setting()
    rules_off: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class RewriteRequest:
    """How could each question be asked instead? `strategies` are (name, what it reveals); `wanted` rewrites for each."""

    prompt: ClassVar[PromptName] = "rewrite"
    questions: tuple[AskedQuestion, ...]
    strategies: tuple[tuple[str, str], ...]
    setting: Setting = Setting()
    wanted: int = 3


@dataclass(frozen=True, slots=True)
class FollowUpRequest:
    """What is to be asked right after the answer to each question?"""

    prompt: ClassVar[PromptName] = "follow_up"
    questions: tuple[AskedQuestion, ...]
    setting: Setting = Setting()


@dataclass(frozen=True, slots=True)
class RelevanceRequest:
    """How far does the answer to each question serve the goal?"""

    prompt: ClassVar[PromptName] = "relevance"
    questions: tuple[AskedQuestion, ...]
    setting: Setting


@dataclass(frozen=True, slots=True)
class AskedTurn:
    """What somebody said in a talk: a turn, or a stretch of a long one."""

    role: Literal["interviewer", "participant", "other"]
    text: str


@dataclass(frozen=True, slots=True)
class AnswersRequest:
    """What do the participant's turns tell, bind them to, and what did the interviewer let go?

    `wanted` are the places (from 0) of the turns to be read; the others are shown for what they lead to.
    """

    prompt: ClassVar[PromptName] = "answers"
    turns: tuple[AskedTurn, ...]
    wanted: tuple[int, ...]
    setting: Setting = Setting()


@dataclass(frozen=True, slots=True)
class CoverageRequest:
    """Which aims does the answer to each question serve: the setting's goal, or one of `aims`?"""

    prompt: ClassVar[PromptName] = "coverage"
    questions: tuple[AskedQuestion, ...]
    aims: tuple[str, ...]
    setting: Setting = Setting()


Request = FindRequest | RewriteRequest | FollowUpRequest | RelevanceRequest | AnswersRequest | CoverageRequest


def number(place: int) -> str:
    """What the question at a place (from 0) is called in a prompt: never by the caller's own id."""
    return f"q{place + 1}"


def turn_number(place: int) -> str:
    """What the turn at a place (from 0) is called in a prompt."""
    return f"t{place + 1}"


def aim_name(place: int) -> str:
    """What the aim at a place (from 0) is called in a prompt."""
    return f"a{place + 1}"


def place_of(id: str, count: int) -> int | None:
    """The place (from 0) of the question or turn that a reply means by `id`, one of `count`; None for one not given."""
    said = _ID.fullmatch(id)
    place = int(said[1]) - 1 if said else -1
    return place if 0 <= place < count else None
