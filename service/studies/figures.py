"""A measure's value in the words of a page or a message."""

from __future__ import annotations

from service.studies.measure import Measure, Part, Unit, Value, counted, percent
from service.studies.model import Record
from service.studies.signals import Signals

UNKNOWN = "unknown"
_ARROWS = {"rising": "rising", "falling": "falling", "level": "level", None: "trend unknown"}
SAID = {
    "leading_share": "Leading questions",
    "leading_share_by_interviewer": "Leading questions, highest of an interviewer",
    "top_interviewer_share": "Asked by one person",
    "people_in_contact": "People in contact, effectively",
    "roles_never_in_a_room": "Roles never in a room",
    "insights_seen_by_two": "Insights known to two or more",
    "days_since_heard": "Longest since a role heard a customer",
    "assumptions_found_wrong": "Assumptions found wrong",
    "new_opportunities": "New opportunities",
    "decisions_changed": "Decisions changed",
    "strong_facts_per_conversation": "Facts per conversation",
    "evidence_curve": "Evidence curve",
    "goal": "Goal",
    "goal_coverage": "Questions that serve the goal",
    "orphan_questions": "Questions that serve nothing",
    "assumptions_never_asked_about": "Assumptions never asked about",
    "untested_assumptions": "Assumptions no insight speaks about",
    "assumptions_nothing_could_prove_wrong": "Assumptions nothing could prove wrong",
}
"""What each measure is called by people."""


def counts(record: Record, signals: Signals) -> str:
    """How much there is of a study, in a line."""
    return ", ".join(
        (
            counted(signals.conversations, "conversation"),
            counted(len(record.insights), "insight"),
            counted(len(record.decisions), "decision"),
        )
    )


def shown(measure: Measure) -> str:
    """The value of a measure."""
    return value_shown(measure.value, measure.unit)


def part_shown(part: Part, unit: Unit) -> str:
    """The value of a part of a measure."""
    return value_shown(part.value, unit)


def trend_shown(measure: Measure) -> str:
    """Where a measure tends, in a word or two."""
    return _ARROWS[measure.course.trend]


def value_shown(value: Value | None, unit: Unit) -> str:
    """A value in its unit."""
    if value is None or isinstance(value, str):
        return value or UNKNOWN
    match unit:
        case "share":
            return percent(value)
        case "people" | "each":
            return f"{value:.1f}"
        case "days":
            return counted(int(value), "day")
    return f"{value:g}"
