"""Three hours of talk are read in less than a second."""

from __future__ import annotations

import time

from service.transcripts.reading import read_transcript

_ASKED = "So when you last had to move the boxes from the shed, what was it that you did first, number {}?"
_TOLD = (
    "Well, number {}: we looked at all of them. Then my brother said that it would rain, and so we carried in the "
    "small ones. "
)


def _talk(turns: int) -> list[tuple[str, str]]:
    return [("Ana", _ASKED.format(k)) if k % 2 == 0 else ("Bo", _TOLD.format(k) * 2) for k in range(turns)]


def test_three_hours_are_read_within_a_second() -> None:
    """As text and as cues."""
    talk = _talk(860)
    assert 28_000 < sum(len(said.split()) for _, said in talk) < 32_000
    text = "\n".join(f"{who}: {said}" for who, said in talk)
    cues = "WEBVTT\n\n" + "\n\n".join(
        f"{_clock(10 * k)} --> {_clock(10 * k + 9)}\n<v {who}>{said}</v>" for k, (who, said) in enumerate(talk)
    )
    read_transcript(text[:2_000])
    for data in (text, cues):
        best = min(_seconds(data) for _ in range(3))
        assert best < 1.0


def _clock(seconds: int) -> str:
    return f"{seconds // 3600:02}:{seconds // 60 % 60:02}:{seconds % 60:02}.000"


def _seconds(data: str) -> float:
    began = time.perf_counter()
    assert len(read_transcript(data).turns) == 860
    return time.perf_counter() - began
