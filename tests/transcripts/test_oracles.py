"""Libraries of the field agree with our readers where they read at all; why they are not used is shown."""

from __future__ import annotations

import io

import pytest
import webvtt
from docx import Document

from service.transcripts.reading import read_transcript
from tests.transcripts import docx_cases
from tests.transcripts.golden import Case, cases

_STANDARD = (
    "Zoom, a sentence over cues",
    "Teams",
    "Whisper, no speakers",
    "comments, styles, settings, a chapter's name",
)


@pytest.mark.parametrize("case", [c for c in cases("vtt") if c.name in _STANDARD], ids=lambda c: c.name)
def test_webvtt_py_hears_the_same_words(case: Case) -> None:
    """The same words in the same order with the same voices."""
    assert isinstance(case.data, str)
    captions = webvtt.from_buffer(io.StringIO(case.data.removeprefix("\ufeff"))).captions
    read = read_transcript(case.data)
    theirs = " ".join(c.text for c in captions if not c.text.startswith("["))
    for turn in read.turns:
        theirs = theirs.replace(f"{turn.speaker}: ", "")
    assert theirs.split() == " ".join(t.text for t in read.turns).split()
    voices = {c.voice for c in captions} - {None}
    assert not voices or voices == {s.label for s in read.speakers}


@pytest.mark.parametrize("case", docx_cases.CASES, ids=lambda c: c.name)
def test_python_docx_hears_nothing_that_we_do_not(case: Case) -> None:
    """Every paragraph it finds is in our text; words that were inserted or stand in a control it does not find."""
    assert isinstance(case.data, bytes)
    theirs = [line for p in Document(io.BytesIO(case.data)).paragraphs for line in p.text.split("\n")]
    ours = read_transcript(case.data).text
    if case.name.startswith("inserted"):
        assert "really" not in " ".join(theirs)
        assert "Nobody" not in " ".join(theirs)
    else:
        assert [line for line in theirs if line not in ours.split("\n")] == []
