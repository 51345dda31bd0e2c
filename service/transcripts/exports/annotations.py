"""Tagged passages as W3C Web Annotations (JSON-LD): a quote and a position in code points for every span."""

from __future__ import annotations

import json
from hashlib import sha256
from pathlib import Path
from typing import Any
from urllib.parse import quote

from service.document.model import Span
from service.transcripts.account import TranscriptReport
from service.transcripts.exports.tags import passages

_AROUND = 32
"""Code points before and after a quote that help to find it."""


def web_annotations(done: TranscriptReport, name: str) -> str:
    """The page of annotations on the file of this name, as JSON.

    `start` and `end` count code points of the reference text: of the decoded file, of Word and JSON the text in them.
    """
    text = done.transcript.text
    own = f"urn:lasttime:{sha256(text.encode('utf-8', 'surrogatepass')).hexdigest()[:16]}"
    items = [
        {
            "id": f"{own}:{k}",
            "type": "Annotation",
            "motivation": "tagging",
            "body": {"type": "TextualBody", "purpose": "tagging", "format": "text/plain", "value": passage.tag},
            "target": [_target(text, span, quote(Path(name).name)) for span in passage.spans],
        }
        for k, passage in enumerate(passages(done), start=1)
    ]
    page = {"@context": "http://www.w3.org/ns/anno.jsonld", "id": own, "type": "AnnotationPage", "items": items}
    return json.dumps(page, ensure_ascii=False, indent=2) + "\n"


def _target(text: str, span: Span, source: str) -> dict[str, Any]:
    words = {
        "type": "TextQuoteSelector",
        "exact": text[span.start : span.end],
        "prefix": text[max(0, span.start - _AROUND) : span.start],
        "suffix": text[span.end : span.end + _AROUND],
    }
    place = {"type": "TextPositionSelector", "start": span.start, "end": span.end}
    return {"source": source, "selector": [words, place]}
