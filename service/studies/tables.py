"""The tables in which studies are kept, as the newest migration leaves them. Every row belongs to an owner."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from sqlalchemy import (
    JSON,
    Column,
    Date,
    DateTime,
    Dialect,
    ForeignKeyConstraint,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    Text,
)
from sqlalchemy.types import TypeDecorator

metadata = MetaData()


class Moment(TypeDecorator[datetime]):
    """A point in time, kept and given back as UTC; SQLite keeps no zone."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """To the database."""
        return value.astimezone(UTC) if value else None

    def process_result_value(self, value: Any, dialect: Dialect) -> datetime | None:
        """From it."""
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)  # type: ignore[no-any-return]


def _own() -> list[Column[Any]]:
    """Whose it is, and its id among the owner's."""
    return [Column("owner", String(64), primary_key=True), Column("id", String(64), primary_key=True)]


def _part() -> list[Column[Any]]:
    """Whose it is, of which study, and its id there."""
    owner, own = _own()
    return [owner, Column("study", String(64), primary_key=True), own]


def _changes() -> list[Column[Any]]:
    return [Column("version", Integer, nullable=False), Column("made", Moment, nullable=False)]


def _json(name: str, nullable: bool = True) -> Column[Any]:
    return Column(name, JSON(none_as_null=True), nullable=nullable)


def _of_study() -> ForeignKeyConstraint:
    return ForeignKeyConstraint(["owner", "study"], ["study.owner", "study.id"], ondelete="CASCADE")


study = Table(
    "study", metadata,
    *_own(),
    Column("title", Text, nullable=False), Column("goal", Text), _json("assumptions", nullable=False), _json("team"),
    *_changes(),
    Column("changed", Moment, nullable=False), Column("fact_key", String(32)),
)  # fmt: skip

interview = Table(
    "interview", metadata,
    *_part(),
    Column("label", Text), Column("date", Date), Column("source", String(32), nullable=False), Column("segment", Text),
    _json("asked"), _json("listened"), _json("read_notes"),
    _json("questions"), _json("statements"), _json("facts"), _json("coverage"),
    *_changes(),
    _of_study(),
)  # fmt: skip

insight = Table(
    "insight", metadata,
    *_part(),
    Column("interview", String(64), nullable=False), Column("kind", String(32), nullable=False),
    Column("assumption", String(64)), Column("text", Text, nullable=False), _json("quotes", nullable=False),
    _json("seen_by"),
    *_changes(),
    _of_study(),
    ForeignKeyConstraint(
        ["owner", "study", "interview"], ["interview.owner", "interview.study", "interview.id"], ondelete="CASCADE"
    ),
    Index("insight_interview", "owner", "study", "interview"),
)  # fmt: skip

decision = Table(
    "decision", metadata,
    *_part(),
    Column("text", Text, nullable=False), Column("date", Date),
    *_changes(),
    _of_study(),
)  # fmt: skip

rests_on = Table(
    "rests_on", metadata,
    Column("owner", String(64), primary_key=True), Column("study", String(64), primary_key=True),
    Column("decision", String(64), primary_key=True), Column("insight", String(64), primary_key=True),
    Column("place", Integer, nullable=False),
    ForeignKeyConstraint(
        ["owner", "study", "decision"], ["decision.owner", "decision.study", "decision.id"], ondelete="CASCADE"
    ),
    ForeignKeyConstraint(
        ["owner", "study", "insight"], ["insight.owner", "insight.study", "insight.id"], ondelete="CASCADE"
    ),
    Index("rests_on_insight", "owner", "study", "insight"),
)  # fmt: skip
