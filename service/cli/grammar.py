"""What may be typed after `lasttime`. Imports nothing heavy, so that `--help` answers at once."""

from __future__ import annotations

import argparse
import re
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any, NoReturn, get_args

from service import __version__
from service.cli import plan_grammar, study_grammar, transcript_grammar
from service.cli.unusable import UNUSABLE
from service.llm.asked import PromptName
from service.terms import InterviewType

_SCOPES = ("critique", "studies", "metrics", "admin")
_MEASURED = ("auto", "rules", "llm", "hybrid", "keywords", "small_model", "zero_shot")
_DAYS = re.compile(r"(\d{1,4})d?")
_LAST_PORT = 65535
_CHECK = """
a file's ending says what it is:
  .md     an interview guide; headings and notes are told apart from questions
  .txt    one question a line, headings (#) left out
  .jsonl  one {"id", "text", "context"?, "before"?} a line
  -       the standard input; a guide if it has Markdown headings

exit codes: 0 nothing at --fail-on or above, 1 something, 2 unusable input

  lasttime check guide.md --goal "how freelancers get paid"
  echo "Would you use an app for this?" | lasttime check -
"""


class _Parser(argparse.ArgumentParser):
    """Says what is wrong with the command line in one line, without the page of usage.

    `more` makes what stands below the help, where that is costly to know and so made only when help is asked for.
    """

    more: Callable[[], str] | None = None

    def error(self, message: str) -> NoReturn:
        """End with one line."""
        self.exit(UNUSABLE, f"{self.prog}: {message} (see {self.prog} --help)\n")

    def format_help(self) -> str:
        """The help, with what `more` makes."""
        self.epilog = self.more() if self.more else self.epilog
        return super().format_help()


def parser() -> argparse.ArgumentParser:
    """The whole grammar. What it parses has `command`, the name of the module here that runs it."""
    top = _Parser(
        prog="lasttime",
        description="Judges interview questions by The Mom Test and rewrites them to ask about the last time.",
    )
    top.add_argument("--version", action="version", version=f"lasttime {__version__}")
    commands = top.add_subparsers(dest="command", metavar="COMMAND", required=True, parser_class=_Parser)
    _check(commands)
    transcript_grammar.add(commands)
    _rules(commands)
    _prompts(commands)
    _doctor(commands)
    _serve(commands)
    _key(commands)
    _eval(commands)
    plan_grammar.add(commands)
    study_grammar.add(commands)
    return top


