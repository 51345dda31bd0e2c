"""A store of studies on SQLite and on PostgreSQL: every test that asks for one runs on both."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from contextlib import ExitStack
from itertools import count
from pathlib import Path

import psycopg
import pytest

from service.store.relational import Relational, url_of
from service.studies.migrations import upgrade
from service.studies.store import Studies
from tests.studies.server import NoServer, postgres

_numbers = count(1)


@pytest.fixture(scope="session")
def server() -> Iterator[str]:
    """A PostgreSQL server's URL; where there is none, the tests that need it are skipped with the reason."""
    with ExitStack() as stack:
        try:
            address = stack.enter_context(postgres())
        except NoServer as reason:
            pytest.skip(str(reason))
        yield address


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The URL of an empty database."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'studies.sqlite3'}"
    address = request.getfixturevalue("server")
    name = f"test_{next(_numbers)}"
    with psycopg.connect(f"{address}postgres", autocommit=True) as connection:
        connection.execute(f'CREATE DATABASE "{name}"')
    return f"{address}{name}"


def store_at(url: str, most: int = 2_000) -> Studies:
    """A store of studies in a database."""
    return Studies(Relational(url_of(url), upgrade, 1), most)


@pytest.fixture
async def store(url: str) -> AsyncIterator[Studies]:
    """A store of studies that is empty."""
    made = store_at(url)
    yield made
    await made.close()
