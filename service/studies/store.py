"""The studies that are kept, each its owner's alone. What is answered is kept; what is deleted is gone."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import datetime
from typing import TypeVar

from sqlalchemy import ColumnElement, delete, select, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncConnection

from service.store.relational import Relational, Unreachable
from service.studies import queries, tables
from service.studies.fitting import Known, check, check_record
from service.studies.model import Decision, Insight, Interview, Record, Study
from service.studies.rows import STUDIES, Part, Shelf

MOST = 2_000
_KEY_BYTES = 16
P = TypeVar("P", Interview, Insight, Decision)
T = TypeVar("T")


class NotThere(Exception):
    """The owner has no such thing."""


class Taken(Exception):
    """The owner has a thing with this id already."""


class Changed(Exception):
    """It was changed since the version that was named."""


class TooMany(Exception):
    """As many as may be kept are there."""


class Studies:
    """Studies in a database. An owner is an API key's id, or `local`; nobody learns of another's studies.

    At most `most` studies of an owner, and of each kind of thing in one study, are kept. Every call may raise
    Unreachable; those that keep something raise Unfit where it does not fit what is there.
    """

    def __init__(self, database: Relational, most: int = MOST) -> None:
        self.database = database
        self.most = most

    async def open(self) -> None:
        """Bring a store that is there up to date; one that was never made waits for its first use."""
        if self.database.exists:
            await self.database.open()

    async def close(self) -> None:
        """Let go of the database."""
        await self.database.close()

    async def usable(self) -> bool:
        """Whether studies can be read; a store that was never made is as good as an empty one."""
        if not self.database.exists:
            return True
        with suppress(Unreachable):
            await self.database.read(lambda db: queries.studies_of(db, "", ""))
            return True
        return False

    async def all(self, owner: str) -> list[Study]:
        """The owner's studies, the oldest first."""
        return await self.database.read(lambda db: queries.studies_of(db, owner))

    async def study(self, owner: str, study: str) -> Study:
        """One study. Raises NotThere."""
        found = await self.database.read(lambda db: queries.studies_of(db, owner, study))
        return _one(found)

    async def records(self, owner: str, study: str | None = None) -> list[Record]:
        """The owner's studies with all that is kept of them, at one moment; or one. Raises NotThere if that one is not."""

        async def work(db: AsyncConnection) -> list[Record]:
            found = await queries.studies_of(db, owner, study)
            return [await queries.record_of(db, owner, one) for one in found]

        found = await self.database.read(work)
        if study is not None:
            _one(found)
        return found

    async def record(self, owner: str, study: str) -> Record:
        """A study with all that is kept of it. Raises NotThere."""
        return _one(await self.records(owner, study))

    async def parts(self, owner: str, study: str, kind: type[P]) -> list[P]:
        """The interviews, insights or decisions of a study, the oldest first. Raises NotThere."""
        shelf: Shelf[P] = queries.shelf_of(kind)

        async def work(db: AsyncConnection) -> list[P]:
            _one(await queries.studies_of(db, owner, study))
            return await queries.parts_of(db, owner, study, shelf)

        return await self.database.read(work)

    async def part(self, owner: str, study: str, kind: type[P], own: str) -> P:
        """One interview, insight or decision. Raises NotThere."""
        shelf: Shelf[P] = queries.shelf_of(kind)
        return _one(await self.database.read(lambda db: queries.parts_of(db, owner, study, shelf, own)))

    async def new(self, owner: str, study: Study) -> None:
        """Keep a new study. Raises Taken, TooMany."""
        await self.put(owner, [Record(study)])

    async def put(self, owner: str, records: Sequence[Record]) -> None:
        """Keep whole studies, all or none. Raises Taken, TooMany."""
        for place, record in enumerate(records):
            check_record(record, f"/studies/{place}")
            if max(len(record.interviews), len(record.insights), len(record.decisions)) > self.most:
                raise TooMany
        ids = {record.study.id for record in records}
        if len(ids) < len(records):
            raise Taken

        async def work(db: AsyncConnection) -> None:
            there = {kept.id for kept in await queries.studies_of(db, owner)}
            if there & ids:
                raise Taken
            if len(there) + len(ids) > self.most:
                raise TooMany
            for record in records:
                await queries.keep(db, owner, record)

        try:
            await self.database.write(work)
        except IntegrityError:
            raise Taken from None  # Someone else kept one with this id at the same moment.

    async def change(
        self, owner: str, study: str, change: Callable[[Study], Study], now: datetime, version: int | None = None
    ) -> Study:
        """Change a study; where a version is named, only if it is still that one. Raises NotThere, Changed."""

        async def work(db: AsyncConnection) -> Study:
            old = await _held(db, owner, study)
            if version not in (None, old.version):
                raise Changed
            new = replace(change(old), id=old.id, made=old.made, changed=now, version=old.version + 1)
            check(new, Known(assumptions=await queries.spoken_of(db, owner, study)))
            await db.execute(update(tables.study).where(*_is(owner, study)).values(STUDIES.row(new)))
            return new

        return await self.database.write(work)

    async def fact_key(self, owner: str, study: str) -> str:
        """What the facts of a study's transcripts are marked with, made when first asked for. Raises NotThere."""

        async def work(db: AsyncConnection) -> str:
            kept = await _held(db, owner, study)
            if kept.fact_key is not None:
                return kept.fact_key
            made = secrets.token_hex(_KEY_BYTES)
            await db.execute(update(tables.study).where(*_is(owner, study)).values(fact_key=made))
            return made

        return await self.database.write(work)

    async def delete(self, owner: str, study: str) -> None:
        """Delete a study and all that is kept of it. Raises NotThere."""

        async def work(db: AsyncConnection) -> None:
            _some((await db.execute(delete(tables.study).where(*_is(owner, study)))).rowcount)

        await self.database.write(work)
        await self.database.scrub()

    async def add(self, owner: str, study: str, part: Part) -> None:
        """Keep an interview, insight or decision. Raises NotThere where there is no such study; Taken, TooMany."""
        shelf = queries.shelf_of(type(part))

        async def work(db: AsyncConnection) -> None:
            kept = await _held(db, owner, study)
            if await db.scalar(select(shelf.table.c.id).where(*queries.of(shelf, owner, study, part.id))):
                raise Taken
            if await queries.count(db, owner, study, shelf) >= self.most:
                raise TooMany
            check(part, await queries.known_of(db, owner, kept))
            await queries.keep_part(db, owner, study, part)

        await self.database.write(work)

    async def change_part(
        self, owner: str, study: str, kind: type[P], own: str, change: Callable[[P], P], version: int | None = None
    ) -> P:
        """Change an interview, insight or decision; where a version is named, only if it is still that one.

        Raises NotThere, Changed.
        """
        shelf: Shelf[P] = queries.shelf_of(kind)

        async def work(db: AsyncConnection) -> P:
            kept = await _held(db, owner, study)
            old = _one(await queries.parts_of(db, owner, study, shelf, own))
            if version not in (None, old.version):
                raise Changed
            new = replace(change(old), id=old.id, made=old.made, version=old.version + 1)
            check(new, await queries.known_of(db, owner, kept))
            await queries.put(db, owner, study, new)
            return new

        return await self.database.write(work)

    async def delete_part(self, owner: str, study: str, kind: type[Part], own: str) -> None:
        """Delete an interview with its insights, an insight, or a decision. Raises NotThere."""
        shelf = queries.shelf_of(kind)

        async def work(db: AsyncConnection) -> None:
            await _held(db, owner, study)
            _some((await db.execute(delete(shelf.table).where(*queries.of(shelf, owner, study, own)))).rowcount)

        await self.database.write(work)
        await self.database.scrub()


async def _held(db: AsyncConnection, owner: str, study: str) -> Study:
    kept = await queries.held(db, owner, study)
    if kept is None:
        raise NotThere
    return kept


def _is(owner: str, study: str) -> tuple[ColumnElement[bool], ...]:
    return tables.study.c.owner == owner, tables.study.c.id == study


def _one(found: Sequence[T]) -> T:
    _some(len(found))
    return found[0]


def _some(count: int) -> None:
    if not count:
        raise NotThere
