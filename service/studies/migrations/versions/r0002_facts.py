"""What was heard and what questions served, of an interview; who else knows of an insight."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Add what nobody knows of the rows that are there."""
    op.add_column("interview", sa.Column("facts", sa.JSON))
    op.add_column("interview", sa.Column("coverage", sa.JSON))
    op.add_column("insight", sa.Column("seen_by", sa.JSON))
