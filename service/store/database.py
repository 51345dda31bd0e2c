"""A SQLite file: opened for one piece of work at a time, readable by its owner only."""

from __future__ import annotations

import os
import sqlite3
import threading
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path

WAIT_SECONDS = 5.0
_PAUSE_SECONDS = 0.005
_making = threading.Lock()


@contextmanager
def writing(path: Path, wait: float = WAIT_SECONDS) -> Iterator[sqlite3.Connection]:
    """A connection to write with; commits at the end, rolls back on an exception. Makes the file and its folder.

    Waits `wait` seconds for another writer. Raises OSError or sqlite3.Error where the place cannot be written.
    """
    make_private(path)
    with closing(sqlite3.connect(path, timeout=wait)) as connection:
        _log_ahead(connection, wait)
        with connection:
            yield connection


@contextmanager
def reading(path: Path, wait: float = WAIT_SECONDS) -> Iterator[sqlite3.Connection]:
    """A connection to read with; raises FileNotFoundError where nothing was ever kept, else sqlite3.Error."""
    with _making:
        if not path.exists():
            raise FileNotFoundError(path.name)
    with closing(sqlite3.connect(path, timeout=wait)) as connection:
        connection.execute("PRAGMA query_only=ON")
        yield connection


def make_private(path: Path) -> None:
    """An empty file of its owner's, where there is none.

    A file that SQLite has open in this process must not be opened and closed beside it: the system then drops SQLite's
    locks. So only a new file is opened here, and nobody sees it before it is closed.
    """
    with _making:
        if path.exists():
            return
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        with suppress(FileExistsError):
            os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))


def _log_ahead(connection: sqlite3.Connection, wait: float) -> None:
    """Write-ahead logging, for good. While another process turns it on, SQLite refuses at once instead of waiting."""
    until = time.monotonic() + wait
    while True:
        try:
            connection.execute("PRAGMA journal_mode=WAL")
            return
        except sqlite3.OperationalError as error:
            if not error.sqlite_errorname.startswith("SQLITE_BUSY") or time.monotonic() >= until:
                raise
        time.sleep(_PAUSE_SECONDS)
