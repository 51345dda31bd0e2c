"""What may be typed after `lasttime study`. Imports nothing heavy, so that `--help` answers at once."""

from __future__ import annotations

import argparse
from typing import Any, get_args

from service.cli.transcript_grammar import ENGINES, FORMATS
from service.terms import InterviewType, SourceKind


def add(commands: argparse._SubParsersAction[Any]) -> None:
    """Add `study` with its actions to the commands."""
    said = "keep studies: who heard which customers, what that taught, and the four warning signs in it"
    study = commands.add_parser("study", help=said, description=f"{said[:1].upper()}{said[1:]}.")
    actions = study.add_subparsers(dest="action", metavar="ACTION", required=True)
    _new(actions)
    _list(actions)
    show = _action(actions, "show", "a study and what is kept of it", ("text", "json", "markdown", "html"))
    show.add_argument("id", metavar="ID")
    _add_interview(actions)
    signals = _action(actions, "signals", "the four warning signs of a study")
    signals.add_argument("id", metavar="ID")
    export = _action(actions, "export", "studies with all that is kept of them, as JSON", ())
    export.add_argument("id", nargs="?", metavar="ID", help="one study; without it all")
    bring = _action(actions, "import", "keep studies that were exported; all of the file, or nothing", ())
    bring.add_argument("file", metavar="FILE", help="what `export` wrote, or - for the standard input")
    delete = _action(actions, "delete", "delete a study with all that is kept of it, for good", ())
    delete.add_argument("id", metavar="ID")


def _new(actions: argparse._SubParsersAction[Any]) -> None:
    add = _action(actions, "new", "keep a new study", ("text", "json")).add_argument
    add("title", metavar="TITLE")
    add("--goal", metavar="TEXT", help="what is to be learned")
    add(
        "--assumption",
        action="append",
        default=[],
        metavar="TEXT",
        help="something you hold to be so (repeatable); they get the ids a1, a2, …",
    )
    add(
        "--member",
        action="append",
        default=[],
        type=_member,
        metavar="NAME:ROLE",
        help="someone of the team, as Ines:founder (repeatable)",
    )


def _list(actions: argparse._SubParsersAction[Any]) -> None:
    _action(actions, "list", "every study, the oldest first")


def _add_interview(actions: argparse._SubParsersAction[Any]) -> None:
    interview = _action(actions, "add-interview", "add an interview to a study; leave out what is not known")
    add = interview.add_argument
    add("id", metavar="ID", help="the study's")
    add("--file", metavar="FILE", help="the interview as the API takes it, in JSON, or - for the standard input")
    add("--label", metavar="TEXT", help="what to call it, such as P7")
    add("--date", metavar="YYYY-MM-DD")
    add("--source", choices=get_args(SourceKind), help="what it was (interview)")
    add("--segment", metavar="TEXT", help="the kind of customer")
    add("--asked", action="append", metavar="NAME", help="who asked (repeatable)")
    add("--listened", action="append", metavar="NAME", help="who else was there (repeatable)")
    add("--alone", action="store_true", help="nobody else was there")
    add("--read-notes", action="append", metavar="NAME", help="who read the notes (repeatable)")
    said = interview.add_argument_group("its transcript, of which counts are kept and none of the words")
    add = said.add_argument
    add("--transcript", metavar="FILE", help="WebVTT, SubRip, Word, JSON or text; - for the standard input")
    add("--as", dest="kind", choices=FORMATS, default="auto", help="what the file is (auto: found)")
    add("--interviewer", action="append", default=[], metavar="NAME", help="who interviews, as labelled (repeatable)")
    add("--type", choices=get_args(InterviewType), help="the interview's type; none: no rules of type")
    add("--product", action="append", default=[], metavar="NAME", help="a name of your product (repeatable)")
    add("--rules-off", action="append", default=[], metavar="ID", help="a rule or a family to leave out (repeatable)")
    add("--engine", choices=ENGINES, default="auto", help="who reads (auto)")


def _action(
    actions: argparse._SubParsersAction[Any], name: str, said: str, formats: tuple[str, ...] = ("text", "json")
) -> argparse.ArgumentParser:
    action: argparse.ArgumentParser = actions.add_parser(name, help=said, description=f"{said[:1].upper()}{said[1:]}.")
    if formats:
        action.add_argument("--format", choices=formats, default="text", help="for people, or for programs (text)")
    action.add_argument(
        "--key", metavar="KEY", help="the studies of the API key with this id, not those of this machine"
    )
    return action


def _member(text: str) -> tuple[str, str]:
    name, _, role = text.partition(":")
    if not (name.strip() and role.strip()):
        raise argparse.ArgumentTypeError("a name and a role, as Ines:founder")
    return name.strip(), role.strip()
