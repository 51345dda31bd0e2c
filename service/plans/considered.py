"""A plan considered: its goal, hypotheses and next step, what its questions cover, and the self-check, beside their critique."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from service.aims.goals import Goal, goal
from service.aims.hypotheses import Hypothesis, hypothesis
from service.aims.reading import read_aims
from service.aims.serving import GOAL, Aim
from service.engine import Job
from service.language.offloop import off_loop
from service.plans.coverage import Coverage, coverage, proposed
from service.plans.next_step import NextStep, next_steps
from service.plans.plan import Plan, Stated
from service.plans.self_check import Checked, self_check
from service.plans.sharper import sharper_goals, sharper_hypotheses, who_of
from service.report import Report, Rewrite

MOST_PROPOSING = 12
"""Aims for which questions are proposed, at most."""
_TOPICS_FROM = 12


@dataclass(frozen=True)
class Considered:
    """All that is told of a plan. `goal` is None where it states none; what is keyed is keyed by the ids of aims."""

    plan: Plan
    report: Report
    goal: Goal | None
    sharper: tuple[str, ...]
    hypotheses: tuple[tuple[Stated, Hypothesis], ...]
    restated: dict[str, tuple[str, ...]]
    coverage: Coverage
    proposals: dict[str, tuple[Rewrite, ...]]
    next_steps: tuple[NextStep, ...]
    checks: tuple[Checked, ...]

    @property
    def aims(self) -> tuple[str, ...]:
        """The ids of the aims: the goal, then the hypotheses."""
        stated = tuple(h.id for h, _ in self.hypotheses)
        return (GOAL, *stated) if self.goal is not None else stated


@dataclass(frozen=True)
class _Read:
    goal: Goal | None
    sharper: tuple[str, ...]
    hypotheses: tuple[tuple[Stated, Hypothesis], ...]
    restated: dict[str, tuple[str, ...]]


async def considered(
    plan: Plan, report: Report, job: Job, told: Mapping[str, Mapping[str, bool]] | None = None
) -> Considered:
    """The plan with the critique of its questions. Parses off the event loop, a part at a time.

    `told` is what a model said of its questions and aims, by their ids.
    """
    read = await off_loop(_read, plan, report)
    aims = [Aim(h.id, seen.parsed) for h, seen in read.hypotheses]
    if read.goal is not None:
        aims.insert(0, Aim(GOAL, read.goal.parsed))
    covered = await off_loop(coverage, aims, report.questions, told)
    proposals: dict[str, tuple[Rewrite, ...]] = {}
    if job.max_rewrites:
        of = read.goal.parsed if read.goal is not None else None
        for aim in [aim for aim in aims if aim.id in covered.uncovered][:MOST_PROPOSING]:
            proposals[aim.id] = await off_loop(proposed, aim, of, job.product_names, job.max_rewrites)
    steps = await off_loop(next_steps, plan.next_step, [j.question for j in report.questions])
    checks = self_check(read.goal, len(plan.hypotheses), report.questions, plan.team, steps)
    return Considered(
        plan, report, read.goal, read.sharper, read.hypotheses, read.restated, covered, proposals, steps, checks
    )


def _read(plan: Plan, report: Report) -> _Read:
    stated = plan.goal.strip()
    parsed = read_aims([stated, *(h.text for h in plan.hypotheses)])
    aim = goal(parsed[0]) if stated else None
    others = [*parsed[1:], *(j.question.parsed for j in report.questions)][:_TOPICS_FROM]
    seen = tuple(zip(plan.hypotheses, map(hypothesis, parsed[1:]), strict=True))
    who = who_of(parsed[0])
    return _Read(
        aim,
        sharper_goals(aim, others) if aim is not None else (),
        seen,
        {h.id: sharper_hypotheses(found.parsed, who) for h, found in seen},
    )
