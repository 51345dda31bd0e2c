"""The shapes of a model's replies: strict in the schema that is sent, lenient in what is read.

Sent (`service/llm/schema.py`): every field required, closed objects, closed lists of words. Read: extra
fields are passed over, and an item that cannot be used is left out. A list of which nothing could be used is no list at
all, and what it belongs to is left out in turn: an unreadable list of faults must not pass for a question without faults.
"""

from __future__ import annotations

from functools import lru_cache
from types import GenericAlias
from typing import Annotated, Any, Literal, get_args
from unicodedata import category

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints, ValidationError, create_model

Certainty = Literal["high", "medium", "low"]

Ground = Literal["happened", "their_words", "reported", "invited", "own_probe", "arranged", "screener", "really_used"]
GROUNDS: dict[Ground, str] = {
    "happened": "It asks about something that happened.",
    "their_words": "It gives their own words back to them.",
    "reported": "It tells what somebody said or thought.",
    "invited": "It is a polite way to ask for the story.",
    "own_probe": "It brings its own probe.",
    "arranged": "It arranges the session, or is a task in it.",
    "screener": "It is a plain screener of fact.",
    "really_used": "It is about what they really used or just saw.",
}
"""The grounds on which a finding may be withdrawn, as the report says them: no words of a model's own go there."""

LONGEST_QUOTE = 2_000
LONGEST_WHY = 600
LONGEST_TEXT = 600
MOST_ITEMS = 30
"""Faults, withdrawals or rewrites of one question: more is babble."""
MOST_QUESTIONS = 500
TOP_RELEVANCE = 10
_LONGEST_NAME = 80

_JOINERS = "\u200c\u200d"


def _bare(schema: dict[str, Any]) -> None:
    """A docstring is for readers of code; the prompt says what a model needs to know."""
    schema.pop("description", None)


class _Shape(BaseModel):
    model_config = ConfigDict(extra="ignore", frozen=True, hide_input_in_errors=True, json_schema_extra=_bare)


def _clean(value: object) -> object:
    """Text as one line without control characters; anything else as it is."""
    if not isinstance(value, str):
        return value
    return " ".join("".join(" " if c in "\t\n\r\v\f" else c for c in value if _kept(c)).split())


def _clean_quote(value: object) -> object:
    """Text as it was copied, without control characters other than line breaks and tabs."""
    return "".join(c for c in value if _kept(c)).strip() if isinstance(value, str) else value


def _kept(character: str) -> bool:
    return character in "\t\n\r\v\f" or character in _JOINERS or category(character) not in ("Cc", "Cf", "Cs")


def _certainty(value: object) -> object:
    """One of the words; "low" for any other, so that nothing is taken for surer than it was said."""
    word = value.strip().lower() if isinstance(value, str) else ""
    return word if word in get_args(Certainty) else "low"


def _id(value: object) -> object:
    return str(value) if isinstance(value, int) else _clean(value)


def _usable(shape: type[BaseModel], most: int, *, needed: bool = True) -> BeforeValidator:
    """Keeps the first `most` items that are of a shape. Where they are needed, raises if there were items and none is."""

    def keep(value: object) -> object:
        if not isinstance(value, (list, tuple)):
            return value if needed else []
        kept: list[BaseModel] = []
        for item in value[:most]:
            try:
                kept.append(shape.model_validate(item))
            except ValidationError:
                continue
        if needed and value and not kept:
            raise ValueError("no item of the list can be used")
        return kept

    return BeforeValidator(keep)


def _words(value: object) -> object:
    """The first words of a list, other items left out; anything else as it is."""
    if not isinstance(value, (list, tuple)):
        return value
    return [item for item in value if isinstance(item, str) and 0 < len(item) <= _LONGEST_NAME][:MOST_ITEMS]


Id = Annotated[str, BeforeValidator(_id), StringConstraints(min_length=1, max_length=20)]
Quote = Annotated[str, BeforeValidator(_clean_quote), StringConstraints(min_length=1, max_length=LONGEST_QUOTE)]
Why = Annotated[str, BeforeValidator(_clean), StringConstraints(max_length=LONGEST_WHY)]
Text = Annotated[str, BeforeValidator(_clean), StringConstraints(min_length=1, max_length=LONGEST_TEXT)]
Name = Annotated[str, BeforeValidator(_clean), StringConstraints(min_length=1, max_length=_LONGEST_NAME)]


class SaidFault(_Shape):
    """A fault, named by a rule, in words quoted from the question."""

    quote: Quote
    why: Why = ""
    rule: Name
    certainty: Annotated[Certainty, BeforeValidator(_certainty)] = "low"


class SaidWithdrawal(_Shape):
    """A warning of ours that is said not to hold, the words that show it, and what kind of ground they are."""

    quote: Quote
    ground: Ground
    rule: Name


class SaidRewrite(_Shape):
    """A proposed rewrite and the strategy it follows."""

    strategy: Name
    text: Text


class QuestionFaults(_Shape):
    """What is said about one question: its faults, and what is withdrawn."""

    id: Id
    faults: Annotated[list[SaidFault], _usable(SaidFault, MOST_ITEMS)]
    withdraw: Annotated[list[SaidWithdrawal], _usable(SaidWithdrawal, MOST_ITEMS, needed=False)] = Field(
        default_factory=list
    )


class QuestionRewrites(_Shape):
    """The rewrites of one question, best first."""

    id: Id
    rewrites: Annotated[list[SaidRewrite], _usable(SaidRewrite, MOST_ITEMS)]


class QuestionFollowUp(_Shape):
    """The follow-up to one question."""

    id: Id
    follow_up: Text


