"""Which format a file is in, and how surely; then that format's reader."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from service.transcripts.formats import json_file, srt, text, vtt
from service.transcripts.formats.docx import extract
from service.transcripts.formats.reading import Reading
from service.transcripts.model import Format, Note, UnreadableTranscript

_SNIFFERS: tuple[tuple[Format, Callable[[str], float]], ...] = (
    ("json", json_file.sniff), ("vtt", vtt.sniff), ("srt", srt.sniff),
)  # fmt: skip
_READERS: dict[Format, Callable[[str], Reading]] = {"vtt": vtt.read, "srt": srt.read, "text": text.read}
_PLAIN = 0.5
MOST_CHARACTERS = 3_000_000
"""Code points of a transcript that are read at most: some 50 hours of talk."""
_MARKED_UP = re.compile(r"\s*<(?:!doctype\b|html\b|\?xml\b|tt\b|rss\b)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Sniffed:
    """The reference text, the format and how sure it is, and the reading."""

    text: str
    format: Format
    sureness: float
    reading: Reading
    notes: tuple[Note, ...] = ()


def from_word(data: bytes) -> Sniffed:
    """A Word document read: its text, in whatever layout that stands."""
    found = extract(data)
    body = _fitting(found.text)
    inside, _ = _sniff(body)
    reading = text.read(body, found.bold) if inside in ("text", "json") else _read(body, inside)[1]
    return Sniffed(body, "docx", 1.0, reading, tuple(found.notes))


def from_text(decoded: str, format: Format | None) -> Sniffed:
    """A text read, in the format given or else in the one it is found to be in.

    Raises UnreadableTranscript where the format given is not what the text is in.
    """
    sniffed, sureness = (format, 1.0) if format else _sniff(decoded)
    reference, reading = _read(decoded, sniffed)
    if sniffed == "text" and not format:
        sureness = 0.9 if reading.labelled else _PLAIN
    if format in ("vtt", "srt") and not reading.cues:
        raise UnreadableTranscript(f"No cues with times were found. Leave the format out, or give what is {format}.")
    return Sniffed(reference, sniffed, sureness, reading)


def _sniff(decoded: str) -> tuple[Format, float]:
    found: list[tuple[float, Format]] = [(sniff(decoded), name) for name, sniff in _SNIFFERS]
    best = max(found, key=lambda f: f[0])
    return (best[1], best[0]) if best[0] > _PLAIN else ("text", _PLAIN)


def _read(decoded: str, format: Format) -> tuple[str, Reading]:
    if format == "json":
        reference, reading = json_file.read(decoded)
        return _fitting(reference), reading
    if _MARKED_UP.match(decoded):
        raise UnreadableTranscript("This is HTML or XML. Export the transcript as WebVTT, or give its text.")
    return decoded, _READERS[format](_fitting(decoded))


def _fitting(said: str) -> str:
    if len(said) > MOST_CHARACTERS:
        raise UnreadableTranscript("The transcript is too long. Split it.")
    return said
