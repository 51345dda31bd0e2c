"""Labelled talks: whole ones, endings and single asks, turn by turn with what was given and what was let go.

In a file a talk may open with "# name"; a turn opens with who speaks (I, J and K ask, P, Q and R answer). Under a turn stand
"$ kind dated | quote" where it commits, "! quote" where a signal in it was let go.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from evals.samples import talks
from service.transcripts.model import Transcript
from service.transcripts.reading import read_transcript

TALKS = Path(__file__).parent / "talks"
OWN = Path(__file__).parents[1] / "tests" / "transcripts" / "data" / "answers"
_SPEAKERS = {
    "I": "Interviewer", "J": "Interviewer 2", "K": "Interviewer 3",
    "P": "Participant", "Q": "Participant 2", "R": "Participant 3",
}  # fmt: skip


@dataclass(frozen=True)
class Line:
    """A turn as it was labelled: who spoke, whether they ask, the words; what it commits to, as kind and quote; the words
    of the signal let go."""

    speaker: str
    asks: bool
    text: str
    committed: tuple[str, str] | None = None
    missed: str | None = None


@dataclass(frozen=True)
class Talk:
    """A talk and who wrote and labelled it."""

    name: str
    author: str
    lines: tuple[Line, ...]

    def read(self) -> Transcript:
        """The talk as the service reads it. Raises ValueError where its turns are not read as they were labelled."""
        text = "".join(f"{line.speaker}: {line.text}\n\n" for line in self.lines)
        read = read_transcript(text, "text", tuple({line.speaker for line in self.lines if line.asks}))
        if [t.text for t in read.turns] != [line.text for line in self.lines]:
            raise ValueError(f"{self.author} {self.name}: its turns are not read as they were labelled")
        return read


def with_signals() -> Iterator[Talk]:
    """The talks labelled with the signals that were let go, the `dev` ones of evals among them."""
    for talk in talks():
        if talk.split == "dev":
            lines = (
                Line(t.speaker, t.role == "interviewer", t.text, missed=t.missed.quote if t.missed else None)
                for t in talk.turns
            )
            yield Talk(talk.id, "evals", tuple(lines))
    for folder, author in ((OWN, "own"), (TALKS, "own"), (TALKS / "long", "long"), (TALKS / "short", "short")):
        for path in sorted(folder.glob("*.txt")):
            if path != ASKS:
                yield from _talks(path, author)
    yield from whole()


def whole() -> Iterator[Talk]:
    """The whole talks labelled with both, a file an author."""
    for path in sorted((TALKS / "whole").glob("*.txt")):
        yield from _talks(path, path.stem)


def ends() -> Iterator[Talk]:
    """Pieces of talks, most of them the last minutes, labelled with commitments, a file an author."""
    for path in sorted((TALKS / "ends").glob("*.txt")):
        yield from _talks(path, path.stem)


ASKS = TALKS / "asks.txt"


def asks() -> Iterator[Talk]:
    """Single asks with their answers, labelled with commitments; the grammar of requests was written along with them."""
    yield from _talks(ASKS, "asks")


def _talks(path: Path, author: str) -> Iterator[Talk]:
    name, lines = path.stem, list[Line]()
    for line in path.read_text("utf-8").splitlines():
        sign, rest = line[:2], line[2:]
        if sign == "# ":
            if lines:
                yield Talk(name, author, tuple(lines))
            name, lines = rest, []
        elif line[1:3] == ": ":
            lines.append(Line(_SPEAKERS[line[0]], line[0] in "IJK", line[3:]))
        elif sign == "$ ":
            kind, quote = rest.split(" | ", 1)
            lines[-1] = replace(lines[-1], committed=(kind.split()[0], quote))
        elif sign == "! ":
            lines[-1] = replace(lines[-1], missed=rest)
    yield Talk(name, author, tuple(lines))
