"""What can be carried over, by the name it is asked for."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from service.transcripts.account import TranscriptReport
from service.transcripts.exports.annotations import web_annotations
from service.transcripts.exports.codebook import codebook
from service.transcripts.exports.opportunities import as_json, as_mermaid
from service.transcripts.exports.project import project
from service.transcripts.exports.snapshot import snapshot
from service.transcripts.exports.tables import tagged, tags

EXPORTS: Mapping[str, Callable[[TranscriptReport, str], str | bytes]] = {
    "snapshot": snapshot,
    "opportunities": as_json,
    "mermaid": as_mermaid,
    "annotations": web_annotations,
    "csv": tags,
    "passages": tagged,
    "qdc": codebook,
    "qdpx": project,
}
"""Each is given the account and the file's name, and makes a text, or the bytes of a file."""
