"""WebVTT, as Zoom, Teams, Whisper and captions have it: voice tags or labels, with or without hours or its header.

Read here rather than by a library because every word keeps its place in the file; webvtt-py agrees in the tests.
"""

from __future__ import annotations

import re

from service.document.model import Span
from service.transcripts.formats.cues import spoken
from service.transcripts.formats.reading import Reading
from service.transcripts.formats.timed import Block, scan
from service.transcripts.model import Unread

_HEADER = re.compile(r"WEBVTT(?=\s|$)")
_SETTING = re.compile(r"(?:Kind|Language|X-TIMESTAMP-MAP|Region)\s*[:=]", re.IGNORECASE)
_NO_SPEECH = re.compile(r"(?:NOTE(?=\s|$)|STYLE\s*$|REGION\s*$)")
_POINT = re.compile(r"^[^\n\r]{0,40}\d\.\d{1,3}\s*-->", re.MULTILINE)


def sniff(text: str) -> float:
    """How surely a text is WebVTT, 0-1."""
    if _HEADER.match(text.lstrip()):
        return 0.99
    return 0.9 if len(_POINT.findall(text[:20_000])) > 1 or _POINT.match(text) else 0.0


def read(text: str) -> Reading:
    """The cues of a WebVTT text; comments and styles are listed as not understood."""
    found = scan(text)
    markup = [s for k, s in enumerate(found.head) if _is_header(text, s, k)]
    unread: list[Unread] = []
    _comments(text, [s for s in found.head if s not in markup], unread)
    for block in found.blocks:
        _comments(text, block.behind, unread)
    out = spoken(text, found, "vtt", _nothing)
    return Reading(out.layout, out.cues, (*out.markup, *markup), (*out.unread, *unread), out.notes, out.labelled)


def _nothing(_: Block) -> list[Span]:
    return []


def _is_header(text: str, line: Span, k: int) -> bool:
    said = text[line.start : line.end]
    return (k == 0 and said.startswith("WEBVTT")) or (k < 6 and _SETTING.match(said) is not None)


def _comments(text: str, lines: list[Span], unread: list[Unread]) -> None:
    """The blocks that comment or style, up to the blank line that ends each."""
    inside, last = False, None
    for line in lines:
        gap = last is not None and text[last.end : line.start].count("\n") > 1
        inside = (inside and not gap) or _NO_SPEECH.match(text, line.start, line.end) is not None
        unread.append(Unread(line, "comment" if inside else "aside"))
        last = line
