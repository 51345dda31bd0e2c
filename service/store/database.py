"""The SQLite file: opened for one piece of work at a time, readable by its owner only."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

WAIT_SECONDS = 5.0


@contextmanager
def writing(path: Path) -> Iterator[sqlite3.Connection]:
    """A connection to write with; commits at the end, rolls back on an exception. Makes the file and its folder.

    Raises OSError or sqlite3.Error where the place cannot be written.
    """
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    os.close(os.open(path, os.O_CREAT | os.O_RDWR, 0o600))
    with closing(sqlite3.connect(path, timeout=WAIT_SECONDS)) as connection:
        connection.execute("PRAGMA journal_mode=WAL")
        with connection:
            yield connection


@contextmanager
def reading(path: Path) -> Iterator[sqlite3.Connection]:
    """A connection to read with; raises FileNotFoundError where nothing was ever kept, else sqlite3.Error."""
    if not path.exists():
        raise FileNotFoundError(path.name)
    with closing(sqlite3.connect(path, timeout=WAIT_SECONDS)) as connection:
        connection.execute("PRAGMA query_only=ON")
        yield connection
