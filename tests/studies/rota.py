"""A study of how cafés make their rota, small enough that every figure of it can be worked out by hand."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

from service.studies.model import (
    Assumption,
    Coverage,
    Covered,
    Decision,
    Fact,
    Insight,
    Interview,
    Member,
    Questions,
    Quote,
    Record,
    Study,
)
from service.terms import SourceKind

TODAY = date(2026, 11, 24)
_FIRST = datetime(2026, 9, 1, 12, tzinfo=UTC)


def rota() -> Record:
    """Eight conversations and a survey: Ana asks most, Dev never hears anyone, and little new comes after September."""
    study = Study(
        id="rota",
        title="The rota",
        made=_FIRST,
        changed=_FIRST,
        goal="How owners of small cafés fill a shift that someone dropped",
        assumptions=(
            Assumption("a1", "Owners ring round themselves", wrong_if="two of five have a deputy do it"),
            Assumption("a2", "A dropped shift is filled within the hour", wrong_if="one stayed empty for a day"),
            Assumption("a3", "Staff swap among themselves first"),
        ),
        team=(
            Member("Ana", "founder"),
            Member("Ben", "engineer"),
            Member("Cleo", "designer"),
            Member("Dev", "sales"),
        ),
    )
    return Record(study, _interviews(), _insights(), _decisions())


def _interviews() -> tuple[Interview, ...]:
    return (
        #       day      asked        listened        read     keep up re lead  facts   served orphans
        _talk(1, "09-01", ["Ana"], [], ["Ben"], (6, 2, 2, 2), "AB", (8, 2), a1=3),
        _talk(2, "09-08", ["Ana"], ["Cleo"], [], (5, 3, 2, 1), "BC", (7, 3), a1=2, a2=1),
        _talk(3, "09-15", ["Ana", "Ben"], [], [], (4, 4, 2, 2), "C", (9, 1), a2=2, source="visit"),
        _talk(4, "09-22", ["ana "], ["Cleo", "Ben"], [], (10, 5, 5, 4), "D", (15, 5), a1=4),
        _talk(5, "10-06", ["Cleo"], [], ["Ana"], (8, 1, 1, 0), "A", (10, 0), a2=3),
        _talk(6, "10-13", ["Ana"], [], [], (5, 2, 3, 3), "BC", (6, 4), source="sales_call"),
        _talk(7, "10-20", ["Ana"], [], [], (9, 1, 0, 0), "D", (9, 1), a1=1),
        _talk(8, "10-27", ["Ben"], ["Ana"], [], (18, 0, 2, 0), "D", (18, 2), a2=2),
        Interview("s1", _made(9), date=date(2026, 11, 1), source="survey", coverage=Coverage(5, 0)),
    )


def _talk(
    number: int,
    day: str,
    asked: list[str],
    listened: list[str],
    read: list[str],
    questions: tuple[int, int, int, int],
    facts: str,
    covered: tuple[int, int],
    source: SourceKind = "interview",
    **assumptions: int,
) -> Interview:
    return Interview(
        id=f"i{number}",
        made=_made(number),
        label=f"Café {number}",
        date=date.fromisoformat(f"2026-{day}"),
        source=source,
        asked=tuple(asked),
        listened=tuple(listened),
        read_notes=tuple(read),
        questions=Questions(*questions),
        facts=tuple(Fact(f"fact {letter}") for letter in facts),
        coverage=Coverage(*covered, tuple(Covered(*each) for each in assumptions.items())),
    )


def _insights() -> tuple[Insight, ...]:
    quote = Quote("my sister rings them, I never do", verified=True)
    return (
        Insight("n1", "i1", "assumption_wrong", "A deputy rings round", _made(1), "a1", (quote,)),
        Insight("n2", "i2", "assumption_confirmed", "Filled in forty minutes", _made(2), "a2"),
        Insight("n3", "i4", "new_opportunity", "Nobody pays for the calls", _made(4)),
        Insight("n5", "i6", "assumption_wrong", "The manager does it", _made(6), "a1", seen_by=("Dev",)),
        Insight("n4", "i7", "assumption_wrong", "It stayed empty all Sunday", _made(7), "a2"),
    )


def _decisions() -> tuple[Decision, ...]:
    return (
        Decision("d1", "We talk to deputies", _made(1), date(2026, 10, 1), ("n1", "n4")),
        Decision("d2", "We charge by the month", _made(2)),
    )


def _made(number: int) -> datetime:
    return _FIRST + timedelta(minutes=number)
