"""What the facts of a study's transcripts are marked with."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Add what a study has none of until its first transcript."""
    op.add_column("study", sa.Column("fact_key", sa.String(32)))
