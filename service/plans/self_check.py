"""Four questions to ask oneself before an interview, answered from the plan; "unknown" where the plan is silent."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from service.aims.goals import Goal
from service.plans.next_step import NextStep
from service.plans.plan import Member
from service.report import Judged
from service.terms import Family

Answer = Literal["yes", "no", "unknown"]
Check = Literal["their_life", "team_hears", "next_step", "one_thing"]

ASKED: dict[Check, str] = {
    "their_life": "Is it about their life, and not about my idea?",
    "team_hears": "Will the team hear it, and not only me?",
    "next_step": "Do I ask for a specific next step?",
    "one_thing": "Do I know the one thing I want to learn?",
}
_IDEA: frozenset[Family] = frozenset({"pitch", "validation", "wishlist", "hypothetical", "price"})
_MOST_HYPOTHESES = 5


@dataclass(frozen=True, slots=True)
class Checked:
    """One of the four with its answer and one sentence why."""

    check: Check
    answer: Answer
    why: str


def self_check(
    goal: Goal | None, hypotheses: int, judged: Sequence[Judged], team: Sequence[Member], steps: Sequence[NextStep]
) -> tuple[Checked, ...]:
    """The four, in their order. `goal` is None where the plan states none."""
    return (_their_life(goal, judged), _team(team), _next_step(steps), _one_thing(goal, hypotheses))


def _their_life(goal: Goal | None, judged: Sequence[Judged]) -> Checked:
    asked = [j for j in judged if j.verdict != "not_judged"]
    idea = [
        j for j in asked if any(f.family in _IDEA and f.severity == "error" and not f.withdrawn for f in j.findings)
    ]
    if idea:
        many = f"{len(idea)} of {len(asked)} questions ask" if len(idea) > 1 else f"1 of {len(asked)} questions asks"
        return Checked("their_life", "no", f"{many} about the idea: about what they would do, pay, want or praise.")
    wish = goal is not None and any(m.what == "answerable" for m in goal.missing)
    if wish:
        return Checked("their_life", "no", "The goal itself is about the idea, or about nothing of theirs.")
    if asked:
        return Checked("their_life", "yes", "No question asks what they would do, pay, want or praise.")
    if goal is not None and goal.clear:
        return Checked("their_life", "yes", "The goal names what people do; there are no questions yet.")
    return Checked("their_life", "unknown", "The plan has neither a clear goal nor questions.")


def _team(team: Sequence[Member]) -> Checked:
    if not team:
        return Checked("team_hears", "unknown", "The plan does not say who is in the team.")
    hearing = [m for m in team if m.part in ("asks", "listens", "reads")]
    if len(hearing) > 1:
        return Checked("team_hears", "yes", f"{len(hearing)} people ask, listen or read.")
    if any(m.part is None for m in team) and len(team) > 1:
        return Checked("team_hears", "unknown", "The plan does not say who asks, who listens and who reads.")
    return Checked("team_hears", "no", "One person at most asks, listens or reads: the rest will hear it second-hand.")


def _next_step(steps: Sequence[NextStep]) -> Checked:
    if not steps:
        return Checked("next_step", "unknown", "The plan names no next step.")
    if any(step.specific for step in steps):
        return Checked("next_step", "yes", "It costs them something and has a day.")
    if any(step.costs for step in steps):
        return Checked("next_step", "no", "It costs them something, but has no day: say when.")
    return Checked("next_step", "no", "It costs them nothing: ask for time, an introduction or money, on a day.")


def _one_thing(goal: Goal | None, hypotheses: int) -> Checked:
    if goal is None:
        return Checked("one_thing", "unknown", "The plan states no goal.")
    if not goal.clear:
        lacks = ", ".join(m.what for m in goal.missing)
        return Checked("one_thing", "no", f"The goal is not clear (missing: {lacks}).")
    if hypotheses > _MOST_HYPOTHESES:
        return Checked("one_thing", "no", f"{hypotheses} hypotheses are more than one conversation can answer.")
    return Checked("one_thing", "yes", "The goal names who, and what of theirs.")
