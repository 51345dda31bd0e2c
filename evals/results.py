"""Results of a run, one a line behind a line that says how it was run; a run that was killed goes on where it was."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path
from typing import IO

from pydantic import BaseModel, ConfigDict, ValidationError

import service
from service.terms import Verdict
from service.wire.answer import Finding, Question, Ran

JUDGES = ("critique.py", "verdict.py", "document/**/*", "ear/**/*", "engines/**/*", "language/**/*", "llm/**/*",
          "rewriting/**/*", "rules/**/*")  # fmt: skip
"""The parts of the service that a result hangs on."""


class OtherRun(Exception):
    """The file holds results of a run that was set up otherwise, or none at all; the message is one line."""


class Setup(BaseModel):
    """What must be the same for results to belong together. `code` and `cases` are digests, of the service and of them."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    engine: str
    model: str | None
    ruleset: str
    code: str
    prompts: str | None
    cases: str
    at_once: int


class Result(BaseModel):
    """What the service said of one sample: its questions as the API tells them, and how they were judged.

    `seconds` and `engine` are those of a job that `shared` samples stood in. `afresh` is what the rules say of each
    rewrite offered, as a fresh question.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: str
    questions: list[Question]
    engine: Ran
    seconds: float
    shared: int = 1
    afresh: dict[str, Verdict] = {}

    @property
    def question(self) -> Question:
        """The only question, of a sample that is one."""
        (only,) = self.questions
        return only


def standing(question: Question) -> list[Finding]:
    """The findings that count: neither withdrawn nor mere remarks."""
    return [f for f in question.findings if f.withdrawn is None and f.severity != "info"]


def read_results(path: Path) -> tuple[Setup, list[Result]]:
    """How a run was set up, and its results. Raises OtherRun where the file is none of a run."""
    setup, results, _ = _held(path.read_bytes(), path.name)
    return setup, results


class Log:
    """The file of a run under way: results are added job by job, each job in one write."""

    def __init__(self, path: Path, setup: Setup, resume: bool) -> None:
        """Begin a file, or go on with one. Raises OtherRun where it is there already, or of another setup."""
        self.done: dict[str, Result] = {}
        if path.exists() and not resume:
            raise OtherRun(f"{path} is there already: --resume goes on with it")
        kept = 0
        if path.exists() and path.stat().st_size:
            held, results, kept = _held(path.read_bytes(), path.name)
            if held != setup:
                differing = [name for name in Setup.model_fields if getattr(held, name) != getattr(setup, name)]
                raise OtherRun(f"{path} is of another run (its {' and '.join(differing)} differs): give a new file")
            self.done = {r.id: r for r in results}
        self._file: IO[bytes] = path.open("r+b" if kept else "wb")
        self._file.truncate(kept)
        self._file.seek(kept)
        if not kept:
            self._write(setup.model_dump_json())

    def add(self, results: Sequence[Result]) -> None:
        """Keep the results of one job."""
        self._write("\n".join(r.model_dump_json() for r in results))
        self.done.update((r.id, r) for r in results)

    def close(self) -> None:
        """Nothing more will come."""
        self._file.close()

    def _write(self, text: str) -> None:
        self._file.write(text.encode() + b"\n")
        self._file.flush()


def _held(raw: bytes, name: str) -> tuple[Setup, list[Result], int]:
    """What a file holds up to the last whole job, and how many bytes that is."""
    first, *lines = raw.split(b"\n")
    try:
        setup = Setup.model_validate_json(first)
    except ValidationError:
        raise OtherRun(f"{name} holds no results of a run") from None
    results: list[Result] = []
    whole, kept, size = 0, len(first) + 1, len(first) + 1
    for line in lines:
        size += len(line) + 1
        try:
            results.append(Result.model_validate_json(line))
        except ValidationError:
            break
        if len(results) - whole == results[-1].shared:
            whole, kept = len(results), size
    return setup, results[:whole], min(kept, len(raw))


@lru_cache(maxsize=1)
def code_digest() -> str:
    """A short name for what judges as it is, code and tables: 12 hex digits."""
    folder = Path(service.__file__).parent
    digest = hashlib.sha256()
    for path in sorted(p for part in JUDGES for p in folder.glob(part) if p.is_file() and p.suffix != ".pyc"):
        digest.update(path.read_bytes())
    return digest.hexdigest()[:12]


def digest_of(payload: object) -> str:
    """A short name for a value that JSON can hold: 12 hex digits."""
    return hashlib.sha256(json.dumps(payload, sort_keys=True).encode()).hexdigest()[:12]
