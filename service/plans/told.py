"""A plan considered becomes the contract's answer, and what was asked becomes a plan."""

from __future__ import annotations

from collections.abc import Sequence

from service.aims.goals import Missing
from service.plans.considered import Considered
from service.plans.plan import Member, Plan, Stated
from service.plans.self_check import ASKED
from service.wire import plan as wire
from service.wire.requests import identified
from service.wire.serialise import answer, rewrite


def plan_of(asked: wire.PlanFile) -> Plan:
    """The plan that a client or a file hands in."""
    hypotheses = (
        Stated(f"h{place}", h) if isinstance(h, str) else Stated(h.id, h.text)
        for place, h in enumerate(asked.hypotheses, 1)
    )
    return Plan(
        goal=asked.goal or "",
        hypotheses=tuple(hypotheses),
        questions=tuple(identified(asked.questions)),
        team=tuple(Member(m) if isinstance(m, str) else Member(m.who, m.part) for m in asked.team),
        next_step=asked.next_step or "",
    )


def plan_answer(done: Considered) -> wire.PlanAnswer:
    """The answer. Its JSON is `.model_dump_json()`."""
    judged = answer(done.report)
    return wire.PlanAnswer(
        offset_unit="code_point",
        goal=_goal(done),
        hypotheses=[
            wire.Hypothesis(
                id=stated.id,
                text=stated.text,
                testable=seen.testable,
                missing=_missing(seen.missing),
                disproved_by=seen.disproved_by or None,
                sharper=list(done.restated.get(stated.id, ())),
            )
            for stated, seen in done.hypotheses
        ],
        coverage=_coverage(done),
        next_steps=[
            wire.NextStep(text=s.text, question=s.question, costs=s.costs, dated=s.dated, specific=s.specific)
            for s in done.next_steps
        ],
        self_check=[
            wire.Check(check=c.check, question=ASKED[c.check], answer=c.answer, why=c.why) for c in done.checks
        ],
        questions=judged.questions,
        summary=judged.summary,
        engine=judged.engine,
    )


def _goal(done: Considered) -> wire.Goal | None:
    if done.goal is None:
        return None
    missing = _missing(done.goal.missing)
    return wire.Goal(text=done.plan.goal, clear=done.goal.clear, missing=missing, sharper=list(done.sharper))


def _missing(found: Sequence[Missing]) -> list[wire.Missing]:
    return [wire.Missing(what=m.what, why=m.why) for m in found]


def _coverage(done: Considered) -> wire.PlanCoverage:
    covered = done.coverage
    return wire.PlanCoverage(
        pairs=[wire.Pair(aim=p.aim, question=p.question, value=p.value, source=p.source) for p in covered.pairs],
        aims=[
            wire.Covered(
                aim=aim,
                questions=list(covered.serving(aim)),
                proposed=[rewrite(r) for r in done.proposals.get(aim, ())],
            )
            for aim in done.aims
        ],
        uncovered=list(covered.uncovered),
        orphans=list(covered.orphans),
    )
