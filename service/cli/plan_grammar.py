"""What may be typed after `lasttime plan` and `lasttime guide`."""

from __future__ import annotations

import argparse
from typing import Any, get_args

from service.terms import InterviewType

_PLAN = """
a plan is Markdown with sections of these names (or labels, "Goal: …"), or YAML with the fields of the API:
  goal · hypotheses · questions · team · next step

exit codes: 0 nothing at --fail-on or above, 1 something (an unclear goal and a hypothesis that nothing could prove wrong
count as a rewrite), 2 unusable input

  lasttime plan plan.md
"""
_GUIDE = """
  lasttime guide --goal "Learn how freelancers chase late invoices" --type validation \\
    --hypothesis "At least half of them write reminders by hand" > guide.md
"""


def add(commands: argparse._SubParsersAction[Any]) -> None:
    """The two commands."""
    _plan(commands)
    _guide(commands)


def _plan(commands: argparse._SubParsersAction[Any]) -> None:
    plan = commands.add_parser(
        "plan",
        help="judge a plan before the first interview",
        description="Judges a plan before the first interview: its goal, its hypotheses, what its questions cover.",
        epilog=_PLAN,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    add = plan.add_argument
    add("file", metavar="FILE", help="a plan (.md, .yaml), or - for the standard input (Markdown)")
    add("--type", choices=get_args(InterviewType), help="the interview's type, in place of the plan's")
    add("--product", action="append", default=[], metavar="NAME", help="a name of your product (repeatable)")
    add("--engine", choices=("auto", "rules", "llm", "hybrid"), default=None, help="who reads the questions (auto)")
    add("--format", choices=("text", "json"), default="text", help="for people, or as the API answers (text)")
    add(
        "--fail-on",
        choices=("rewrite", "follow_up", "never"),
        default="rewrite",
        help="the mildest verdict that makes the exit code 1 (rewrite)",
    )


def _guide(commands: argparse._SubParsersAction[Any]) -> None:
    guide = commands.add_parser(
        "guide",
        help="make a guide for a goal, or list the question library",
        description="Makes a guide for a goal, every line of it kept by the judge; or lists the question library.",
        epilog=_GUIDE,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    add = guide.add_argument
    add("--goal", metavar="TEXT", help="what the interviews are to find out")
    add("--type", choices=get_args(InterviewType), help="the interview's type; none: what fits every type")
    add("--hypothesis", action="append", default=[], metavar="TEXT", help="what is believed (repeatable, up to five)")
    add("--who", default="", metavar="TEXT", help="who is interviewed, and where")
    add("--product", action="append", default=[], metavar="NAME", help="a name of your product (repeatable)")
    add("--library", action="store_true", help="list questions that fit, by purpose, in place of a guide")
