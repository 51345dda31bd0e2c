"""The tags as a REFI-QDA codebook (.qdc), which programs for qualitative analysis exchange."""

from __future__ import annotations

from uuid import NAMESPACE_URL, uuid5
from xml.etree import ElementTree as ET

from service import __version__
from service.transcripts.account import TranscriptReport
from service.transcripts.exports.tags import TAGS

ORIGIN = f"lasttime {__version__}"
_SPACE = "urn:QDA-XML:codebook:1.0"
_COLOURS = {
    "no evidence": "#9E9E9E",
    "the problem is real": "#1E88E5",
    "the solution is wanted": "#2E7D32",
    "the interview": "#E53935",
}


def codebook(done: TranscriptReport, name: str) -> str:
    """The codebook as XML. A code keeps its GUID from file to file, so that imports of several meet."""
    book = ET.Element("CodeBook", xmlns=_SPACE, origin=ORIGIN)
    book.append(codes())
    return as_xml(book)


def codes() -> ET.Element:
    """Every tag as a code, under the code of its band."""
    every = ET.Element("Codes")
    over: dict[str, ET.Element] = {}
    for tag in TAGS:
        if tag.under not in over:
            over[tag.under] = _code(every, tag.under, _COLOURS[tag.under])
        code = _code(over[tag.under], tag.name, _COLOURS[tag.under])
        ET.SubElement(code, "Description").text = tag.description
    return every


def guid_of(kind: str, name: str) -> str:
    """The GUID of a thing of this kind and name, the same in every file."""
    return str(uuid5(NAMESPACE_URL, f"urn:lasttime:{kind}:{name}")).upper()


def as_xml(root: ET.Element) -> str:
    """The element as a file's text."""
    ET.indent(root)
    return f'<?xml version="1.0" encoding="utf-8"?>\n{ET.tostring(root, encoding="unicode")}\n'


def _code(parent: ET.Element, name: str, colour: str) -> ET.Element:
    return ET.SubElement(parent, "Code", guid=guid_of("tag", name), name=name, isCodable="true", color=colour)
