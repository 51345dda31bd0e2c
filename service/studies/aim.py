"""Sign 4: starting without a clear goal. Whether there is one, and what the questions and insights have to do with it."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass

from service.studies.measure import Measure, Part, counted, course, ids
from service.studies.model import Coverage, Interview, Record

ENOUGH = 0.7
TOLERANCE = 0.05
_COVER = "Add to each interview which questions served the goal or an assumption, and how many nothing."
_NO_ASSUMPTIONS = "Write down what you hold to be so, and what would prove it wrong."


@dataclass(frozen=True, slots=True)
class Clarity:
    """Whether a goal is one that can be learned; if not, why, in a sentence each."""

    clear: bool
    reasons: tuple[str, ...] = ()


def measures(record: Record, clarity: Clarity | None) -> list[Measure]:
    """Goal, coverage, orphans both ways, what no insight speaks about, and what nothing could prove wrong."""
    return [
        _goal(record, clarity),
        _coverage(record),
        _orphans(record),
        _never_asked(record),
        _untested(record),
        _unfalsifiable(record),
    ]


def _goal(record: Record, clarity: Clarity | None) -> Measure:
    stated = bool(record.study.goal and record.study.goal.strip())
    value = None if stated and clarity is None else "clear" if stated and clarity and clarity.clear else "not clear"
    if not stated:
        advice = "Write one sentence: who, in which situation, does what, and what about it you do not know."
    elif clarity is None:
        advice = "Nobody has judged the goal; have its plan criticised."
    elif clarity.clear:
        advice = "Keep the goal before you when you choose the questions."
    else:
        advice = " ".join(clarity.reasons) or "Name the person, the situation and what you assume about them."
    return Measure(
        name="goal",
        value=value,
        unit="word",
        definition="Clear where the goal names a person, a situation and a behaviour or assumption to learn about. A study "
        "without a goal is not clear.",
        advice=advice,
    )


def _coverage(record: Record) -> Measure:
    known = _covered(record)
    ratios = [(i, (c.served, c.served + c.orphans)) for i, c in known]
    questions = sum(of for _, (_, of) in ratios)
    share = sum(served for _, (served, _) in ratios) / questions if questions else None
    return Measure(
        name="goal_coverage",
        value=share,
        unit="share",
        definition="Questions that served the goal or an assumption, as a share of all questions of the interviews of which "
        "that is known.",
        advice=_COVER
        if share is None
        else "Drop the questions that serve nothing, and ask more about each that does."
        if share < ENOUGH
        else "Keep to the goal.",
        interviews=ids(i for i, _ in known),
        missing=_without(record),
        course=course(ratios, TOLERANCE),
    )


def _orphans(record: Record) -> Measure:
    known = _covered(record)
    number = sum(c.orphans for _, c in known)
    return Measure(
        name="orphan_questions",
        value=number if known else None,
        unit="count",
        definition="Questions that served neither the goal nor an assumption, in the interviews of which that is known.",
        advice=_COVER
        if not known
        else f"Take the {counted(number, 'question')} out of the guide, or say what for."
        if number
        else "Keep to the goal.",
        interviews=ids(i for i, c in known if c.orphans),
        missing=_without(record),
        course=course(((i, (c.orphans, 1)) for i, c in known), 0.5),
    )


def _never_asked(record: Record) -> Measure:
    asked, where = Counter[str](), defaultdict[str, list[Interview]](list)
    for interview, coverage in _covered(record):
        for each in coverage.assumptions:
            asked[each.assumption] += each.questions
            if each.questions:
                where[each.assumption].append(interview)
    missing = _without(record)
    sure = not missing and bool(record.interviews)
    parts = tuple(
        Part(a.id, asked[a.id] if asked[a.id] or sure else None, ids(where[a.id])) for a in record.study.assumptions
    )
    never = [part.of for part in parts if part.value == 0]
    doubtful = not parts or any(part.value is None for part in parts)
    return Measure(
        name="assumptions_never_asked_about",
        value=None if doubtful else len(never),
        unit="count",
        definition="Assumptions that no question of any interview served.",
        advice=_NO_ASSUMPTIONS
        if not parts
        else _COVER
        if doubtful
        else f"Add a question for {_named(never)}."
        if never
        else "Every assumption is being asked about.",
        interviews=ids({i.id: i for held in where.values() for i in held}.values()),
        missing=missing,
        parts=parts,
    )


def _untested(record: Record) -> Measure:
    behind = defaultdict[str, set[str]](set)
    for insight in record.insights:
        if insight.assumption and insight.kind != "new_opportunity":
            behind[insight.assumption].add(insight.interview)
    assumptions = record.study.assumptions
    untested = [a.id for a in assumptions if a.id not in behind]
    return Measure(
        name="untested_assumptions",
        value=len(untested) if assumptions else None,
        unit="count",
        definition="Assumptions that no insight has found wrong or confirmed.",
        advice=_NO_ASSUMPTIONS
        if not assumptions
        else f"Put {_named(untested)} to the test next."
        if untested
        else "Look for what would overturn what was confirmed.",
        interviews=tuple(sorted({own for held in behind.values() for own in held})),
        parts=tuple(Part(a.id, len(behind.get(a.id, ())), tuple(sorted(behind.get(a.id, ())))) for a in assumptions),
    )


def _unfalsifiable(record: Record) -> Measure:
    assumptions = record.study.assumptions
    bare = [a.id for a in assumptions if not (a.wrong_if and a.wrong_if.strip())]
    return Measure(
        name="assumptions_nothing_could_prove_wrong",
        value=len(bare) if assumptions else None,
        unit="count",
        definition="Assumptions of which it is not written down what would prove them wrong.",
        advice=_NO_ASSUMPTIONS
        if not assumptions
        else f"Write down what would prove {_named(bare)} wrong, before the next conversation."
        if bare
        else "Hold what you hear against it.",
    )


def _covered(record: Record) -> list[tuple[Interview, Coverage]]:
    return [(i, i.coverage) for i in record.interviews if i.coverage is not None]


def _without(record: Record) -> tuple[str, ...]:
    return ids(i for i in record.interviews if i.coverage is None)


def _named(assumptions: list[str]) -> str:
    """A few ids in words: "a1", "a1 and a2", "a1, a2 and 3 more"."""
    if len(assumptions) > 2:
        return f"{', '.join(assumptions[:2])} and {len(assumptions) - 2} more"
    return " and ".join(assumptions)
