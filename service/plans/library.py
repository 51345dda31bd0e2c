"""The question library: questions that fit any interview of a type, by purpose. Each is kept by the judge; a test says so."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import Literal, get_args

import yaml  # type: ignore[import-untyped]

from service.terms import InterviewType

Use = Literal[
    "consent", "warm_up", "story", "probe", "current_practice", "walk_through", "episode", "fact", "cost", "tried",
    "commitment", "closing",
]  # fmt: skip
"""What a question of the library is for, in the order of an interview."""
_ALL: tuple[InterviewType, ...] = get_args(InterviewType)


@dataclass(frozen=True, slots=True)
class Entry:
    """A question of the library: what it is for, in which types of interview, and the fact it can reveal."""

    use: Use
    text: str
    reveals: str
    types: tuple[InterviewType, ...] = _ALL


@lru_cache(maxsize=1)
def library() -> tuple[Entry, ...]:
    """Every entry, by use."""
    held = yaml.safe_load(files("service.plans").joinpath("library.yaml").read_text("utf-8"))
    return tuple(
        Entry(use, entry["text"], entry["reveals"], tuple(entry.get("types", _ALL)))
        for use in get_args(Use)
        for entry in held[use]
    )


def entries(use: Use, interview_type: InterviewType | None) -> list[Entry]:
    """The entries for a use that fit a type of interview; without a type those that fit every one."""
    return [
        e
        for e in library()
        if e.use == use and (e.types == _ALL if interview_type is None else interview_type in e.types)
    ]


def uses() -> tuple[Use, ...]:
    """What the questions of the library are for, in the order of an interview."""
    return get_args(Use)