def _check(commands: argparse._SubParsersAction[Any]) -> None:
    check = commands.add_parser(
        "check",
        help="judge the questions in files and say what to ask instead",
        description="Judges the questions in files and says what to ask instead.",
        epilog=_CHECK,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    add = check.add_argument
    add("files", nargs="+", metavar="FILE", help="a file, or - for the standard input")
    add("--as", dest="kind", choices=("guide", "questions"), help="what the files are, whatever their ending")
    told = check.add_argument_group("about the interview")
    told.add_argument("--goal", metavar="TEXT", help="what the interviews are to find out; makes rewrites fit")
    told.add_argument("--type", choices=get_args(InterviewType), help="the interview's type; none: no rules of type")
    told.add_argument(
        "--product",
        action="append",
        default=[],
        metavar="NAME",
        help="a name of your product: praise asked for it is found, and exploratory questions that name it (repeatable)",
    )
    told.add_argument("--context", metavar="TEXT", help="what a list of questions is about, where an item has none")
    wanted = check.add_argument_group("what is wanted")
    wanted.add_argument("--max-rewrites", type=int, default=3, metavar="N", help="rewrites for each question (3)")
    wanted.add_argument(
        "--rules-off", action="append", default=[], metavar="ID", help="a rule or a family to leave out (repeatable)"
    )
    wanted.add_argument("--engine", choices=("auto", "rules", "llm", "hybrid"), default="auto", help="who reads (auto)")
    wanted.add_argument(
        "--format",
        choices=("text", "json", "sarif", "github"),
        default="text",
        help="for people, as the API answers (one file), for code scanning, for GitHub Actions (text)",
    )
    wanted.add_argument(
        "--fail-on",
        choices=("rewrite", "follow_up", "never"),
        default="rewrite",
        help="the mildest verdict that makes the exit code 1 (rewrite)",
    )


def _rules(commands: argparse._SubParsersAction[Any]) -> None:
    said = "list what is looked for; one rule in full, with examples"
    rules = commands.add_parser("rules", help=said, description=said.capitalize() + ".")
    rules.add_argument("id", nargs="?", metavar="ID", help="a rule (leading.tag) or a family (leading)")


def _prompts(commands: argparse._SubParsersAction[Any]) -> None:
    said = "list what a model is told; show what would be sent; check prompts of yours"
    prompts = commands.add_parser("prompts", help=said, description=said.capitalize() + ".")
    prompts.set_defaults(folder=None)
    actions = prompts.add_subparsers(dest="action", metavar="ACTION")
    show = actions.add_parser("show", help="what would be sent for two sample questions")
    show.add_argument("name", choices=get_args(PromptName), metavar="NAME", help=", ".join(get_args(PromptName)))
    check = actions.add_parser("check", help="read and fill each; exit code 2 where one cannot be used")
    check.add_argument(
        "folder",
        nargs="?",
        type=Path,
        metavar="FOLDER",
        help="prompts that go before those shipped (LASTTIME_PROMPTS_DIR)",
    )


def _doctor(commands: argparse._SubParsersAction[Any]) -> None:
    said = "try the model that is set up: whether it serves, how fast, and what it gets wrong"
    doctor = commands.add_parser(
        "doctor",
        help=said,
        description=f"{said[:1].upper()}{said[1:]}. Sends questions of its own only.",
        epilog="exit codes: 0 it works, 1 it works with troubles, 2 it cannot be used or none is set up",
    )
    doctor.add_argument("--format", choices=("text", "json"), default="text", help="for people, or for programs (text)")
    doctor.add_argument(
        "--seconds", type=_seconds, default=120.0, metavar="N", help="how long one answer is waited for (120)"
    )


def _serve(commands: argparse._SubParsersAction[Any]) -> None:
    serve = commands.add_parser(
        "serve",
        help="answer over HTTP",
        description="Answers over HTTP: the API, described at /docs.",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    serve.more = _settings
    serve.add_argument("--host", help="the address to listen on (127.0.0.1)")
    serve.add_argument("--port", type=_port, metavar="PORT", help="the port to listen on (8000)")
    serve.add_argument("--keyless", action="store_true", help="without API keys, even where others can reach it")


def _settings() -> str:
    from service.settings import described

    settings = "\n".join(f"  {name}={default}\n      {what}" for name, default, what in described())
    return f"settings, from the environment; an option goes before its setting:\n{settings}"


def _key(commands: argparse._SubParsersAction[Any]) -> None:
    said = "make, list and revoke the keys with which the API may be called"
    key = commands.add_parser("key", help=said, description=f"{said[:1].upper()}{said[1:]}.")
    actions = key.add_subparsers(dest="action", metavar="ACTION", required=True)
    new = actions.add_parser("new", help="make a key and show it, once")
    new.add_argument("label", metavar="LABEL", help="who or what the key is for")
    new.add_argument(
        "--scope", action="append", choices=_SCOPES, metavar="SCOPE", help="critique (default), studies, metrics, admin"
    )
    new.add_argument("--days", type=_days, metavar="N", help="how long it holds; none: until revoked")
    actions.add_parser("list", help="every key, without its secret")
    revoke = actions.add_parser("revoke", help="make a key useless from now on")
    revoke.add_argument("id", metavar="ID", help="the key's id, as `lasttime key list` shows it")


def _eval(commands: argparse._SubParsersAction[Any]) -> None:
    said = "measure an engine on labelled cases, a result for each case"
    measure = commands.add_parser("eval", help=said, description=f"{said[:1].upper()}{said[1:]}.")
    add = measure.add_argument
    add("--engine", choices=_MEASURED, default="auto", help="who is measured (auto); the last three are baselines")
    add("--model", metavar="NAME", help="the model, in place of LASTTIME_MODEL")
    add("--cases", type=Path, metavar="FILE", help="JSON lines of cases; without it those that are shipped")
    add("--split", choices=("dev", "test"), help="only these of the cases")
    add("--kind", choices=("question", "rewrite", "guide"), help="only these of the cases")
    add(
        "-o",
        "--out",
        type=Path,
        metavar="FILE",
        help="where each case's result is kept; figures go beside it, as .json",
    )
    add("--resume", action="store_true", help="go on with that file where it ends")
    add("--concurrency", type=_count, default=2, metavar="N", help="jobs under way at once (2)")
    add("--at-once", type=_count, default=1, metavar="N", help="questions in one job, as a list has them (1)")
    add("--fluency", action="store_true", help="measure the rewrites' fluency too, where the small model is installed")


def _count(text: str) -> int:
    if not re.fullmatch(r"\d{1,4}", text, re.ASCII) or not int(text):
        raise argparse.ArgumentTypeError("a number from 1")
    return int(text)


def _port(text: str) -> int:
    if not re.fullmatch(r"\d{1,5}", text, re.ASCII) or int(text) > _LAST_PORT:
        raise argparse.ArgumentTypeError(f"a number from 0 to {_LAST_PORT}")
    return int(text)


def _seconds(text: str) -> float:
    if not re.fullmatch(r"\d{1,4}(\.\d+)?", text, re.ASCII) or not float(text):
        raise argparse.ArgumentTypeError("a number of seconds, more than 0")
    return float(text)


def _days(text: str) -> timedelta:
    number = _DAYS.fullmatch(text)
    if not number or not int(number[1]):
        raise argparse.ArgumentTypeError("a number of days, from 1")
    return timedelta(days=int(number[1]))
