"""What a client asks: a list of questions or a guide, each with the same options."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from time import monotonic
from typing import Annotated, Literal, get_args

from pydantic import AfterValidator, ConfigDict, Discriminator, FailFast, Field, Tag

from service.document.lists import Item
from service.document.model import Document
from service.engine import Allowance, Job, Purse
from service.rules.guides import every_rule
from service.terms import ALL_FAMILIES, InterviewType, PrivacyMode
from service.wire.model import Asked

Engine = Literal["auto", "rules", "llm", "hybrid"]
GuideFormat = Literal["auto", "markdown", "text"]
MOST_REWRITES = 10
MOST_NAMES = 100
MOST_RULES_OFF = 200
LONGEST_NAME = 200

Text = Annotated[str, Field(pattern=r"^[^\x00]*$")]
"""Text of any length and script, without NUL. How long it may be is a setting, checked where the settings are known."""

Name = Annotated[str, Field(pattern=r"^[^\x00]*$", min_length=1, max_length=LONGEST_NAME)]


def _known_rule(name: str) -> str:
    if name not in every_rule() and name not in ALL_FAMILIES:
        raise ValueError("No rule or family has this id; GET /v1/rules lists them.")
    return name


RuleName = Annotated[str, Field(max_length=LONGEST_NAME), AfterValidator(_known_rule)]


class Product(Asked):
    """The product that no question should name."""

    names: list[Name] = Field(
        default_factory=list, max_length=MOST_NAMES, description="Names and nicknames of the product."
    )


class Options(Asked):
    """What the asker tells about the interview, and what is wanted."""

    goal: Text | None = Field(default=None, description="What the interviews are to find out.")
    interview_type: InterviewType | None = Field(default=None, description="Absent: no rules of interview type.")
    product: Product | None = Field(
        default=None,
        description="The product, as `names`: what asks for its praise is found, and in exploratory interviews its name.",
    )
    engine: Engine = Field(
        default="auto",
        description="`auto` is hybrid where a model is configured, else rules. Only `llm` may answer 503.",
    )
    max_rewrites: int = Field(default=3, ge=0, le=MOST_REWRITES, description="Rewrites wanted for each question.")
    rules_off: list[RuleName] = Field(
        default_factory=list, max_length=MOST_RULES_OFF, description="Ids of rules, or of families, not to apply."
    )
    privacy: PrivacyMode | None = Field(
        default=None,
        description="What a model may be sent: text with personal data masked, with every proper noun masked (`strict`), "
        "or nothing (`off`). Can only tighten what the server allows.",
    )
    names: list[Name] = Field(
        default_factory=list,
        max_length=MOST_NAMES,
        description="People and organisations to mask before a model reads.",
    )
    language: Literal["auto", "en"] = Field(default="auto", description="What is not English is answered `not_judged`.")


class QuestionItem(Asked):
    """A question of a list with what stands around it. Items are judged alone."""

    id: Name = Field(description="Returned with the verdict; unique in its list.")
    text: Text
    context: Text | None = Field(default=None, description="The heading or goal the question stands under.")
    before: Text | None = Field(default=None, description="What was said just before it.")


def _kind(item: object) -> str:
    return "text" if isinstance(item, str) else "item"


Listed = Annotated[Annotated[Text, Tag("text")] | Annotated[QuestionItem, Tag("item")], Discriminator(_kind)]


def identified(asked: Sequence[str | QuestionItem]) -> Iterator[Item]:
    """The items of a list, each with an id: its own, or for a string its place from 1."""
    for place, item in enumerate(asked, 1):
        if isinstance(item, str):
            yield Item(str(place), item)
        else:
            yield Item(item.id, item.text, item.context or "", item.before or "")


def _ids_differ(items: list[str | QuestionItem]) -> list[str | QuestionItem]:
    seen: set[str] = set()
    for place, item in enumerate(items, 1):
        name = str(place) if isinstance(item, str) else item.id
        if name in seen:
            raise ValueError(f"Question {place} has an id that an earlier one has.")
        seen.add(name)
    return items


Questions = Annotated[list[Listed], FailFast(), AfterValidator(_ids_differ)]


class CritiqueQuestions(Options):
    """A list of questions to judge."""

    questions: Questions = Field(
        min_length=1,
        description="Strings, or objects with `id`, `text`, and perhaps `context` and `before`. "
        "A string gets its place in the list, from 1, as id.",
    )

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {
                    "questions": [
                        "Would you use an app that tracks your invoices?",
                        {
                            "id": "invoices-2",
                            "text": "When did you last chase a late invoice?",
                            "context": "Getting paid",
                        },
                    ],
                    "goal": "How freelancers get paid",
                    "product": {"names": ["Paidly"]},
                    "max_rewrites": 2,
                }
            ]
        }
    )


class CritiqueGuide(Options):
    """An interview guide to judge as one text."""

    text: Text = Field(description="The guide. Offsets in the answer are code points into it.")
    format: GuideFormat = Field(default="auto", description="`auto` takes what looks like Markdown for Markdown.")

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {
                    "text": "# Getting paid\n\n1. Tell me about the last invoice you sent.\n"
                    "2. Don't you hate chasing late payments?\n",
                    "format": "markdown",
                    "goal": "How freelancers get paid",
                }
            ]
        }
    )


def job_of(options: Options, document: Document, allowance: Allowance) -> Job:
    """The job that judges a document as the options say, by the goal given, else by the one a guide states.

    Its time for a model runs from now on.
    """
    return Job(
        document=document,
        goal=options.goal or document.goal,
        interview_type=options.interview_type,
        product_names=tuple(options.product.names) if options.product else (),
        rules_off=tuple(options.rules_off),
        max_rewrites=options.max_rewrites,
        names=tuple(options.names),
        privacy=privacy_of(options, allowance),
        until=None if allowance.seconds is None else monotonic() + allowance.seconds,
        purse=Purse(allowance.tokens),
    )


def privacy_of(options: Options, allowance: Allowance) -> PrivacyMode:
    """The stricter of what the asker wants and what the server allows."""
    modes = get_args(PrivacyMode)
    return max(options.privacy or allowance.privacy, allowance.privacy, key=modes.index)
