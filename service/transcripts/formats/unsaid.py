"""What stands in a text and was not said: marks of emphasis, links, rules, and what exports write around a talk."""

from __future__ import annotations

import re

from service.document.inline import markup as inline
from service.document.model import Span
from service.document.slices import Range

_EXPORT = re.compile(
    r"\W*(?:(?:end|start|begin(?:ning)?|beginning) of (?:the )?(?:transcript|transcription|recording|interview|audio)"
    r"|(?:begin|end|start|stop) (?:transcript|transcription|recording)|timer reset|transcribed by\b.{0,60}"
    r"|(?:recording|transcription) (?:started|stopped|paused|resumed|ended|begins|ends)"
    r"|this (?:transcript|editable transcript|transcription) was\b.{0,160}|\[?end\]?|page \d+(?: of \d+)?)\W*$",
    re.IGNORECASE,
)
_RULE = re.compile(r"[-=*_~#.·•—–|+<>\s\\]*")
_MARKED = re.compile(r"[*_<~`]|\]\(|\]\[")
_MOST_MARKED = 20_000


def is_rule(line: str) -> bool:
    """Whether a line only parts what stands before and behind it."""
    return _RULE.fullmatch(line) is not None


def is_export_mark(line: str) -> bool:
    """Whether a line is a mark of whoever recorded or transcribed: "Transcribed by …", "End of transcript"."""
    return len(line) < 240 and _EXPORT.fullmatch(line) is not None


def words_of(text: str, span: Span, markup: list[Span]) -> list[Range]:
    """The parts of a line that are words, marks of emphasis and links left out. An address is a word: it was said."""
    said = text[span.start : span.end]
    if len(said) > _MOST_MARKED or not _MARKED.search(said):
        return [(span.start, span.end)]
    out: list[Range] = []
    at = 0
    for lo, hi in sorted(inline(said).cut):
        if said[lo:hi].lstrip().startswith(("http", "<http")) or lo < at:
            continue
        out.append((span.start + at, span.start + lo))
        markup.append(Span(span.start + lo, span.start + hi))
        at = hi
    out.append((span.start + at, span.end))
    return out
