"""SubRip, from Whisper and from players: numbered cues, a comma in the times, labels in the speech or none."""

from __future__ import annotations

import re

from service.document.model import Span
from service.transcripts.formats.cues import spoken
from service.transcripts.formats.reading import Reading
from service.transcripts.formats.timed import Block, scan

_TIMES = re.compile(r"[\d:]{4,12},\d{1,3}\s*-->")
_HEAD = 20_000


def sniff(text: str) -> float:
    """How surely a text is SubRip, 0-1: most lines of times stand right under a number or a blank line."""
    if "-->" not in text[:_HEAD]:
        return 0.0
    lines = [line.strip() for line in text[:_HEAD].splitlines()]
    timed = [k for k, line in enumerate(lines) if _TIMES.match(line)]
    apart = sum(k == 0 or not lines[k - 1] or lines[k - 1].isdecimal() for k in timed)
    return 0.95 if 2 * apart > len(timed) else 0.0


def read(text: str) -> Reading:
    """The cues of a SubRip text. Lines behind a blank line are still the cue's: nothing else can stand there."""
    return spoken(text, scan(text), "srt", _behind)


def _behind(block: Block) -> list[Span]:
    return block.behind