class QuestionRelevance(_Shape):
    """How far one question serves the goal, 0-10."""

    id: Id
    relevance: Annotated[int, Field(ge=0, le=TOP_RELEVANCE, json_schema_extra={"enum": [*range(TOP_RELEVANCE + 1)]})]


class QuestionCoverage(_Shape):
    """The names of the aims that one question serves."""

    id: Id
    serves: Annotated[list[Name], BeforeValidator(_words)]


class SaidStatement(_Shape):
    """Words of a turn and the rung of the ladder of evidence that they are said to stand on."""

    quote: Quote
    rung: Name


class SaidCommitment(_Shape):
    """Words that bind the participant, what that costs them, and the words that date it, "" where none do."""

    quote: Quote
    kind: Name
    when: Annotated[str, BeforeValidator(_clean_quote), StringConstraints(max_length=LONGEST_WHY)] = ""


class SaidMissed(_Shape):
    """Words of a signal that was let go, and what to ask right after them."""

    quote: Quote
    ask: Text


class TurnAnswers(_Shape):
    """What is said about one turn."""

    id: Id
    statements: Annotated[list[SaidStatement], _usable(SaidStatement, MOST_ITEMS)]
    commitments: Annotated[list[SaidCommitment], _usable(SaidCommitment, MOST_ITEMS, needed=False)] = Field(
        default_factory=list
    )
    missed: Annotated[list[SaidMissed], _usable(SaidMissed, MOST_ITEMS, needed=False)] = Field(default_factory=list)


class FindReply(_Shape):
    """The reply to `find`."""

    questions: Annotated[list[QuestionFaults], _usable(QuestionFaults, MOST_QUESTIONS)]


class RewriteReply(_Shape):
    """The reply to `rewrite`."""

    questions: Annotated[list[QuestionRewrites], _usable(QuestionRewrites, MOST_QUESTIONS)]


class FollowUpReply(_Shape):
    """The reply to `follow_up`."""

    questions: Annotated[list[QuestionFollowUp], _usable(QuestionFollowUp, MOST_QUESTIONS)]


class RelevanceReply(_Shape):
    """The reply to `relevance`."""

    questions: Annotated[list[QuestionRelevance], _usable(QuestionRelevance, MOST_QUESTIONS)]


class CoverageReply(_Shape):
    """The reply to `coverage`."""

    questions: Annotated[list[QuestionCoverage], _usable(QuestionCoverage, MOST_QUESTIONS)]


class AnswersReply(_Shape):
    """The reply to `answers`."""

    turns: Annotated[list[TurnAnswers], _usable(TurnAnswers, MOST_QUESTIONS)]


@lru_cache(maxsize=32)
def find_reply(rules: tuple[str, ...]) -> type[FindReply]:
    """The shape of a reply to `find` whose schema lets a fault name these rules only; what is read may name any.

    A withdrawal names one of the few findings it was shown, which no schema knows: its rule stays free there.
    """
    fault = create_model("SaidFault", __base__=SaidFault, rule=(_one_of(rules), ...))
    faults = create_model(
        "QuestionFaults",
        __base__=QuestionFaults,
        faults=(Annotated[list[fault], _usable(fault, MOST_ITEMS)], ...),
    )
    return create_model(
        "FindReply",
        __base__=FindReply,
        questions=(Annotated[list[faults], _usable(faults, MOST_QUESTIONS)], ...),
    )


@lru_cache(maxsize=32)
def rewrite_reply(strategies: tuple[str, ...]) -> type[RewriteReply]:
    """The shape of a reply to `rewrite` whose schema names these strategies only; what is read may name any."""
    rewrite = create_model("SaidRewrite", __base__=SaidRewrite, strategy=(_one_of(strategies), ...))
    rewrites = create_model(
        "QuestionRewrites",
        __base__=QuestionRewrites,
        rewrites=(Annotated[list[rewrite], _usable(rewrite, MOST_ITEMS)], ...),
    )
    return create_model(
        "RewriteReply",
        __base__=RewriteReply,
        questions=(Annotated[list[rewrites], _usable(rewrites, MOST_QUESTIONS)], ...),
    )


@lru_cache(maxsize=32)
def answers_reply(rungs: tuple[str, ...], kinds: tuple[str, ...]) -> type[AnswersReply]:
    """The shape of a reply to `answers` whose schema names these rungs and kinds of commitment; what is read may name any."""
    statement = create_model("SaidStatement", __base__=SaidStatement, rung=(_one_of(rungs), ...))
    commitment = create_model("SaidCommitment", __base__=SaidCommitment, kind=(_one_of(kinds), ...))
    turn = create_model(
        "TurnAnswers",
        __base__=TurnAnswers,
        statements=(Annotated[list[statement], _usable(statement, MOST_ITEMS)], ...),
        commitments=(
            Annotated[list[commitment], _usable(commitment, MOST_ITEMS, needed=False)],
            Field(default_factory=list),
        ),
    )
    return create_model(
        "AnswersReply",
        __base__=AnswersReply,
        turns=(Annotated[list[turn], _usable(turn, MOST_QUESTIONS)], ...),
    )


@lru_cache(maxsize=32)
def coverage_reply(aims: tuple[str, ...]) -> type[CoverageReply]:
    """The shape of a reply to `coverage` whose schema names these aims only; what is read may name any."""
    names: Any = Annotated[GenericAlias(list, (_one_of(aims),)), BeforeValidator(_words)]
    served = create_model("QuestionCoverage", __base__=QuestionCoverage, serves=(names, ...))
    return create_model(
        "CoverageReply",
        __base__=CoverageReply,
        questions=(Annotated[list[served], _usable(served, MOST_QUESTIONS)], ...),
    )


def _one_of(names: tuple[str, ...]) -> Any:
    return Annotated[Name, Field(json_schema_extra={"enum": [*names]})]
