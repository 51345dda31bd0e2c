"""`lasttime check FILE…`: each file judged as one job, shown in the format asked for."""

from __future__ import annotations

import argparse
import asyncio
import sys

from service.cli.checked import Checked
from service.cli.formats import answer, github, sarif, text
from service.cli.given import STDIN, Given, Kind, read
from service.cli.judging import Means, judge
from service.cli.options import options_of, settings_of
from service.cli.page import Page
from service.cli.progress import Tell, progress
from service.cli.unusable import UNUSABLE, Unusable, complain
from service.language.pipeline import NoLanguageModel
from service.report import Report
from service.settings import Settings
from service.wire.requests import Options
from service.wiring.engines import allowance, engines
from service.wiring.given import CannotStart

FOUND = 1


def run(args: argparse.Namespace) -> int:
    """Check the files and print what came of them.

    A file that cannot be used is named on the standard error and the others are checked all the same. Raises Unusable
    where the options cannot be used.
    """
    options = options_of(args, Options)
    if args.format == "json" and len(args.files) > 1:
        raise Unusable("--format json takes one file, as the API does: call it once for each")
    if args.files.count(STDIN) > 1:
        raise Unusable("the standard input (-) can be read only once")
    if args.format != "text" and hasattr(sys.stdout, "reconfigure"):
        # JSON is UTF-8, whatever the terminal is.
        sys.stdout.reconfigure(encoding="utf-8")
    settings = settings_of()
    page = Page()
    done: list[Checked] = []
    for name in args.files:
        try:
            done.append(_checked(name, args.kind, options, args.context or "", settings))
        except Unusable as reason:
            complain(reason)
        else:
            _show(done[-1], args.format, page)
    if args.format == "sarif":
        sys.stdout.write(f"{sarif.rendered(done)}\n")
    if args.format == "text" and len(done) > 1:
        text.write_total(done, page)
    on = None if args.fail_on == "never" else args.fail_on
    if len(done) < len(args.files):
        return UNUSABLE
    return FOUND if any(each.fails(on) for each in done) else 0


def _checked(name: str, kind: Kind | None, options: Options, context: str, settings: Settings) -> Checked:
    given = read(name, kind)
    try:
        with progress(given.name) as tell:
            return Checked(given, asyncio.run(_judged(given, options, context, settings, tell)), options.goal or "")
    except (NoLanguageModel, CannotStart) as reason:
        raise Unusable(reason) from None


async def _judged(given: Given, options: Options, context: str, settings: Settings, tell: Tell) -> Report:
    """The report, with engines of this loop's own."""
    means = Means(engines(settings), allowance(settings), settings.max_characters)
    try:
        return await judge(given, options, context, means, tell)
    finally:
        await means.engines.close()


def _show(checked: Checked, form: str, page: Page) -> None:
    """What is shown as soon as a file is done; SARIF is one log over all of them."""
    if form == "text":
        text.write(checked, page)
    elif form == "json":
        sys.stdout.write(f"{answer.rendered(checked)}\n")
    elif form == "github":
        sys.stdout.writelines(f"{command}\n" for command in github.rendered(checked))
