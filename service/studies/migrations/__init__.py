"""The steps by which a store of studies is brought from any version of it to this one."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import Connection
from sqlalchemy.exc import SQLAlchemyError

VERSIONS = "studies_version"
"""The table that says which step a store has reached; its own, since others may share the database."""


class NewerStore(SQLAlchemyError):
    """The store was written by a later version of the service; this one leaves it alone."""


def upgrade(connection: Connection, to: str = "head") -> None:
    """Bring the tables forward, within the connection's transaction. Raises NewerStore."""
    from alembic import command
    from alembic.config import Config
    from alembic.util import CommandError

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = connection
    try:
        command.upgrade(config, to)
    except CommandError:
        raise NewerStore("the store is of a later version") from None
