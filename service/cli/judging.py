"""From what was given to its report: read as a document, judged by the engine asked for."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Sequence
from contextlib import aclosing
from dataclasses import dataclass, replace
from typing import TypeVar

from service.cli.given import Given
from service.cli.progress import Tell
from service.cli.unusable import Unusable
from service.critique import critique
from service.document.guides import guide
from service.document.lists import question_list
from service.document.model import Document, Piece
from service.engine import Allowance, Engine, Found
from service.engines.choice import Engines, NoModel
from service.events import Accepted, Done, Event
from service.language.offloop import off_loop
from service.report import Cast, Report
from service.terms import Failure
from service.wire.requests import Options, job_of, privacy_of

T = TypeVar("T")
_WHY = {
    "no_model": "no model is configured, LASTTIME_MODEL names one",
    "privacy_off": "nothing may be sent to a model",
}


@dataclass(frozen=True)
class Means:
    """What the command line judges with: the engines, what a model may be asked, and the longest question it takes."""

    engines: Engines
    allowance: Allowance
    most_characters: int


async def judge(given: Given, options: Options, context: str, means: Means, tell: Tell) -> Report:
    """The report on a file; `context` is told of questions that bring none. `tell` hears how far it has come.

    Raises Unusable where a question is longer than the settings allow, or no model answers for `llm`.
    """
    chosen = choose(options, means)
    document = await off_loop(_document, given, context, means.most_characters)
    return await critiqued(document, options, means, chosen, tell)


def choose(options: Options, means: Means) -> tuple[Engine, Cast]:
    """The engine asked for. Raises Unusable where no model answers for `llm`."""
    try:
        barred: Failure | None = "privacy_off" if privacy_of(options, means.allowance) == "off" else None
        return means.engines.choose(options.engine, barred)
    except NoModel as none:
        raise Unusable(f"--engine llm: {_WHY[none.failure]}") from None


async def critiqued(
    document: Document, options: Options, means: Means, chosen: tuple[Engine, Cast], tell: Tell
) -> Report:
    """The report on a document. Raises Unusable where the one model asked for judged nothing."""
    job = job_of(options, document, means.allowance)
    async with aclosing(followed(critique(job, *chosen), document, tell)) as events:
        async for event in events:
            if isinstance(event, Done):
                return event.report
    raise AssertionError("a critique ends with its report")


async def followed(
    critiqued: AsyncGenerator[Event | T, None], document: Document, tell: Tell
) -> AsyncGenerator[Event | T, None]:
    """A critique's events, and what else comes between; `tell` hears how far it has come. Raises Unusable as above."""
    place = {question.id: k for k, question in enumerate(document.questions, start=1)}
    total = len(place)
    tell("Judging", 0, total)
    async with aclosing(critiqued) as events:
        async for event in events:
            match event:
                case Found(question):
                    tell("Judging", place[question], total)
                case Accepted(question):
                    tell("Rewriting", place[question], total)
                case Done(report) if report.unanswered:
                    raise Unusable(f"--engine llm: the model judged nothing: {report.unanswered}")
            yield event


def _document(given: Given, context: str, most: int) -> Document:
    """The document, if no question in it is longer than `most` code points."""

    def check(pieces: Sequence[Piece]) -> None:
        for piece in pieces:
            if len(piece.text) > most:
                raise _too_long(given, 1 + given.text.count("\n", 0, piece.spans[0].start), most)

    if given.kind == "guide":
        return guide(given.text, given.format, check)
    for placed in given.items:
        if len(placed.item.text) > most:
            raise _too_long(given, placed.line, most)
    return question_list([replace(p.item, context=p.item.context or context) for p in given.items])


def _too_long(given: Given, line: int, most: int) -> Unusable:
    return Unusable(f"{given.name}: line {line} is longer than {most} characters (LASTTIME_MAX_CHARACTERS)")
