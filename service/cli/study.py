"""`lasttime study`: studies on this machine, without a server."""

from __future__ import annotations

import argparse
import asyncio
import sys
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any, TypeVar

from pydantic import ValidationError
from rich.text import Text

from service.cli.given import STDIN, file_text
from service.cli.marks import shown
from service.cli.page import Page
from service.cli.unusable import Unusable
from service.store.relational import Unreachable
from service.store.spending import LOCAL
from service.studies.clarity import clarity_of
from service.studies.convert import exported, imported, interview_told, new_interview, new_study, study_told
from service.studies.figures import SAID, counts, trend_shown
from service.studies.figures import shown as figure_shown
from service.studies.fitting import Unfit
from service.studies.model import Record, Study
from service.studies.page.page import page as html
from service.studies.signals import Signals, signals
from service.studies.store import NotThere, Studies, Taken, TooMany
from service.studies.summary import summary
from service.studies.told import signals_told
from service.wire.model import Answered, Asked
from service.wire.studies import Export, StudyList
from service.wire.study_requests import NewInterview, NewStudy
from service.wiring.given import CannotStart, load
from service.wiring.kept import studies

A = TypeVar("A", bound=Asked)
_INTERVIEW = ("label", "date", "source", "segment", "asked", "listened", "read_notes")


def run(args: argparse.Namespace) -> int:
    """Do one thing with the studies. Raises Unusable where they cannot be reached, or what was given does not fit."""
    try:
        asyncio.run(_run(studies(load()), args))
    except (CannotStart, Unreachable) as reason:
        raise Unusable(str(reason)) from None
    except NotThere:
        raise Unusable("there is no such study: `lasttime study list` shows them") from None
    except Taken:
        raise Unusable("a study or interview with this id is there already: delete it first") from None
    except TooMany:
        raise Unusable("no more of these are kept: LASTTIME_MAX_KEPT says how many") from None
    except Unfit as reason:
        raise Unusable(f"{reason.pointer}: {reason.detail}") from None
    return 0


async def _run(kept: Studies, args: argparse.Namespace) -> None:
    owner = args.key or LOCAL
    try:
        match args.action:
            case "new":
                await _new(kept, owner, args)
            case "list":
                _list(await kept.all(owner), args.format)
            case "show":
                await _show(await kept.record(owner, args.id), args.format)
            case "add-interview":
                await _add_interview(kept, owner, args)
            case "signals":
                await _signals(await kept.record(owner, args.id), args.format)
            case "export":
                _json(exported(await kept.records(owner, args.id)))
            case "import":
                records = imported(_valid(Export, file_text(args.file)))
                await kept.put(owner, records)
                _say(f"Kept {_studies(len(records))}.")
            case "delete":
                await kept.delete(owner, args.id)
                _say("Deleted.")
    finally:
        await kept.close()


async def _new(kept: Studies, owner: str, args: argparse.Namespace) -> None:
    asked = _valid(
        NewStudy,
        {
            "title": args.title,
            "goal": args.goal,
            "assumptions": [{"id": f"a{n}", "text": text} for n, text in enumerate(args.assumption, 1)],
            "team": [{"name": name, "role": role} for name, role in args.member] or None,
        },
    )
    study = new_study(asked, datetime.now(UTC))
    await kept.new(owner, study)
    if args.format == "json":
        _json(study_told(study))
    else:
        sys.stdout.write(f"{study.id}\n")


async def _add_interview(kept: Studies, owner: str, args: argparse.Namespace) -> None:
    if args.file == args.transcript == STDIN:
        raise Unusable("--file and --transcript: the standard input holds one of them")
    given = _valid(NewInterview, file_text(args.file)).model_dump(exclude_unset=True) if args.file else {}
    typed = {name: getattr(args, name) for name in _INTERVIEW if getattr(args, name) is not None}
    nobody: dict[str, Any] = {"listened": []} if args.alone else {}
    told = _valid(NewInterview, {**given, **nobody, **typed})
    if args.transcript:
        # Only this needs the engines, and what speaks to a model.
        from service.cli.study_transcript import told_by_transcript

        told = await told_by_transcript(kept, owner, args, told)
    interview = new_interview(told, datetime.now(UTC))
    await kept.add(owner, args.id, interview)
    if args.format == "json":
        _json(interview_told(interview))
    else:
        sys.stdout.write(f"{interview.id}\n")


def _list(found: Sequence[Study], layout: str) -> None:
    if layout == "json":
        _json(StudyList(studies=[study_told(each) for each in found]))
        return
    page = Page()
    if not found:
        page.line("No studies yet: `lasttime study new TITLE` makes one.")
    for study in found:
        page.paragraph(Text(f"{shown(study.title)} (made {study.made:%Y-%m-%d})"), f"{study.id}  ")


async def _show(record: Record, layout: str) -> None:
    match layout:
        case "json":
            _json(exported([record]))
        case "markdown":
            sys.stdout.write(summary(record, await _signs(record)))
        case "html":
            sys.stdout.write(html(record, await _signs(record)))
        case _:
            _page(record, await _signs(record), full=True)


async def _signals(record: Record, layout: str) -> None:
    if layout == "json":
        _json(signals_told(await _signs(record)))
    else:
        _page(record, await _signs(record), full=False)


async def _signs(record: Record) -> Signals:
    return signals(record, datetime.now(UTC).date(), await clarity_of(record.study))


def _page(record: Record, signs: Signals, full: bool) -> None:
    page = Page()
    page.line(Text(shown(record.study.title), "bold"))
    page.line(Text(counts(record, signs), "dim"))
    if full and record.study.goal:
        page.paragraph(Text(shown(record.study.goal)), "Goal: ")
    for sign in signs.signs:
        page.gap()
        page.line(Text(f"{sign.number}. {sign.title}", "bold"))
        for measure in sign.measures:
            trend = f" ({trend_shown(measure)})" if measure.course.trend else ""
            page.paragraph(Text(f"{SAID[measure.name]}: {figure_shown(measure)}{trend}"), "  ")
            page.paragraph(Text(shown(measure.advice), "dim"), "    ")
    if full:
        _kept(record, page)


def _kept(record: Record, page: Page) -> None:
    for title, lines in (
        ("Assumptions", [f"{a.id}  {a.text}" for a in record.study.assumptions]),
        ("Interviews", [f"{i.id}  {i.date or 'no date'}  {i.label or ''}" for i in record.interviews]),
        ("Insights", [f"{i.id}  {i.text}" for i in record.insights]),
        ("Decisions", [f"{d.id}  {d.text}" for d in record.decisions]),
    ):
        if lines:
            page.gap()
            page.line(Text(title, "bold"))
        for line in lines:
            page.paragraph(Text(shown(line)), "  ")


def _valid(kind: type[A], given: str | dict[str, Any]) -> A:
    try:
        return kind.model_validate_json(given) if isinstance(given, str) else kind.model_validate(given)
    except ValidationError as error:
        first = error.errors(include_input=False, include_url=False, include_context=False)[0]
        place = "/".join(str(step) for step in first["loc"])
        said = first["msg"].removeprefix("Value error, ")
        raise Unusable(f"{place}: {said}" if place else said) from None


def _studies(number: int) -> str:
    return "1 study" if number == 1 else f"{number} studies"


def _json(told: Answered | Asked) -> None:
    sys.stdout.buffer.write(told.model_dump_json(indent=2).encode() + b"\n")


def _say(what: str) -> None:
    sys.stderr.write(f"{what}\n")
