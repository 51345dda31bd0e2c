"""From what was given to its report: read as a document, judged by the engine asked for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from pydantic import ValidationError

from service.cli.given import Given
from service.cli.progress import Tell
from service.cli.unusable import Unusable
from service.critique import Accepted, Done, critique
from service.document.guides import guide
from service.document.lists import question_list
from service.document.model import Document, Piece
from service.engine import Found
from service.engines.rules import RulesEngine
from service.language.offloop import off_loop
from service.report import Report
from service.settings import PREFIX, Settings
from service.wire.requests import Options, job_of


async def judge(given: Given, options: Options, context: str, tell: Tell) -> Report:
    """The report on a file; `context` is told of questions that bring none. `tell` hears how far it has come.

    Raises Unusable where a question is longer than the settings allow, or no model is there for `llm`.
    """
    if options.engine == "llm":
        raise Unusable("no model is configured for --engine llm: LASTTIME_MODEL names one")
    document = await off_loop(_document, given, context, _most_characters())
    place = {question.id: k for k, question in enumerate(document.questions, start=1)}
    total = len(place)
    tell("Judging", 0, total)
    reason = "no_model" if options.engine == "hybrid" else None
    job = job_of(options, document)
    async for event in critique(job, RulesEngine(), requested=options.engine, used="rules", reason=reason):
        match event:
            case Found(question):
                tell("Judging", place[question], total)
            case Accepted(question):
                tell("Rewriting", place[question], total)
            case Done(report):
                return report
    raise AssertionError("a critique ends with its report")


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


def _most_characters() -> int:
    try:
        return Settings().max_characters
    except ValidationError as wrong:
        setting = f"{PREFIX}{wrong.errors()[0]['loc'][0]}".upper()
        raise Unusable(f"{setting} is set to what it cannot be: see lasttime serve --help") from None
