"""Stores of earlier versions are brought forward with all that is in them; those of later ones are left alone."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

import pytest
from sqlalchemy import Connection, inspect, text

from service.store.relational import Relational, Unreachable, url_of
from service.studies.migrations import VERSIONS, upgrade
from service.studies.model import Interview
from service.studies.signals import signals
from service.studies.store import Studies
from service.studies.tables import metadata
from tests.studies.conftest import store_at
from tests.studies.rota import TODAY

_STUDY = """
INSERT INTO study (owner, id, title, goal, assumptions, team, version, made, changed) VALUES
('local', 's', 'Shifts', NULL, '[{"id": "a1", "text": "They ring round", "wrong_if": null, "state": null}]', NULL, 3,
 '2026-09-01 10:00:00.000000', '2026-09-02 10:00:00.000000')
"""
_INTERVIEW = """
INSERT INTO interview (owner, study, id, label, date, source, asked, questions, version, made) VALUES
('local', 's', 'i1', 'Café 1', '2026-09-01', 'interview', '["Ana"]',
 '{"keep": 3, "follow_up": 0, "rewrite": 1, "leading": 1, "not_judged": 0, "families": {}}', 1,
 '2026-09-01 10:00:00.000000')
"""
_INSIGHT = """
INSERT INTO insight (owner, study, id, interview, kind, assumption, text, quotes, version, made) VALUES
('local', 's', 'n1', 'i1', 'assumption_wrong', 'a1', 'A deputy does', '[{"text": "my deputy", "verified": true}]', 1,
 '2026-09-01 10:00:00.000000')
"""


def _first(connection: Connection) -> None:
    upgrade(connection, "0001")


def _second(connection: Connection) -> None:
    upgrade(connection, "0002")


async def _made(url: str, prepare: Callable[[Connection], None], *statements: str) -> None:
    """A store as some version of the service left it."""
    old = Relational(url_of(url), prepare, 1)

    async def write(db: object) -> None:
        for statement in statements:
            await db.execute(text(statement))  # type: ignore[attr-defined]

    await old.write(write)
    await old.close()


async def test_a_store_of_the_first_version(url: str) -> None:
    """What it holds is read as it was; what it could not hold is not known; what is new can be kept."""
    await _made(url, _first, _STUDY, _INTERVIEW, _INSIGHT)
    store = store_at(url)
    record = await store.record("local", "s")
    assert (record.study.version, record.study.assumptions[0].text) == (3, "They ring round")
    (interview,) = record.interviews
    assert (interview.label, interview.asked, interview.facts, interview.coverage) == ("Café 1", ("Ana",), None, None)
    assert (record.insights[0].seen_by, record.insights[0].quotes[0].verified) == (None, True)
    assert signals(record, TODAY).measure("leading_share").value == 1 / 4
    assert signals(record, TODAY).measure("goal_coverage").value is None
    await store.add("local", "s", Interview("i2", record.study.made, facts=()))
    await store.close()


async def test_a_store_of_the_second_version(url: str) -> None:
    """A study gets the key of its facts when a transcript first needs it, and keeps it."""
    await _made(url, _second, _STUDY)
    store = store_at(url)
    assert (await store.study("local", "s")).fact_key is None
    key = await store.fact_key("local", "s")
    assert len(key) == 32
    assert await store.fact_key("local", "s") == key
    kept = await store.study("local", "s")
    assert (kept.fact_key, kept.version) == (key, 3)
    await store.close()


async def test_many_at_once_bring_it_forward_once(url: str) -> None:
    """Each opens a store of the first version, and all find it brought forward."""
    await _made(url, _first, _STUDY)
    stores = [store_at(url) for _ in range(4)]
    assert [len(found) for found in await asyncio.gather(*(s.all("local") for s in stores))] == [1] * 4
    for store in stores:
        await store.close()


async def test_a_store_of_a_later_version(url: str) -> None:
    """It is not touched, and it is said that it cannot be used."""
    await _made(url, upgrade, f"UPDATE {VERSIONS} SET version_num = '9999'")
    store = store_at(url)
    with pytest.raises(Unreachable, match="NewerStore"):
        await store.all("local")


async def test_the_steps_lead_to_the_tables(store: Studies) -> None:
    """The tables that the migrations make have the columns that the code knows."""
    await store.all("local")

    async def columns(db: object) -> dict[str, set[str]]:
        def look(connection: Connection) -> dict[str, set[str]]:
            seen = inspect(connection)
            return {t: {c["name"] for c in seen.get_columns(t)} for t in seen.get_table_names() if t != VERSIONS}

        return await db.run_sync(look)  # type: ignore[attr-defined,no-any-return]

    assert await store.database.read(columns) == {t.name: {c.name for c in t.columns} for t in metadata.sorted_tables}
