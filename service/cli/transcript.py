"""`lasttime transcript FILE`: what a coach would say of an interview, or what to carry over into other tools."""

from __future__ import annotations

import argparse
import asyncio
import sys
from contextlib import aclosing

from service.cli.check import FOUND
from service.cli.formats import coached
from service.cli.given import file_bytes, shown_name
from service.cli.judging import Means, choose, followed
from service.cli.options import options_of, settings_of
from service.cli.page import Page
from service.cli.progress import Tell, progress
from service.cli.unusable import Unusable
from service.engines import talks
from service.events import Done
from service.language.offloop import off_loop
from service.language.pipeline import NoLanguageModel
from service.settings import Settings
from service.transcripts.account import TranscriptReport, account
from service.transcripts.conversation import converse
from service.transcripts.exports.export import EXPORTS
from service.transcripts.listened import Listened
from service.transcripts.model import UnreadableTranscript
from service.transcripts.reading import read_transcript
from service.transcripts.told import told
from service.wire.requests import job_of
from service.wire.transcript_requests import TranscriptOptions
from service.wiring.engines import allowance, engines
from service.wiring.given import CannotStart

_WORSE = {"rewrite": {"rewrite"}, "follow_up": {"rewrite", "follow_up"}, "never": set[str]()}


def run(args: argparse.Namespace) -> int:
    """Judge the transcript and print what came of it. Raises Unusable where it or the options cannot be used."""
    options = options_of(args, TranscriptOptions, format=args.kind, interviewers=args.interviewer)
    if args.export and args.format != "text":
        raise Unusable("--export has a format of its own: leave out --format")
    settings = settings_of()
    name = shown_name(args.file)
    data = file_bytes(args.file)
    try:
        with progress(name) as tell:
            done = asyncio.run(judged(data, options, settings, tell))
    except UnreadableTranscript as why:
        raise Unusable(f"{name}: {str(why)[:1].lower()}{str(why)[1:]}") from None
    except (NoLanguageModel, CannotStart) as reason:
        raise Unusable(reason) from None
    _show(done, name, args)
    failing = _WORSE[args.fail_on]
    return FOUND if any(j.verdict in failing for j in done.report.questions) else 0


async def judged(data: bytes, options: TranscriptOptions, settings: Settings, tell: Tell) -> TranscriptReport:
    """The account, with engines of this loop's own. Raises UnreadableTranscript, NoLanguageModel, CannotStart, Unusable."""
    means = Means(engines(settings), allowance(settings), settings.max_characters)
    names = tuple(options.product.names) if options.product else ()
    try:
        engine, cast = choose(options, means)
        talk = await off_loop(lambda: converse(read_transcript(data, options.format, options.interviewers)))
        job = job_of(options, talk.document, means.allowance)
        events = talks.judged(job, engine, cast, talk, means.engines.listener)
        heard: Listened | None = None
        async with aclosing(followed(events, talk.document, tell)) as followed_events:
            async for event in followed_events:
                if isinstance(event, Listened):
                    heard = event
                elif isinstance(event, Done):
                    return await off_loop(account, talk, event.report, options.goal or "", names, heard)
        raise AssertionError("a critique ends with its report")
    finally:
        await means.engines.close()


def _show(done: TranscriptReport, name: str, args: argparse.Namespace) -> None:
    if not args.export and args.format == "text":
        coached.write(done, name, Page())
        return
    if hasattr(sys.stdout, "reconfigure"):
        # JSON and Markdown are UTF-8, whatever the terminal is.
        sys.stdout.reconfigure(encoding="utf-8", newline="" if args.export else None)
    if args.export:
        made = EXPORTS[args.export](done, name)
        if isinstance(made, bytes):
            sys.stdout.buffer.write(made)
        else:
            sys.stdout.write(made)
    elif args.format == "json":
        sys.stdout.write(f"{told(done, with_text=True).model_dump_json(indent=2)}\n")
    else:
        sys.stdout.write(coached.markdown(done, name))
