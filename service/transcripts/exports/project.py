"""The transcript with its tagged passages as a REFI-QDA project (.qdpx): a ZIP of the text and what is coded in it."""

from __future__ import annotations

import io
import re
import zipfile
from collections import defaultdict
from hashlib import sha256
from pathlib import Path
from xml.etree import ElementTree as ET

from service.document.model import Span
from service.transcripts.account import TranscriptReport
from service.transcripts.exports.codebook import ORIGIN, as_xml, codes, guid_of
from service.transcripts.exports.tags import passages

_SPACE = "urn:QDA-XML:project:1.0"
_EPOCH = (1980, 1, 1, 0, 0, 0)
"""A ZIP holds the time of each file; one that never changes makes the same bytes of the same talk."""
_UNWRITABLE = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML cannot hold."""


def project(done: TranscriptReport, name: str) -> bytes:
    """The project as a file. A place counts code points of the text within, which is the reference text."""
    text = _written(done.transcript.text)
    own = sha256(text.encode()).hexdigest()
    source = guid_of("talk", own)
    root = ET.Element("Project", xmlns=_SPACE, name=_written(Path(name).stem), origin=ORIGIN)
    ET.SubElement(root, "Users").append(ET.Element("User", guid=guid_of("user", "lasttime"), name="lasttime"))
    ET.SubElement(root, "CodeBook").append(codes())
    talk = ET.SubElement(
        ET.SubElement(root, "Sources"),
        "TextSource",
        guid=source,
        name=_written(Path(name).name),
        plainTextPath=f"internal://{source}.txt",
    )
    for span, tags in _coded(done).items():
        place = f"{own}:{span.start}:{span.end}"
        chosen = ET.SubElement(
            talk,
            "PlainTextSelection",
            guid=guid_of("place", place),
            name=text[span.start : span.end],
            startPosition=str(span.start),
            endPosition=str(span.end),
        )
        for tag in tags:
            coding = ET.SubElement(chosen, "Coding", guid=guid_of("coding", f"{place}:{tag}"))
            ET.SubElement(coding, "CodeRef", targetGUID=guid_of("tag", tag))
    return _zipped({"project.qde": as_xml(root), f"sources/{source}.txt": text})


def _coded(done: TranscriptReport) -> dict[Span, list[str]]:
    """Every tagged place with its tags, in the order of the text."""
    found: dict[Span, list[str]] = defaultdict(list)
    for passage in passages(done):
        for span in passage.spans:
            if passage.tag not in found[span]:
                found[span].append(passage.tag)
    return dict(sorted(found.items(), key=lambda item: (item[0].start, item[0].end)))


def _written(text: str) -> str:
    """The text, as long as before, without what XML cannot hold or what programs make other line ends of."""
    return _UNWRITABLE.sub("\ufffd", text).replace("\r\n", " \n").replace("\r", "\n")


def _zipped(files: dict[str, str]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in files.items():
            archive.writestr(zipfile.ZipInfo(name, _EPOCH), text.encode(), zipfile.ZIP_DEFLATED)
    return out.getvalue()
