"""What a format's reader hands on: cues, what is markup, what was not understood, and what should be told."""

from __future__ import annotations

from dataclasses import dataclass

from service.document.model import Span
from service.transcripts.model import Cue, Note, Unread


@dataclass(frozen=True, slots=True)
class Reading:
    """Cues of a text in order. `markup` are labels, times and tags; what is in none of the fields was nobody's speech.

    `labelled` says whether the file names speakers at all; `layout` how it was read.
    """

    layout: str
    cues: tuple[Cue, ...]
    markup: tuple[Span, ...] = ()
    unread: tuple[Unread, ...] = ()
    notes: tuple[Note, ...] = ()
    labelled: bool = True
