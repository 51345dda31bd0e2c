"""What is no transcript, or is built to harm, gets one clear line that tells nothing of the file."""

from __future__ import annotations

import io
import json
import zipfile

import pytest

from service.transcripts.formats.docx import MOST_PARTS
from service.transcripts.formats.sniffing import MOST_CHARACTERS
from service.transcripts.model import Format, UnreadableTranscript
from service.transcripts.reading import MOST_BYTES, read_transcript
from tests.transcripts.docx_cases import raw

SECRET = "Zanzibar"


def _zipped(parts: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return out.getvalue()


_LOLS = "".join(f'<!ENTITY l{k} "{f"&l{k - 1};" * 10}">' for k in range(1, 9))
_ENTITIES = f'<!DOCTYPE d [<!ENTITY l0 "{SECRET}">{_LOLS}]><d>&l8;</d>'
_OUTSIDE = f'<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/{SECRET}">]><d>&x;</d>'
_DEEP = "<w:p>" * 5_000 + f"<w:r><w:t>{SECRET}</w:t></w:r>" + "</w:p>" * 5_000
REFUSED: dict[str, bytes | str] = {
    "nothing": b"",
    "blanks": " \n\ufeff\n",
    "a PDF": b"%PDF-1.7 " + SECRET.encode(),
    "a picture": b"\x89PNG\r\n" + SECRET.encode(),
    "a recording": b"\0\0\0\x18ftypmp42" + SECRET.encode(),
    "bytes": bytes(range(256)) * 8,
    "a web page": f"<!doctype html><p>{SECRET}",
    "another archive": _zipped({f"{SECRET}.txt": b"Ana: Hi?"}),
    "half an archive": _zipped({"word/document.xml": SECRET.encode() * 99})[:150],
    "no XML": _zipped({"word/document.xml": SECRET.encode()}),
    "too many parts": _zipped({f"word/{k}.xml": b"" for k in range(MOST_PARTS + 1)}),
    "a zip bomb": _zipped({"word/document.xml": b" " * 40_000_000}),
    "a footnote bomb": raw("<w:p/>", footnotes=" " * 40_000_000),
    "an entity bomb": _zipped({"word/document.xml": _ENTITIES.encode()}),
    "a file outside": _zipped({"word/document.xml": _OUTSIDE.encode()}),
    "deep XML": raw(_DEEP),
    "deep JSON": '{"segments": ' + "[" * 200_000 + "]" * 200_000 + "}",
    "broken JSON": '{"segments": [{"text": "' + SECRET + "}",
    "JSON cut short": '{"segments": [{"text": "' + SECRET + '"}, {"te',
    "other JSON": json.dumps({"recipe": SECRET}),
    "JSON of the wrong kind": json.dumps({"segments": [{"text": [SECRET]}]}),
    "only headings": f"# {SECRET}\n## {SECRET}\n",
    "too long": "a" * (MOST_CHARACTERS + 1),
    "far too long": b"a" * (MOST_BYTES + 1),
}


@pytest.mark.parametrize("data", REFUSED.values(), ids=REFUSED.keys())
def test_it_is_refused(data: bytes | str) -> None:
    """One line, with what to do."""
    with pytest.raises(UnreadableTranscript) as caught:
        read_transcript(data)
    said = str(caught.value)
    assert said.endswith(".")
    assert "\n" not in said
    assert SECRET not in said
    assert caught.value.__cause__ is None


@pytest.mark.parametrize("format", ["vtt", "srt", "json", "docx"])
def test_a_format_that_it_is_not(format: Format) -> None:
    """A given format that does not fit is said, not guessed around."""
    with pytest.raises(UnreadableTranscript):
        read_transcript("Ana: Who was it?\nBo: My sister.\n", format)
