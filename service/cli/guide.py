"""`lasttime guide`: a guide made for a goal, or the question library."""

from __future__ import annotations

import argparse
import sys

from rich.text import Text

from service.cli.page import Page, safe
from service.cli.unusable import UNUSABLE, Unusable
from service.language.pipeline import NoLanguageModel
from service.plans.builder import Unbuildable, build
from service.plans.library import entries, uses
from service.plans.sharper import sharper_goals
from service.terms import InterviewType

_LONGEST = 2_000


def run(args: argparse.Namespace) -> int:
    """Print the guide as Markdown, or the library; on the standard error why no guide can be made of the goal."""
    if args.library:
        _library(args.type, Page())
        return 0
    if not args.goal or not args.goal.strip():
        raise Unusable("a guide needs --goal (or --library, to list questions)")
    if any(len(text) > _LONGEST for text in (args.goal, args.who, *args.hypothesis)):
        raise Unusable(f"a text is longer than {_LONGEST} characters")
    try:
        built = build(args.goal, args.type, args.hypothesis, args.who, args.product)
    except NoLanguageModel as reason:
        raise Unusable(reason) from None
    except Unbuildable as none:
        _explain(none, Page(sys.stderr))
        return UNUSABLE
    sys.stdout.write(built.text)
    return 0


def _explain(none: Unbuildable, page: Page) -> None:
    """What the goal lacks, and how it could be said."""
    page.paragraph(Text("No guide can be made of this goal.", "bold red"))
    for missing in none.goal.missing:
        page.paragraph(safe(missing.why), "  ")
    if not none.goal.missing:
        page.paragraph(Text("Say what they do as a verb with its object."), "  ")
    for version in sharper_goals(none.goal):
        page.paragraph(safe(version, "bold"), Text("  Sharper: ", "green"), 4)


def _library(interview_type: InterviewType | None, page: Page) -> None:
    for use in uses():
        held = entries(use, interview_type)
        if not held:
            continue
        page.gap()
        page.line(Text(use.replace("_", " ").capitalize(), "bold"))
        for entry in held:
            page.paragraph(Text.assemble(entry.text, (f" (reveals {entry.reveals})", "dim")), "  ", 4)
