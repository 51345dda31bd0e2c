"""Talks for the tests: lines of dialogue as transcripts, and our own labelled ones."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from service.transcripts.answers import Answers
from service.transcripts.model import Transcript
from service.transcripts.reading import read_transcript
from tests.transcripts.accounts import account_of

_DATA = Path(__file__).parent / "data" / "answers"
_LABELS = {"I": "Interviewer", "P": "Participant"}


def talk(*lines: str) -> Transcript:
    """A transcript of lines that begin with "I: " or "P: "."""
    return read_transcript("".join(f"{_LABELS[line[0]]}{line[1:]}\n" for line in lines))


def answers(*lines: str) -> Answers:
    """What the rules read off such lines."""
    return account_of(talk(*lines)).answers


@dataclass
class Labelled:
    """One of our own talks: its lines, and by turn the rungs and quotes, the commitments and the signals let go."""

    name: str
    lines: list[str] = field(default_factory=list)
    rungs: list[tuple[int, str, str]] = field(default_factory=list)
    committed: dict[int, tuple[str, bool]] = field(default_factory=dict)
    missed: set[int] = field(default_factory=set)


def labelled() -> list[Labelled]:
    """The talks of `data/answers`: `= rung | quote`, `$ kind dated | quote`, `! quote` stand under the turn they label."""
    return [_read(path) for path in sorted(_DATA.glob("*.txt"))]


def _read(path: Path) -> Labelled:
    out = Labelled(path.stem)
    for line in path.read_text("utf-8").splitlines():
        sign, turn = line[:2], len(out.lines) - 1
        if sign in ("I:", "P:"):
            out.lines.append(line)
        elif sign == "= ":
            rung, quote = line[2:].split(" | ")
            out.rungs.append((turn, rung, quote))
        elif sign == "$ ":
            kind, dated = line[2:].split(" | ")[0].split()
            out.committed[turn] = kind, dated == "dated"
        elif sign == "! ":
            out.missed.add(turn)
    return out
