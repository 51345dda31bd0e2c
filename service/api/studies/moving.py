"""Studies on the move: exported whole, and imported again here or elsewhere."""

from __future__ import annotations

import asyncio

from fastapi import APIRouter, Request

from service.api.openapi import problems
from service.api.studies.desk import Desk, owner
from service.studies.convert import exported, imported, study_told
from service.wire.studies import Export, StudyList


def routes(desk: Desk) -> APIRouter:
    """`/v1/studies/export`, `/v1/studies/import` and `/v1/studies/{study}/export`."""
    router = APIRouter(prefix="/v1/studies")

    @router.get("/export", name="export_studies", responses=problems(401, 403, 421, 429, 503))
    async def export_all(request: Request) -> Export:
        """All your studies with everything that is kept of them."""
        return await asyncio.to_thread(exported, await desk.studies.records(owner(request)))

    @router.get("/{study}/export", name="export_study", responses=problems(401, 403, 404, 421, 429, 503))
    async def export_one(study: str, request: Request) -> Export:
        """One study with everything that is kept of it."""
        return await asyncio.to_thread(exported, await desk.studies.records(owner(request), study))

    @router.post(
        "/import",
        name="import_studies",
        status_code=201,
        responses=problems(400, 401, 403, 409, 413, 415, 421, 422, 429, 503),
    )
    async def import_all(export: Export, request: Request) -> StudyList:
        """Keep what was exported: all of it, or nothing where one of the studies is there already."""
        await asyncio.to_thread(desk.check, export)
        records = await asyncio.to_thread(imported, export)
        await desk.studies.put(owner(request), records)
        return StudyList(studies=[study_told(record.study) for record in records])

    return router
