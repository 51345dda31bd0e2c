"""The tags as a REFI-QDA codebook (.qdc), which programs for qualitative analysis exchange."""

from __future__ import annotations

from uuid import NAMESPACE_URL, uuid5
from xml.etree import ElementTree as ET

from service import __version__
from service.transcripts.account import TranscriptReport
from service.transcripts.exports.tags import TAGS

_SPACE = "urn:QDA-XML:codebook:1.0"
_COLOURS = {
    "no evidence": "#9E9E9E",
    "the problem is real": "#1E88E5",
    "the solution is wanted": "#2E7D32",
    "the interview": "#E53935",
}


def codebook(done: TranscriptReport, name: str) -> str:
    """The codebook as XML. A code keeps its GUID from file to file, so that imports of several meet."""
    ET.register_namespace("", _SPACE)
    book = ET.Element(f"{{{_SPACE}}}CodeBook", origin=f"lasttime {__version__}")
    codes = ET.SubElement(book, f"{{{_SPACE}}}Codes")
    over: dict[str, ET.Element] = {}
    for tag in TAGS:
        if tag.under not in over:
            over[tag.under] = _code(codes, tag.under, _COLOURS[tag.under])
        code = _code(over[tag.under], tag.name, _COLOURS[tag.under])
        ET.SubElement(code, f"{{{_SPACE}}}Description").text = tag.description
    ET.indent(book)
    return f'<?xml version="1.0" encoding="utf-8"?>\n{ET.tostring(book, encoding="unicode")}\n'


def _code(parent: ET.Element, name: str, colour: str) -> ET.Element:
    guid = str(uuid5(NAMESPACE_URL, f"urn:lasttime:tag:{name}")).upper()
    return ET.SubElement(parent, f"{{{_SPACE}}}Code", guid=guid, name=name, isCodable="true", color=colour)
