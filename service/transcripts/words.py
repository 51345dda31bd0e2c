"""Words of a transcript as they are shown: a quote cut to length, the place of a turn by its time or its number."""

from __future__ import annotations

import re

from service.transcripts.model import Transcript

_UNPRINTED = re.compile(r"[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


def shortened(text: str, most: int) -> str:
    """The text on one line; where it has more words than `most`, its beginning with an ellipsis."""
    words = text.split()
    return " ".join(words) if len(words) <= most else f"{' '.join(words[:most])} …"


def place(transcript: Transcript, n: int) -> str:
    """Where turn `n` stands: its time where the file gives one, else its number from 1."""
    start = transcript.turns[n].start_ms
    return clock(start) if start is not None else f"#{n + 1}"


def clock(ms: int) -> str:
    """A time as 4:05 or 1:02:09."""
    seconds = ms // 1000
    hours, minutes, rest = seconds // 3600, seconds // 60 % 60, seconds % 60
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"


def literal(text: str) -> str:
    """The text as Markdown shows it unchanged, on one line."""
    return re.sub(r"\s+", " ", re.sub(r"([\\`*_\[\]<>#|])", r"\\\1", _UNPRINTED.sub("\ufffd", text))).strip()
