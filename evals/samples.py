"""Samples: a question, a rewrite case, a whole guide or a talk with what is known to be right about it, from JSON."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from service.terms import Family, InterviewType, Purpose, Verdict
from service.transcripts.rungs import Rung

DATA = Path(__file__).parent / "data"
TALKS = DATA / "transcripts"
Kind = Literal["question", "rewrite", "guide"]
Split = Literal["dev", "test"]


class BadCases(Exception):
    """A file holds no cases of a known shape; the message names the file and the line, never what stands there."""


class _Read(BaseModel):
    model_config = ConfigDict(extra="ignore", frozen=True, hide_input_in_errors=True)


class Label(_Read):
    """What one annotator said of a question."""

    verdict: Verdict
    families: tuple[Family, ...] = ()
    purpose: Purpose | None = None


class Fault(_Read):
    """A question with a fault put into a guide on purpose; it stands there exactly once."""

    question: str
    verdict: Verdict
    families: tuple[Family, ...]


class Metadata(_Read):
    """What is known about a sample. `marks` are the words that carry a fault, `labels` what further annotators said.

    `wording` names the family of wording and `source` the text it was taken from: samples of one are not independent.
    """

    split: Split = "dev"
    wording: str = ""
    source: str = ""
    domain: str = ""
    register_: str = Field("", alias="register")
    difficulty: int | None = None
    hard_negative: bool = False
    contested: bool = False
    families: tuple[Family, ...] = ()
    marks: Mapping[Family, str] = Field(default_factory=dict)
    purpose: Purpose | None = None
    labels: tuple[Label, ...] = ()
    published_label: str = ""
    published_categories: tuple[str, ...] = ()
    genre: str = ""
    context: str = ""
    before: str = ""
    goal: str = ""
    interview_type: InterviewType | None = None
    topic: str = ""
    needs_topic: bool = False
    never: tuple[str, ...] | None = None
    clean: bool = False
    faults: tuple[Fault, ...] | None = None
    not_said: tuple[str, ...] = ()


class Sample(_Read):
    """One case. `target` is a verdict, the words of which one must survive a rewrite, or a guide's seeded questions."""

    id: str
    input: str
    target: str | tuple[str, ...]
    metadata: Metadata

    @property
    def kind(self) -> Kind:
        """What is asked of the service: to judge a question, to rewrite one, to read a guide."""
        known = self.metadata
        return "guide" if known.faults is not None else "rewrite" if known.never is not None else "question"

    @property
    def cluster(self) -> str:
        """What it shares with samples that are not independent of it."""
        return self.metadata.source or self.metadata.wording or self.id

    @property
    def verdict(self) -> str:
        """The verdict it is labelled with; only of a question."""
        assert isinstance(self.target, str)
        return self.target


def read(path: Path) -> list[Sample]:
    """The samples of a file, in order. Raises BadCases where a line is none, or an id occurs twice."""
    try:
        lines = path.read_text("utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as reason:
        raise BadCases(f"{path.name}: cannot be read ({type(reason).__name__})") from None
    samples: dict[str, Sample] = {}
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            sample = Sample.model_validate(_shaped(json.loads(line)))
        except (ValidationError, ValueError, KeyError, TypeError, AttributeError) as wrong:
            raise BadCases(f"{path.name}: line {number} is no case ({_said(wrong)})") from None
        if sample.id in samples:
            raise BadCases(f"{path.name}: line {number}: an earlier case has this id")
        samples[sample.id] = sample
    if not samples:
        raise BadCases(f"{path.name}: no cases")
    return list(samples.values())


def shipped(kind: Kind | None = None, split: Split | None = None) -> list[Sample]:
    """The cases that come with the package, of one kind and split or of all; a file that is missing holds none."""
    return [
        sample
        for path in sorted(DATA.glob("*.jsonl"))
        for sample in read(path)
        if (kind is None or sample.kind == kind) and (split is None or sample.metadata.split == split)
    ]


class Quote(_Read):
    """Words that are labelled, exactly as the turn has them."""

    quote: str


class Placed(Quote):
    """A participant's statement and the rung it stands on."""

    rung: Rung


class Spoken(_Read):
    """A turn of a talk, `n` from 1, with its labels: a participant's statements, a commitment, a signal let go."""

    n: int
    speaker: str
    text: str
    role: Literal["interviewer", "participant"]
    statements: tuple[Placed, ...] = ()
    commitment: Quote | None = None
    missed: Quote | None = None


class Talk(_Read):
    """A transcript, as the file `data` has it, with its labelled turns in order."""

    id: str
    split: Split
    data: bytes
    turns: tuple[Spoken, ...]


def talks() -> list[Talk]:
    """The labelled transcripts that come with the package; none where they are missing."""
    index = TALKS / "index.json"
    listed = json.loads(index.read_text("utf-8")) if index.is_file() else []
    return [
        Talk(
            id=row["id"],
            split=row["split"],
            data=(TALKS / row["file"]).read_bytes(),
            turns=tuple(map(Spoken.model_validate_json, (TALKS / row["labels"]).read_text("utf-8").splitlines())),
        )
        for row in listed
    ]


def _shaped(row: Mapping[str, Any]) -> Mapping[str, Any]:
    """The row as a case; a flat row {"id", "text", "verdict", …} has all but those as metadata."""
    if "input" in row:
        return row
    rest = {key: value for key, value in row.items() if key not in ("id", "text", "verdict") and value is not None}
    return {"id": row["id"], "input": row["text"], "target": row["verdict"], "metadata": rest}


def _said(wrong: Exception) -> str:
    if not isinstance(wrong, ValidationError):
        return type(wrong).__name__
    first = next(iter(wrong.errors(include_input=False, include_url=False)))
    return f"{'.'.join(str(part) for part in first['loc'])}: {first['msg']}"
