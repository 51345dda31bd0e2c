"""Word documents: their body written out as a text, a line a paragraph, with the places of bold words at its start.

Read with the standard library's zip and a parser that refuses entities. python-docx is not used: it passes over tracked
insertions, content controls and smart tags in silence, and those hold words.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element, ParseError

from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import fromstring

from service.document.model import Span
from service.transcripts.model import Note, UnreadableTranscript

MAGIC = b"PK\x03\x04"
_MAIN = re.compile(r"word/document\d{0,3}\.xml")
MOST_PARTS, MOST_PART, MOST_TOTAL = 2_000, 16_000_000, 200_000_000
"""Limits of a document: parts, bytes of its text unpacked, bytes of all parts unpacked."""
_MOST_DEEP = 200
_SIGNS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-", "softHyphen": ""}
_NO_TEXT = frozenset(
    ("pPr", "rPr", "sectPr", "tblPr", "trPr", "tcPr", "sdtPr", "instrText", "delText", "del", "moveFrom", "Fallback")
)
_BESIDE = {
    "word/footnotes.xml": "footnotes",
    "word/endnotes.xml": "endnotes",
    "word/comments.xml": "comments",
}
_BROKEN = "The Word file is broken. Open it in Word and save it again, or give the text."


@dataclass(slots=True)
class Extracted:
    """The text of a document's body, its bold words at the start of lines, and what was left out."""

    parts: list[str] = field(default_factory=list)
    size: int = 0
    bold: list[Span] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)

    @property
    def text(self) -> str:
        """The text, a line a paragraph; cells of a table's row are parted by tabs."""
        return "".join(self.parts)

    def add(self, piece: str) -> None:
        """Take on a piece of text."""
        self.parts.append(piece)
        self.size += len(piece)


def extract(data: bytes) -> Extracted:
    """The text of a Word document. Raises UnreadableTranscript for what is none, is broken, or unpacks to too much."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            infos = archive.infolist()
            if len(infos) > MOST_PARTS or sum(i.file_size for i in infos) > MOST_TOTAL:
                raise UnreadableTranscript("The Word file unpacks to more than is read. Give its text.")
            names = {i.filename for i in infos}
            main = min(filter(_MAIN.fullmatch, names), default=None)
            if main is None:
                raise UnreadableTranscript("This archive holds no Word document. Unpack it, or save it as .docx.")
            root = _parsed(_unpacked(archive, main))
            out = Extracted()
            left = [name for part, name in _BESIDE.items() if part in names and _has_text(archive, part)]
    except UnreadableTranscript:
        raise
    except Exception:  # a hostile archive makes zipfile raise nearly anything
        raise UnreadableTranscript(_BROKEN) from None
    body = _body(root)
    _paragraphs(body, out, 0)
    if any(_name(e) in ("delText", "moveFrom") for e in body.iter()):
        left.append("tracked deletions")
    if left:
        out.notes.append(Note("left_out", f"Left out of the Word file: {', '.join(left)}."))
    return out


def _unpacked(archive: zipfile.ZipFile, part: str) -> bytes:
    """A part's bytes, never more than the limit, whatever the archive says of its size."""
    with archive.open(part) as stream:
        data = stream.read(MOST_PART + 1)
    if len(data) > MOST_PART:
        raise UnreadableTranscript("The Word file unpacks to more than is read. Give its text.")
    return data


def _parsed(data: bytes) -> Element:
    try:
        root: Element = fromstring(data, forbid_dtd=True)
    except (ParseError, DefusedXmlException, ValueError, LookupError, RecursionError, MemoryError):
        raise UnreadableTranscript(_BROKEN) from None
    return root


def _has_text(archive: zipfile.ZipFile, part: str) -> bool:
    return any((e.text or "").strip() for e in _parsed(_unpacked(archive, part)).iter() if _name(e) == "t")


def _name(element: Element) -> str:
    return str(element.tag).rpartition("}")[2]


def _body(root: Element) -> Element:
    return next((e for e in root if _name(e) == "body"), root)


def _paragraphs(element: Element, out: Extracted, depth: int) -> None:
    """The paragraphs below an element, in order; a table's row is one line."""
    if depth > _MOST_DEEP:
        raise UnreadableTranscript(_BROKEN)
    for child in element:
        name = _name(child)
        if name == "p":
            _line(child, out)
            out.add("\n")
        elif name == "tr":
            _row(child, out, depth)
        elif name not in _NO_TEXT:
            _paragraphs(child, out, depth + 1)


def _row(row: Element, out: Extracted, depth: int) -> None:
    """A table's row: cells parted by tabs. A cell of several paragraphs goes on in further lines."""
    for k, cell in enumerate(c for c in row if _name(c) in ("tc", "sdt")):
        if k:
            out.add("\t")
        inside = Extracted(size=out.size)
        _paragraphs(cell, inside, depth + 1)
        out.bold += inside.bold
        out.add(inside.text.rstrip("\n"))
    out.add("\n")


def _line(paragraph: Element, out: Extracted) -> None:
    began, bold_until, opening = out.size, out.size, True
    boxes: list[Element] = []
    for run, pieces in _runs(paragraph, boxes, 0):
        text = "".join(pieces)
        if not text:
            continue
        if opening and _is_bold(run) and "\n" not in text:
            bold_until = out.size + len(text)
        elif text.strip():
            opening = False
        out.add(text)
    if bold_until > began:
        out.bold.append(Span(began, bold_until))
    for box in boxes:
        out.add("\n")
        _paragraphs(box, out, 1)


def _runs(element: Element, boxes: list[Element], depth: int) -> Iterator[tuple[Element, list[str]]]:
    """The runs of a paragraph with their text, whatever they are wrapped in; text boxes are put aside."""
    if depth > _MOST_DEEP:
        raise UnreadableTranscript(_BROKEN)
    for child in element:
        name = _name(child)
        if name == "r":
            yield child, list(_pieces(child, boxes, depth))
        elif name not in _NO_TEXT:
            yield from _runs(child, boxes, depth + 1)


def _pieces(run: Element, boxes: list[Element], depth: int) -> Iterator[str]:
    for child in run:
        name = _name(child)
        if name == "t":
            yield child.text or ""
        elif name in _SIGNS:
            yield _SIGNS[name]
        elif name == "txbxContent":
            boxes.append(child)
        elif name not in _NO_TEXT and depth < _MOST_DEEP:
            yield from _pieces(child, boxes, depth + 1)


def _is_bold(run: Element) -> bool:
    properties = next((e for e in run if _name(e) == "rPr"), None)
    bold = next((e for e in properties if _name(e) == "b"), None) if properties is not None else None
    if bold is None:
        return False
    return next((v for k, v in bold.attrib.items() if k.endswith("}val")), "true") not in ("0", "false", "off")
