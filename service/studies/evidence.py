"""Sign 3: counting conversations instead of insights. What each conversation added, and whether the curve is flat."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from service.studies.measure import Course, Measure, Part, counted, course, ids
from service.studies.model import Decision, Insight, Interview, Record

T = TypeVar("T")
WINDOW = 6
FLAT, FLAT_SHARE = 1, 20
"""A curve is flat where the last conversations added so many new facts, or one for so many heard before them."""
TOLERANCE = 0.25
_HEARD = (
    "Facts are what was heard that counts as evidence; those described in the same words, or of a transcript the "
    "same sort of evidence about the same thing, are one."
)


@dataclass(frozen=True, slots=True)
class Added:
    """What a conversation added: its facts, and those of them that no earlier one had."""

    interview: Interview
    facts: int
    new: int


def measures(record: Record) -> list[Measure]:
    """Assumptions found wrong, new opportunities, decisions changed, new facts per conversation, and their curve."""
    talks = [i for i in record.interviews if i.is_conversation]
    return [
        _found_wrong(record, talks),
        _opportunities(record, talks),
        _decisions(record, talks),
        _new_facts(talks),
        _curve(talks),
    ]


def added(record: Record) -> list[Added]:
    """What each dated conversation whose facts are known added, in order of time."""
    return _added(i for i in record.interviews if i.is_conversation)


def _found_wrong(record: Record, talks: list[Interview]) -> Measure:
    wrong = [i for i in record.insights if i.kind == "assumption_wrong"]
    number = len({i.assumption for i in wrong})
    return Measure(
        name="assumptions_found_wrong",
        value=number if record.interviews else None,
        unit="count",
        definition="Assumptions that at least one insight says are wrong.",
        advice=_none_yet(talks, "Ask what would prove the riskiest assumption wrong, and look for that.")
        if not number
        else "Strike what was found wrong from the plan, and say what changes with it.",
        interviews=_behind(wrong),
        course=_per_talk(talks, wrong, lambda insight: [insight.interview]),
    )


def _opportunities(record: Record, talks: list[Interview]) -> Measure:
    new = [i for i in record.insights if i.kind == "new_opportunity"]
    return Measure(
        name="new_opportunities",
        value=len(new) if record.interviews else None,
        unit="count",
        definition="Insights that name an opportunity nobody had thought of.",
        advice=_none_yet(talks, "Leave room in the guide for what you did not come to ask.")
        if not new
        else "Pick the one with the most evidence, and make it an assumption to test.",
        interviews=_behind(new),
        course=_per_talk(talks, new, lambda insight: [insight.interview]),
    )


def _decisions(record: Record, talks: list[Interview]) -> Measure:
    came_from = {insight.id: insight.interview for insight in record.insights}
    linked = [d for d in record.decisions if d.insights]
    behind = {came_from[own] for d in linked for own in d.insights}
    alone = len(record.decisions) - len(linked)

    def talks_of(decision: Decision) -> set[str]:
        return {came_from[own] for own in decision.insights}

    return Measure(
        name="decisions_changed",
        value=len(linked) if record.interviews else None,
        unit="count",
        definition="Decisions that changed and rest on at least one insight. Those that name none are counted apart.",
        advice=_none_yet(
            talks, "Ask of each insight: what do we do otherwise now? If the answer is nothing, learn else."
        )
        if not linked
        else f"Say which insights the others rest on ({alone} of {len(record.decisions)} name none)."
        if alone
        else "Keep deciding by what was heard.",
        interviews=tuple(sorted(behind)),
        course=_per_talk(talks, linked, talks_of),
        parts=(Part("rests on an insight", len(linked), tuple(sorted(behind))), Part("rests on none", alone)),
    )


def _new_facts(talks: list[Interview]) -> Measure:
    known = [i for i in talks if i.facts is not None]
    number = len({key for i in known for key in _facts(i)})
    each = number / len(known) if known else None
    steps = _added(talks)
    return Measure(
        name="strong_facts_per_conversation",
        value=each,
        unit="each",
        definition=f"Different facts heard, for each conversation whose facts are known. {_HEARD}",
        advice="Write down the facts of each conversation: dates, workarounds, money, next steps."
        if each is None
        else "Ask for the last time, and what it cost: the answers hold few facts."
        if each < 1
        else "Keep asking for the last time.",
        interviews=ids(known),
        missing=ids(i for i in talks if i.facts is None),
        course=course(((step.interview, (step.new, 1)) for step in steps), TOLERANCE),
    )


def _curve(talks: list[Interview]) -> Measure:
    steps = _added(talks)
    dated = sorted((i for i in talks if i.date is not None), key=_time)
    last = {i.id for i in dated[-WINDOW:]}
    tail = [step for step in steps if step.interview.id in last]
    told = len(dated) == len(talks) and len(last) == len(tail) == WINDOW
    new = sum(step.new for step in tail)
    heard = sum(step.new for step in steps) - new
    flat = new <= max(FLAT, heard // FLAT_SHARE)
    return Measure(
        name="evidence_curve",
        value=("flat" if flat else "rising") if told else None,
        unit="word",
        definition=f"Flat where the last {WINDOW} conversations together added at most {counted(FLAT, 'new fact')}, or one "
        f"for every {FLAT_SHARE} heard before. A fact is new where no earlier conversation had it. {_HEARD}",
        advice=_curve_advice(told, new, heard, flat),
        interviews=ids(step.interview for step in tail),
        missing=ids(i for i in talks if i.date is None or i.facts is None),
        parts=(
            Part(
                f"new in the last {WINDOW} conversations", new if told else None, ids(step.interview for step in tail)
            ),
        ),
    )


def _curve_advice(told: bool, new: int, heard: int, flat: bool) -> str:
    if not told:
        return f"Once {WINDOW} conversations have their dates and facts, this says whether another one is worth it."
    said = f"The last {WINDOW} conversations added {counted(new, 'new fact')}"
    if not flat:
        return f"{said}: go on."
    if heard >= WINDOW:
        return f"{said}: decide on what you have, or ask other people, or other questions."
    return f"{said}, and those before few: the questions bring no facts, so change them first."


def _added(talks: Iterable[Interview]) -> list[Added]:
    heard: set[str] = set()
    steps = []
    for interview in sorted((i for i in talks if i.date is not None and i.facts is not None), key=_time):
        facts = _facts(interview)
        steps.append(Added(interview, len(facts), len(facts - heard)))
        heard |= facts
    return steps


def _facts(interview: Interview) -> set[str]:
    return {" ".join(fact.about.split()).casefold() for fact in interview.facts or ()}


def _time(interview: Interview) -> tuple[str, str]:
    return str(interview.date), interview.id


def _behind(insights: Sequence[Insight]) -> tuple[str, ...]:
    return tuple(sorted({insight.interview for insight in insights}))


def _per_talk(talks: list[Interview], things: Sequence[T], talks_of: Callable[[T], Iterable[str]]) -> Course:
    """How many of the things each conversation led to, over time."""
    led = Counter(own for thing in things for own in talks_of(thing))
    return course(((i, (led[i.id], 1)) for i in talks), TOLERANCE)


def _none_yet(talks: list[Interview], advice: str) -> str:
    return advice if talks else "Talk to a customer first."
