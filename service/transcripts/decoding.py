"""Bytes become text: byte order marks, UTF-8, UTF-16, then the older encodings, by evidence and said aloud."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

from charset_normalizer import from_bytes

from service.document.model import Span
from service.transcripts.model import Note, UnreadableTranscript

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_KINDS = (
    (b"%PDF", "a PDF", "Export the text, or save it as .docx."),
    (b"{\\rtf", "an RTF document", "Save it as .docx or .txt."),
    (b"\xd0\xcf\x11\xe0", "an old Office document", "Save it as .docx or .txt."),
    (b"\x1f\x8b", "a gzip archive", "Unpack it first."),
    (b"7z\xbc\xaf", "a 7z archive", "Unpack it first."),
    (b"\x89PNG", "a picture", "Give the transcript's text."),
    (b"\xff\xd8\xff", "a picture", "Give the transcript's text."),
    (b"ID3", "a recording", "Transcribe it first."),
    (b"OggS", "a recording", "Transcribe it first."),
    (b"RIFF", "a recording", "Transcribe it first."),
    (b"fLaC", "a recording", "Transcribe it first."),
    (b"\x1aE\xdf\xa3", "a recording", "Transcribe it first."),
)
_OLDER = [
    "cp1252", "cp1250", "cp1251", "koi8_r", "mac_roman", "shift_jis", "euc_jp", "gb18030", "big5", "euc_kr", "cp1253",
    "cp1254", "cp1255", "cp1256", "iso8859_2",
]  # fmt: skip
# Words that only texts in cp1250's languages have; byte for byte cp1252 often fits as well.
_CENTRAL = re.compile(
    r"\b(?:že|ještě|něco|který|která|když|také|či|és|hogy|volt|nagyon|több|vagy|jest|się|był|było|więc|że|są|și|să|în)\b"
)
_SAMPLE, _HEAD = 60_000, 200_000
_MOST_LOST = 0.01
_NUL_LANE, _OTHER_LANE, _LETTERS = 0.3, 0.05, 0.75


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text and the encoding it was in; `notes` say what was guessed or could not be decoded."""

    text: str
    encoding: str
    notes: tuple[Note, ...] = ()


def decode(data: bytes) -> Decoded:
    """The text of a file, line endings as they are, its byte order mark left out.

    Raises UnreadableTranscript for what is no text.
    """
    for magic, kind, do in _KINDS:
        if data.startswith(magic):
            raise UnreadableTranscript(f"This is {kind}, not a transcript. {do}")
    if data[4:8] == b"ftyp":
        raise UnreadableTranscript("This is a recording, not a transcript. Transcribe it first.")
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _with(data[len(mark) :], encoding)
    if b"\0" in data[:_HEAD]:
        return _with_nuls(data)
    try:
        return Decoded(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError:
        return _nearly_utf8(data) or _older(data)


def _with(data: bytes, encoding: str, notes: tuple[Note, ...] = ()) -> Decoded:
    """The text in this encoding, what cannot be decoded replaced and told; refused where that is much."""
    text = data.decode(encoding, errors="replace")
    lost = text.count("\ufffd")
    if not lost:
        return Decoded(text, encoding, notes)
    if lost > max(2, len(text) * _MOST_LOST):
        raise UnreadableTranscript(f"The file is said to be {encoding} but is not. Save it as UTF-8.")
    places = tuple(Span(m.start(), m.end()) for m in re.finditer("\ufffd", text))
    return Decoded(text, encoding, (*notes, Note("undecodable", f"{lost} signs could not be decoded.", places)))


def _with_nuls(data: bytes) -> Decoded:
    """UTF-16 without a mark has NULs on one side of its pairs; other text has none."""
    head = data[:_HEAD]
    pairs = max(len(head) // 2, 1)
    even, odd = head[::2].count(0) / pairs, head[1::2].count(0) / pairs
    if odd > _NUL_LANE and even < _OTHER_LANE:
        return _with(data, "utf-16-le")
    if even > _NUL_LANE and odd < _OTHER_LANE:
        return _with(data, "utf-16-be")
    for encoding in ("utf-16-le", "utf-16-be"):
        if _is_text(data, encoding):
            return _with(data, encoding)
    if (even + odd) / 2 > _MOST_LOST:
        raise UnreadableTranscript("This is no text file. Give WebVTT, SubRip, Word (.docx), JSON or plain text.")
    try:
        return Decoded(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError:
        return _nearly_utf8(data) or _older(data)


def _is_text(data: bytes, encoding: str) -> bool:
    """Whether the bytes make a text in this encoding: letters and lines, as in scripts whose pairs hold few NULs."""
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        return False
    head = text[:_HEAD]
    letters = sum(c.isalpha() or c.isspace() for c in head)
    return letters > _LETTERS * len(head) and any(c in "\n\r" for c in head)


def _nearly_utf8(data: bytes) -> Decoded | None:
    """UTF-8 with a few bytes broken: more signs that are right than that are wrong, and few of these."""
    text = data.decode("utf-8", errors="replace")
    lost = text.count("\ufffd")
    right = sum(1 for c in text if c > "\x7f") - lost
    return _with(data, "utf-8") if right > lost and lost <= max(2, len(text) * _MOST_LOST) else None


def _older(data: bytes) -> Decoded:
    """One of the encodings before Unicode, by the words it makes."""
    found = list(from_bytes(_telling(data), cp_isolation=_OLDER))
    if not found:
        raise UnreadableTranscript("The file's encoding cannot be told. Save it as UTF-8.")
    encoding = found[0].encoding
    if encoding in ("cp1250", "iso8859_2") and any(m.encoding == "cp1252" for m in found):
        encoding = encoding if _CENTRAL.search(str(found[0]).lower()) else "cp1252"
    note = Note("encoding_guessed", f"The file is not UTF-8; it was read as {encoding}. Save it as UTF-8 to be sure.")
    return _with(data, encoding, (note,))


def _telling(data: bytes) -> bytes:
    """The lines that tell an encoding, those with other than ASCII, up to a sample's size."""
    out, size = [], 0
    for line in data.splitlines(keepends=True):
        if not line.isascii():
            out.append(line[:_SAMPLE])
            size += len(out[-1])
            if size > _SAMPLE:
                break
    return b"".join(out)
