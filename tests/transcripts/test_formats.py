"""Every format and layout gives the turns its file holds; every word is accounted for."""

from __future__ import annotations

import pytest

from service.transcripts.reading import read_transcript
from tests.transcripts import docx_cases
from tests.transcripts.golden import Case, cases, holds_together, left, shown

FAMILIES = {**{f: cases(f) for f in ("text", "vtt", "srt", "json")}, "docx": docx_cases.CASES}
EVERY = [pytest.param(f, c, id=f"{f}: {c.name}") for f, found in FAMILIES.items() for c in found]


@pytest.mark.parametrize("format,case", EVERY)
def test_turns_are_read(format: str, case: Case) -> None:
    """Speakers, times and words, found without being told the format."""
    read = read_transcript(case.data)
    assert [shown(t) for t in read.turns] == case.turns
    assert left(read) == case.left
    assert read.format == format
    holds_together(read)


@pytest.mark.parametrize("format,case", [p for p in EVERY if isinstance(p.values[1].data, str)])  # type: ignore[union-attr]
@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16-le", "utf-16"])
def test_bytes_read_as_text_does(format: str, case: Case, encoding: str) -> None:
    """Of whatever Unicode encoding; offsets do not count a byte order mark."""
    assert isinstance(case.data, str)
    text = case.data.removeprefix("\ufeff")
    read = read_transcript(text.encode(encoding))
    assert [shown(t) for t in read.turns] == case.turns
    assert read.turns == read_transcript(text).turns


def test_the_format_may_be_given() -> None:
    """It then counts more than what the text looks like."""
    text = "00:01.000 --> 00:02.000\nAna: One?\n\n00:02.000 --> 00:03.000\nBo: Two.\n"
    assert read_transcript(text).sureness < 1 == read_transcript(text, "vtt").sureness
    assert read_transcript(text, "text").format == "text"


def test_every_family_has_ten() -> None:
    """Ten files of our own in each."""
    assert all(len(found) >= 10 for found in FAMILIES.values())
