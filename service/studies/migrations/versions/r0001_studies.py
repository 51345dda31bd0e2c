"""Studies, interviews, insights and decisions."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Make the tables."""
    moment = sa.DateTime(timezone=True)
    op.create_table(
        "study",
        sa.Column("owner", sa.String(64), primary_key=True),
        sa.Column("id", sa.String(64), primary_key=True),
        sa.Column("title", sa.Text, nullable=False),
        sa.Column("goal", sa.Text),
        sa.Column("assumptions", sa.JSON, nullable=False),
        sa.Column("team", sa.JSON),
        sa.Column("version", sa.Integer, nullable=False),
        sa.Column("made", moment, nullable=False),
        sa.Column("changed", moment, nullable=False),
    )
    op.create_table(
        "interview",
        *_part(),
        sa.Column("label", sa.Text),
        sa.Column("date", sa.Date),
        sa.Column("source", sa.String(32), nullable=False),
        sa.Column("segment", sa.Text),
        *[sa.Column(name, sa.JSON) for name in ("asked", "listened", "read_notes", "questions", "statements")],
        *_changes(),
        _of_study(),
    )
    op.create_table(
        "insight",
        *_part(),
        sa.Column("interview", sa.String(64), nullable=False),
        sa.Column("kind", sa.String(32), nullable=False),
        sa.Column("assumption", sa.String(64)),
        sa.Column("text", sa.Text, nullable=False),
        sa.Column("quotes", sa.JSON, nullable=False),
        *_changes(),
        _of_study(),
        _of("interview"),
    )
    op.create_index("insight_interview", "insight", ["owner", "study", "interview"])
    op.create_table(
        "decision",
        *_part(),
        sa.Column("text", sa.Text, nullable=False),
        sa.Column("date", sa.Date),
        *_changes(),
        _of_study(),
    )
    op.create_table(
        "rests_on",
        sa.Column("owner", sa.String(64), primary_key=True),
        sa.Column("study", sa.String(64), primary_key=True),
        sa.Column("decision", sa.String(64), primary_key=True),
        sa.Column("insight", sa.String(64), primary_key=True),
        sa.Column("place", sa.Integer, nullable=False),
        _of("decision"),
        _of("insight"),
    )
    op.create_index("rests_on_insight", "rests_on", ["owner", "study", "insight"])


def _part() -> list[sa.Column[str]]:
    return [sa.Column(name, sa.String(64), primary_key=True) for name in ("owner", "study", "id")]


def _changes() -> list[sa.Column[Any]]:
    return [
        sa.Column("version", sa.Integer, nullable=False),
        sa.Column("made", sa.DateTime(timezone=True), nullable=False),
    ]


def _of_study() -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(["owner", "study"], ["study.owner", "study.id"], ondelete="CASCADE")


def _of(table: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        ["owner", "study", table], [f"{table}.owner", f"{table}.study", f"{table}.id"], ondelete="CASCADE"
    )
