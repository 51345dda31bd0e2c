"""A database by its URL, SQLite or PostgreSQL: each piece of work one transaction, done again while others are in its way.

SQLite is written ahead, one writer at a time; who waits does so here, so that nobody is told of a lock.
"""

from __future__ import annotations

import asyncio
import random
import sqlite3
import time
from collections.abc import Awaitable, Callable
from contextlib import suppress
from pathlib import Path
from typing import Any, TypeVar

from sqlalchemy import Connection, event, text
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError, DBAPIError, IntegrityError, SQLAlchemyError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine
from sqlalchemy.pool import NullPool

from service.store.database import make_private

T = TypeVar("T")
Work = Callable[[AsyncConnection], Awaitable[T]]
WAIT_SECONDS = 30.0
"""How long a piece of work waits for other writers."""
_TURN_MILLISECONDS = 5_000
_CONNECT_SECONDS = 5
_PAUSE_SECONDS = (0.005, 0.05)
_DRIVERS = {
    "sqlite": "sqlite+aiosqlite", "postgresql": "postgresql+psycopg", "postgres": "postgresql+psycopg",
    "sqlite+aiosqlite": "sqlite+aiosqlite", "postgresql+psycopg": "postgresql+psycopg",
}  # fmt: skip
# Serialisation failure, deadlock: PostgreSQL asks for another try.
_AGAIN = ("40001", "40P01")
_WRITES = "writes"


class Unreachable(Exception):
    """The database cannot be used now. `name` is what the error is called: never a message, which may hold a path."""

    def __init__(self, name: str) -> None:
        super().__init__(f"the database cannot be used ({name})")
        self.name = name


def url_of(given: str) -> URL:
    """The URL with the driver we use. Raises ValueError where it is none of SQLite (a file) or PostgreSQL."""
    try:
        url = make_url(given)
    except (ArgumentError, ValueError):
        raise ValueError("is no URL such as postgresql://user@host/name or sqlite:////folder/file") from None
    if url.drivername not in _DRIVERS:
        raise ValueError("is neither postgresql:// nor sqlite://")
    url = url.set(drivername=_DRIVERS[url.drivername])
    if not url.database or (_is_sqlite(url) and url.database == ":memory:"):
        raise ValueError("names no database")
    return url


def sqlite_url(path: Path) -> URL:
    """The URL of a SQLite file."""
    return URL.create(_DRIVERS["sqlite"], database=str(path))


