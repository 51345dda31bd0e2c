"""A plan for interviews: what is to be learned, what is believed, what is asked and by whom, and for what at the end."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from service.document.lists import Item

Part = Literal["asks", "listens", "reads", "none"]
"""What somebody of the team does with an interview; "none" is said, not guessed."""


@dataclass(frozen=True, slots=True)
class Stated:
    """A hypothesis as handed in."""

    id: str
    text: str


@dataclass(frozen=True, slots=True)
class Member:
    """Somebody of the team, by name or role; `part` is None where the plan does not say."""

    who: str
    part: Part | None = None


@dataclass(frozen=True, slots=True)
class Plan:
    """A plan as handed in. What it is silent about is empty: nothing is guessed."""

    goal: str = ""
    hypotheses: tuple[Stated, ...] = ()
    questions: tuple[Item, ...] = ()
    team: tuple[Member, ...] = ()
    next_step: str = ""
