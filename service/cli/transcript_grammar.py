"""What may be typed after `lasttime transcript`. Imports nothing heavy."""

from __future__ import annotations

import argparse
from typing import Any, get_args

from service.terms import InterviewType

EXPORTS = ("snapshot", "opportunities", "mermaid", "annotations", "csv", "passages", "qdc", "qdpx")
FORMATS = ("auto", "vtt", "srt", "docx", "json", "text")
ENGINES = ("auto", "rules", "llm", "hybrid")
_MORE = """
what --export gives:
  snapshot       the interview on one page: facts, quotes, opportunities, commitments, open questions (Markdown)
  opportunities  needs and pains for an opportunity tree, each with its quotes (JSON)
  mermaid        the same as a tree that GitHub draws (Mermaid)
  annotations    every tagged passage as W3C Web Annotation (JSON-LD)
  csv            the tags with what they mean
  passages       every tagged passage with its place and tags (CSV)
  qdc            the tags as a REFI-QDA codebook, for ATLAS.ti, MAXQDA, NVivo and the like (XML)
  qdpx           the transcript with its tagged passages as a REFI-QDA project, for the same programs (ZIP)

exit codes: 0 nothing at --fail-on or above, 1 something, 2 unusable input

  lasttime transcript talk.vtt --goal "how freelancers get paid"
  lasttime transcript talk.docx --interviewer Ines --export snapshot > talk.md
"""


def add(commands: argparse._SubParsersAction[Any]) -> None:
    """Let `commands` know the command."""
    said = "say what an interview's transcript is worth: what led, what was learned, what to ask next"
    parser = commands.add_parser(
        "transcript",
        help=said,
        description=f"{said[:1].upper()}{said[1:]}.",
        epilog=_MORE,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    add = parser.add_argument
    add("file", metavar="FILE", help="WebVTT, SubRip, Word, JSON or text; - for the standard input")
    add("--as", dest="kind", choices=FORMATS, default="auto", help="what the file is (auto: found)")
    told = parser.add_argument_group("about the interview")
    told.add_argument(
        "--interviewer", action="append", default=[], metavar="NAME", help="who interviews, as labelled (repeatable)"
    )
    told.add_argument("--goal", metavar="TEXT", help="what the interview was to find out")
    told.add_argument("--type", choices=get_args(InterviewType), help="the interview's type; none: no rules of type")
    told.add_argument(
        "--product", action="append", default=[], metavar="NAME", help="a name of your product (repeatable)"
    )
    wanted = parser.add_argument_group("what is wanted")
    wanted.add_argument("--format", choices=("text", "json", "markdown"), default="text", help="how it is shown (text)")
    wanted.add_argument("--export", choices=EXPORTS, help="something to carry over into other tools, in its place")
    wanted.add_argument("--max-rewrites", type=int, default=1, metavar="N", help="rewrites for each question (1)")
    wanted.add_argument(
        "--rules-off", action="append", default=[], metavar="ID", help="a rule or a family to leave out (repeatable)"
    )
    wanted.add_argument("--engine", choices=ENGINES, default="auto", help="who reads (auto)")
    wanted.add_argument(
        "--fail-on",
        choices=("rewrite", "follow_up", "never"),
        default="rewrite",
        help="the mildest verdict of a question that makes the exit code 1 (rewrite)",
    )