class Relational:
    """A database that is opened when first used. `prepare` brings its tables up to date, once, in one transaction.

    Any number of processes may use it. Used from one event loop; `close` ends that. `lock` is a number that PostgreSQL
    knows the preparation by.
    """

    def __init__(self, url: URL, prepare: Callable[[Connection], None], lock: int) -> None:
        self._url = url
        self._prepare = prepare
        self._lock = lock
        self._engine: AsyncEngine | None = None
        self._opening = asyncio.Lock()
        self._turn = asyncio.Lock()

    @property
    def exists(self) -> bool:
        """False for a SQLite file that was never made."""
        return not _is_sqlite(self._url) or self._path.exists()

    async def read(self, work: Work[T]) -> T:
        """What the work finds. Raises Unreachable."""
        return await self._done(work, writes=False)

    async def write(self, work: Work[T]) -> T:
        """What the work answers, once all it changed is kept; on an exception nothing is.

        Raises Unreachable, and IntegrityError where the tables do not let it be.

        Where others are in the way the work is begun anew, so it must change nothing but the database.
        """
        if not _is_sqlite(self._url):
            return await self._done(work, writes=True)
        async with self._turn:
            return await self._done(work, writes=True)

    async def open(self) -> None:
        """Bring the tables up to date now rather than at first use. Raises Unreachable."""
        await self._opened()

    async def scrub(self) -> None:
        """Let the log that SQLite writes ahead go, since it may still hold what was deleted. Never raises."""
        if not _is_sqlite(self._url) or self._engine is None:
            return
        with suppress(SQLAlchemyError, OSError, sqlite3.Error):
            async with self._engine.connect() as connection:
                raw = await connection.get_raw_connection()
                await raw.driver_connection.execute_fetchall("PRAGMA wal_checkpoint(TRUNCATE)")  # type: ignore[union-attr]

    async def close(self) -> None:
        """Let go of all connections."""
        engine, self._engine = self._engine, None
        if engine is not None:
            await engine.dispose()

    @property
    def _path(self) -> Path:
        return Path(self._url.database or "")

    async def _done(self, work: Work[T], writes: bool) -> T:
        until = time.monotonic() + WAIT_SECONDS
        while True:
            try:
                engine = await self._opened()
                async with engine.connect() as connection:
                    connection = await connection.execution_options(**{_WRITES: writes})
                    async with connection.begin():
                        return await work(connection)
            except IntegrityError:
                raise
            except (SQLAlchemyError, OSError, sqlite3.Error) as error:
                if not _passes(error) or time.monotonic() >= until:
                    raise Unreachable(_name(error)) from None
            await asyncio.sleep(random.uniform(*_PAUSE_SECONDS))

    async def _opened(self) -> AsyncEngine:
        if self._engine is None:
            async with self._opening:
                if self._engine is None:
                    self._engine = await self._made()
        return self._engine

    async def _made(self) -> AsyncEngine:
        until = time.monotonic() + WAIT_SECONDS
        while True:
            engine = None
            try:
                engine = self._new()
                async with engine.connect() as connection:
                    connection = await connection.execution_options(**{_WRITES: True})
                    async with connection.begin():
                        if not _is_sqlite(self._url):
                            await connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": self._lock})
                        await connection.run_sync(self._prepare)
                return engine
            except Exception as error:
                if engine is not None:
                    await engine.dispose()
                if not isinstance(error, SQLAlchemyError | OSError | sqlite3.Error | ImportError):
                    raise
                if not _passes(error) or time.monotonic() >= until:
                    raise Unreachable(_name(error)) from None
            await asyncio.sleep(random.uniform(*_PAUSE_SECONDS))

    def _new(self) -> AsyncEngine:
        if not _is_sqlite(self._url):
            return create_async_engine(self._in_utc(), pool_pre_ping=True, hide_parameters=True)
        make_private(self._path)
        engine = create_async_engine(self._url, poolclass=NullPool, hide_parameters=True)
        event.listen(engine.sync_engine, "connect", _set_up)
        event.listen(engine.sync_engine, "begin", _begin)
        return engine

    def _in_utc(self) -> URL:
        """PostgreSQL's URL, with what it needs: times in UTC, and an answer soon where nobody is there."""
        told = self._url.query.get("options", "")
        options = f"{told} -c timezone=UTC".strip() if isinstance(told, str) else told
        given = {"connect_timeout": str(_CONNECT_SECONDS), **self._url.query}
        return self._url.set(query={**given, "options": options})


def _set_up(connection: Any, _: object) -> None:
    """How SQLite is to behave on a new connection. Transactions are begun by us; what is deleted is overwritten."""
    connection.isolation_level = None
    cursor = connection.cursor()
    for pragma in (
        f"busy_timeout={_TURN_MILLISECONDS}", "journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON", "secure_delete=ON",
    ):  # fmt: skip
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()


def _begin(connection: Connection) -> None:
    """A writer takes its turn at the beginning, so that it can never find in the middle that another was faster."""
    immediate = connection.get_execution_options().get(_WRITES)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if immediate else "BEGIN")


def _is_sqlite(url: URL) -> bool:
    return url.get_backend_name() == "sqlite"


def _passes(error: Exception) -> bool:
    """Whether the same work may succeed a moment later."""
    return _name(error).startswith(("SQLITE_BUSY", "SQLITE_LOCKED")) or _name(error) in _AGAIN


def _name(error: Exception) -> str:
    """What an error is called by its driver, else by Python: never its message."""
    cause = error.orig if isinstance(error, DBAPIError) and error.orig else error
    for one in (cause, cause.__cause__):
        for attribute in ("sqlite_errorname", "sqlstate"):
            if name := getattr(one, attribute, None):
                return str(name)
    return type(cause).__name__
