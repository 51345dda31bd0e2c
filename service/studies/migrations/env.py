"""What Alembic runs the steps in: the connection, and the transaction, that it is given."""

from __future__ import annotations

from alembic import context

from service.studies.migrations import VERSIONS
from service.studies.tables import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    version_table=VERSIONS,
    transactional_ddl=True,
)
with context.begin_transaction():
    context.run_migrations()
