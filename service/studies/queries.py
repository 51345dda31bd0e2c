"""What is asked of the tables of studies, within a transaction that someone else has begun."""

from __future__ import annotations

from collections import defaultdict
from typing import Any, TypeVar

from sqlalchemy import ColumnElement, Select, delete, func, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from service.studies import tables
from service.studies.fitting import Known
from service.studies.model import Decision, Insight, Interview, Record, Study
from service.studies.rows import DECISIONS, INSIGHTS, INTERVIEWS, STUDIES, Part, Shelf

T = TypeVar("T", Study, Interview, Insight, Decision)
P = TypeVar("P", Interview, Insight, Decision)


async def studies_of(db: AsyncConnection, owner: str, study: str | None = None) -> list[Study]:
    """The owner's studies, the oldest first; or one, if it is there."""
    wanted = select(tables.study).where(tables.study.c.owner == owner)
    return await _things(db, STUDIES, wanted if study is None else wanted.where(tables.study.c.id == study))


async def held(db: AsyncConnection, owner: str, study: str) -> Study | None:
    """A study, kept from other writers until the transaction ends."""
    wanted = select(tables.study).where(tables.study.c.owner == owner, tables.study.c.id == study)
    found = await _things(db, STUDIES, wanted.with_for_update())
    return found[0] if found else None


async def record_of(db: AsyncConnection, owner: str, study: Study) -> Record:
    """A study with all that is kept of it."""
    return Record(
        study,
        tuple(await parts_of(db, owner, study.id, INTERVIEWS)),
        tuple(await parts_of(db, owner, study.id, INSIGHTS)),
        tuple(await parts_of(db, owner, study.id, DECISIONS)),
    )


async def parts_of(db: AsyncConnection, owner: str, study: str, shelf: Shelf[P], own: str | None = None) -> list[P]:
    """What of one kind is kept of a study, the oldest first; or one thing, if it is there."""
    wanted = select(shelf.table).where(*of(shelf, owner, study, own))
    if shelf.kind is not Decision:
        return await _things(db, shelf, wanted)
    linked = tables.rests_on
    links = await db.execute(
        select(linked.c.decision, linked.c.insight)
        .where(linked.c.owner == owner, linked.c.study == study)
        .order_by(linked.c.place)
    )
    insights: dict[str, list[str]] = defaultdict(list)
    for decision, insight in links:
        insights[decision].append(insight)
    return [shelf.thing(row, insights=insights[row["id"]]) for row in await _rows(db, wanted, shelf)]


async def count(db: AsyncConnection, owner: str, study: str, shelf: Shelf[P]) -> int:
    """How many of one kind are kept of a study."""
    counted = select(func.count()).select_from(shelf.table).where(*of(shelf, owner, study))
    return await db.scalar(counted) or 0


async def known_of(db: AsyncConnection, owner: str, study: Study) -> Known:
    """The ids of what a study has."""
    interviews = await db.scalars(select(tables.interview.c.id).where(*of(INTERVIEWS, owner, study.id)))
    insights = await db.scalars(select(tables.insight.c.id).where(*of(INSIGHTS, owner, study.id)))
    return Known({a.id for a in study.assumptions}, set(interviews), set(insights))


async def spoken_of(db: AsyncConnection, owner: str, study: str) -> set[str]:
    """The ids of the assumptions that insights are about."""
    about = tables.insight.c.assumption
    wanted = select(about).where(*of(INSIGHTS, owner, study)).where(about.is_not(None)).distinct()
    return {str(each) for each in await db.scalars(wanted)}


async def keep(db: AsyncConnection, owner: str, record: Record) -> None:
    """Insert a study and all that is to be kept of it."""
    await db.execute(insert(tables.study), {"owner": owner, **STUDIES.row(record.study)})
    parts: list[Part] = [*record.interviews, *record.insights, *record.decisions]
    for part in parts:
        await keep_part(db, owner, record.study.id, part)


async def keep_part(db: AsyncConnection, owner: str, study: str, part: Part) -> None:
    """Insert an interview, insight or decision."""
    shelf = shelf_of(type(part))
    await db.execute(insert(shelf.table), {"owner": owner, "study": study, **shelf.row(part)})
    if isinstance(part, Decision):
        await _link(db, owner, study, part)


async def put(db: AsyncConnection, owner: str, study: str, part: Part) -> None:
    """Write a part over what it was."""
    shelf = shelf_of(type(part))
    await db.execute(update(shelf.table).where(*of(shelf, owner, study, part.id)).values(shelf.row(part)))
    if isinstance(part, Decision):
        linked = tables.rests_on.c
        mine = (linked.owner == owner, linked.study == study, linked.decision == part.id)
        await db.execute(delete(tables.rests_on).where(*mine))
        await _link(db, owner, study, part)


def of(shelf: Shelf[Any], owner: str, study: str, own: str | None = None) -> list[ColumnElement[bool]]:
    """The condition that a row is of a study, and perhaps is the one with an id."""
    column = shelf.table.c
    ours = [column.owner == owner, column.study == study]
    return ours if own is None else [*ours, column.id == own]


def shelf_of(kind: type[Any]) -> Shelf[Any]:
    """Where a kind of part is kept."""
    return next(shelf for shelf in (INTERVIEWS, INSIGHTS, DECISIONS) if shelf.kind is kind)


async def _link(db: AsyncConnection, owner: str, study: str, decision: Decision) -> None:
    links = [
        {"owner": owner, "study": study, "decision": decision.id, "insight": insight, "place": place}
        for place, insight in enumerate(decision.insights)
    ]
    if links:
        await db.execute(insert(tables.rests_on), links)


async def _things(db: AsyncConnection, shelf: Shelf[T], wanted: Select[Any]) -> list[T]:
    return [shelf.thing(row) for row in await _rows(db, wanted, shelf)]


async def _rows(db: AsyncConnection, wanted: Select[Any], shelf: Shelf[Any]) -> list[dict[str, Any]]:
    found = await db.execute(wanted.order_by(shelf.table.c.made, shelf.table.c.id))
    return [dict(row) for row in found.mappings()]
