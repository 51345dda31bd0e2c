"""Files changed at random are read or refused, in bounded time, and never lose a word in silence."""

from __future__ import annotations

import contextlib
import time
from random import Random

import pytest

from service.transcripts.model import UnreadableTranscript
from service.transcripts.reading import read_transcript
from tests.transcripts import docx_cases
from tests.transcripts.golden import cases, holds_together

_FILES = [
    c.data if isinstance(c.data, bytes) else c.data.encode()
    for c in (*docx_cases.CASES, *(c for f in ("text", "vtt", "srt", "json") for c in cases(f)))
]
_BITS = [
    b"\n", b"\r\n", b":", b"-->", b"00:01.000 --> 00:02.000\n", b"<v ", b"</v>", b">>", b"> ", b"**", b"[", b"]", b"\0",
    b"\xff", b"\xe2\x80\xa8", b"{", b'"', b"Ana: ", b"Q. ", b"\t", b"# x\n", b"(", b"\xef\xbb\xbf", b"1\n", b"\xe2\x80\x9c",
]  # fmt: skip
_TIMES, _WITHIN = 400, 1.0


def _changed(random: Random, data: bytes) -> bytes:
    out = bytearray(data)
    for _ in range(random.randint(1, 12)):
        at = random.randint(0, len(out))
        to = min(len(out), at + random.randint(0, 60))
        match random.randrange(5):
            case 0:
                del out[at:to]
            case 1:
                out[at:at] = random.choice(_BITS)
            case 2:
                out[at:at] = out[at:to] * random.randint(1, 5)
            case 3:
                out[at : at + 1] = bytes((random.randrange(256),))
            case _:
                other = random.choice(_FILES)
                begin = random.randint(0, len(other))
                out[at:at] = other[begin : begin + 100]
    return bytes(out)


@pytest.mark.parametrize("seed", range(3))
def test_a_changed_file_is_read_or_refused(seed: int) -> None:
    """Nothing else is raised."""
    random = Random(seed)
    for _ in range(_TIMES):
        data = _changed(random, random.choice(_FILES))
        began = time.perf_counter()
        try:
            read = read_transcript(data)
        except UnreadableTranscript:
            continue
        finally:
            assert time.perf_counter() - began < _WITHIN
        holds_together(read)


_SIZE, _LONG_WITHIN = 40_000, 4.0
_AWKWARD = (
    "a", "a ", "A: ", "A: b\n", "(", "[", '"a ', "“a", "? ", "> A: b\n", "**", "_a ", "# a\n", "0:01 ", "[0:01] A\n",
    "A  0:01\nhi\n", "-->", "00:01.000 --> 00:02.000\nA: b\n\n", "<v A>", "<i>", "\t", "Q. a\n", "♪", "[a] ", "\n", "&nbsp;",
    "Name\n", "[a](b", "thank you for ", "anything you want ", "Interviewer is ",
)  # fmt: skip


@pytest.mark.parametrize("unit", _AWKWARD)
def test_awkward_text_takes_no_longer_than_its_length(unit: str) -> None:
    """Alone, as a caption, and as someone's speech."""
    for before in ("", "WEBVTT\n\n00:01.000 --> 00:02.000\n", "A: x\nB: y\nA: "):
        began = time.perf_counter()
        with contextlib.suppress(UnreadableTranscript):
            read_transcript(before + unit * (_SIZE // len(unit)))
        assert time.perf_counter() - began < _LONG_WITHIN
