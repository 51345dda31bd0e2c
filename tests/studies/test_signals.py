"""The four signs of the rota study, each figure worked out by hand; and what is not known when something was not told."""

from __future__ import annotations

import random
from dataclasses import replace
from typing import Any

import pytest

from service.studies.aim import Clarity
from service.studies.measure import Measure
from service.studies.model import Fact, Interview, Record
from service.studies.signals import Signals, signals
from tests.studies.rota import TODAY, rota

TALKS = ("i1", "i2", "i3", "i4", "i5", "i6", "i7", "i8")


def _signs(record: Record | None = None) -> Signals:
    return signals(record or rota(), TODAY, Clarity(clear=True))


def _parts(measure: Measure) -> dict[str, object]:
    return {part.of: part.value for part in measure.parts}


def test_leading() -> None:
    """2+1+2+4+0+3+0+0 of 100 questions lead: 9 of the first 50, 3 of the last 50."""
    measure = _signs().measure("leading_share")
    assert measure.value == 12 / 100
    assert (measure.interviews, measure.missing) == (TALKS, ("s1",))
    assert measure.course.trend == "falling"
    assert [point.value for point in measure.course.series] == [0.2, 0.1, 0.2, 0.2, 0, 0.3, 0, 0]


def test_leading_by_interviewer() -> None:
    """Ana asked in six (12 of 70), Ben in two (2 of 30), Cleo in one (0 of 10); Ana went from 5/30 to 7/40."""
    measure = _signs().measure("leading_share_by_interviewer")
    assert _parts(measure) == {"Ana": 12 / 70, "Ben": 2 / 30, "Cleo": 0}
    assert measure.value == 12 / 70
    assert [part.course.trend for part in measure.parts] == ["level", None, None]
    assert "Ana" in measure.advice


def test_top_interviewer() -> None:
    """Ana asked five conversations alone and half of i3: 5.5 of 8; at first 3.5 of 4, then 2 of 4."""
    measure = _signs().measure("top_interviewer_share")
    assert _parts(measure) == {"Ana": 5.5 / 8, "Ben": 1.5 / 8, "Cleo": 1 / 8}
    assert measure.value == 5.5 / 8
    assert measure.course.trend == "falling"
    assert measure.advice == "Let someone other than Ana lead the next conversation."


def test_people_in_contact() -> None:
    """Present 13 times in all, Ana 7, Ben 3, Cleo 3: 1 / ((49 + 9 + 9) / 169)."""
    measure = _signs().measure("people_in_contact")
    assert measure.value == pytest.approx(169 / 67)
    assert measure.interviews == TALKS
    assert measure.course.trend == "falling"


def test_roles() -> None:
    """Only sales was never there. Ana and Ben heard someone 28 days ago, Cleo 49 days ago."""
    never = _signs().measure("roles_never_in_a_room")
    assert (never.value, _parts(never)) == (1, {"founder": 7, "engineer": 3, "designer": 3, "sales": 0})
    days = _signs().measure("days_since_heard")
    assert (days.value, _parts(days)) == ("never", {"founder": 28, "engineer": 28, "designer": 49, "sales": "never"})
    assert "sales" in never.advice
    assert "sales" in days.advice


def test_insights_known_to_two() -> None:
    """n4 only Ana knows; n5 too, but it was shown to Dev: 4 of 5."""
    measure = _signs().measure("insights_seen_by_two")
    assert measure.value == 4 / 5
    assert measure.course.trend == "falling"


def test_what_was_learned() -> None:
    """Insights found a1 and a2 wrong, one is an opportunity, and one of two decisions rests on insights."""
    signs = _signs()
    assert (signs.conversations, signs.interviews) == (8, 9)
    assert signs.measure("assumptions_found_wrong").value == 2
    assert signs.measure("assumptions_found_wrong").interviews == ("i1", "i6", "i7")
    assert signs.measure("new_opportunities").value == 1
    decisions = signs.measure("decisions_changed")
    assert (decisions.value, decisions.interviews) == (1, ("i1", "i7"))
    assert _parts(decisions) == {"rests on an insight": 1, "rests on none": 1}


def test_the_evidence_curve() -> None:
    """A and B, then C, then D in i4: four facts of eight conversations, one of them in the last six."""
    facts = _signs().measure("strong_facts_per_conversation")
    assert facts.value == 4 / 8
    assert [point.value for point in facts.course.series] == [2, 1, 0, 1, 0, 0, 0, 0]
    assert facts.course.trend == "falling"
    curve = _signs().measure("evidence_curve")
    assert (curve.value, _parts(curve)) == ("flat", {"new in the last 6 conversations": 1})
    assert curve.advice.startswith("The last 6 conversations added 1 new fact")


def test_a_curve_that_still_rises() -> None:
    """With two new facts in the last six it goes on."""
    talks = [replace(i, facts=(*i.facts, Fact("fact E"))) if i.id == "i8" and i.facts else i for i in rota().interviews]
    curve = _signs(replace(rota(), interviews=tuple(talks))).measure("evidence_curve")
    assert (curve.value, curve.advice) == ("rising", "The last 6 conversations added 2 new facts: go on.")


def test_a_curve_of_many_facts() -> None:
    """Two new facts in the last six are few where 40 were heard before them, and many where 39 were."""
    early = [Fact(f"early {k}") for k in range(40)]
    for heard, said in ((40, "flat"), (39, "rising")):
        talks = [
            replace(i, facts=tuple(early[:heard]) if i.id in ("i1", "i2") else (early[0],)) for i in rota().interviews
        ]
        talks = [replace(i, facts=(Fact("new"), Fact("newer"))) if i.id == "i8" else i for i in talks]
        assert _signs(replace(rota(), interviews=tuple(talks))).measure("evidence_curve").value == said


def test_the_goal() -> None:
    """87 of 105 questions served something, 18 nothing; nobody asked about a3, no insight speaks of it."""
    signs = _signs()
    assert signs.measure("goal").value == "clear"
    assert signs.measure("goal_coverage").value == 87 / 105
    assert signs.measure("goal_coverage").course.trend == "rising"
    assert signs.measure("orphan_questions").value == 18
    asked = signs.measure("assumptions_never_asked_about")
    assert (asked.value, _parts(asked)) == (1, {"a1": 10, "a2": 8, "a3": 0})
    assert signs.measure("untested_assumptions").value == 1
    assert signs.measure("assumptions_nothing_could_prove_wrong").value == 1


def test_the_order_of_interviews_changes_nothing() -> None:
    """Added in any order, they make the same signs."""
    record = rota()
    for seed in range(5):
        mixed = list(record.interviews)
        random.Random(seed).shuffle(mixed)
        insights = list(record.insights)
        random.Random(seed).shuffle(insights)
        assert _signs(replace(record, interviews=tuple(mixed), insights=tuple(insights))) == _signs()


@pytest.mark.parametrize(
    "gone,unknown",
    [
        ("questions", {"leading_share", "leading_share_by_interviewer"}),
        (
            "asked",
            {
                "leading_share_by_interviewer",
                "top_interviewer_share",
                "people_in_contact",
                "roles_never_in_a_room",
                "insights_seen_by_two",
                "days_since_heard",
            },
        ),
        ("listened", {"people_in_contact", "roles_never_in_a_room", "insights_seen_by_two", "days_since_heard"}),
        ("read_notes", {"insights_seen_by_two"}),
        ("facts", {"strong_facts_per_conversation", "evidence_curve"}),
        ("coverage", {"goal_coverage", "orphan_questions", "assumptions_never_asked_about"}),
        ("date", {"days_since_heard", "evidence_curve"}),
    ],
)
def test_what_was_not_told_is_unknown(gone: str, unknown: set[str]) -> None:
    """Without a kind of metadata just the figures that need it are unknown, and nothing is guessed."""
    record = rota()
    without = _signs(replace(record, interviews=tuple(_without(i, gone) for i in record.interviews)))
    names = {m.name for sign in without.signs for m in sign.measures}
    assert {name for name in names if without.measure(name).value is None} == unknown
    if gone == "date":
        assert not [m.name for sign in without.signs for m in sign.measures if m.course.trend]


def _without(interview: Interview, gone: str) -> Interview:
    nothing: dict[str, Any] = {gone: None}
    return replace(interview, **nothing)


def test_one_gap_is_enough_where_it_could_change_the_answer() -> None:
    """Who was at the last conversation is not told: whether sales was, and when Cleo last heard someone, is unknown.

    Shares are of what is known: Ana asked 5.5 of the seven conversations whose interviewer is known.
    """
    record = rota()
    talks = tuple(replace(i, asked=None, listened=None) if i.id == "i8" else i for i in record.interviews)
    signs = _signs(replace(record, interviews=talks))
    assert signs.measure("roles_never_in_a_room").value is None
    assert _parts(signs.measure("days_since_heard"))["designer"] is None
    top = signs.measure("top_interviewer_share")
    assert (top.value, top.missing) == (5.5 / 7, ("i8",))


def test_a_study_of_nothing() -> None:
    """Without interviews, team, assumptions and goal everything is unknown, but that there is no goal."""
    record = rota()
    bare = replace(record.study, goal=None, team=None, assumptions=())
    empty = signals(Record(bare), TODAY)
    measures = [m for sign in empty.signs for m in sign.measures]
    assert {m.name: m.value for m in measures if m.value is not None} == {"goal": "not clear"}
    assert all(m.advice for m in measures)
    assert signals(record, TODAY).measure("goal").value is None
