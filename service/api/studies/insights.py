"""The insights of a study: what an interview taught, in the customer's words."""

from __future__ import annotations

import asyncio

from fastapi import APIRouter, Request, Response

from service.api.studies.desk import Desk, owner, tag, wanted_version
from service.api.studies.whole import ADDED, CHANGED, READ
from service.studies import model
from service.studies.convert import changed, insight_told, new_insight, new_quotes
from service.wire.studies import Insight, InsightList
from service.wire.study_requests import ChangeInsight, NewInsight


def routes(desk: Desk) -> APIRouter:
    """`/v1/studies/{study}/insights`."""
    router = APIRouter(prefix="/v1/studies/{study}/insights")

    @router.post("", name="add_insight", status_code=201, responses=ADDED)
    async def add(study: str, asked: NewInsight, request: Request, response: Response) -> Insight:
        """Add what an interview taught. Quotes are verified against the participant's turns, where those are sent along."""
        desk.check(asked)
        insight = await asyncio.to_thread(new_insight, asked, desk.now())
        await desk.studies.add(owner(request), study, insight)
        tag(response, insight.version)
        return insight_told(insight)

    @router.get("", name="insights", responses=READ)
    async def every(study: str, request: Request) -> InsightList:
        """All of a study's, the oldest first."""
        found = await desk.studies.parts(owner(request), study, model.Insight)
        return InsightList(insights=[insight_told(each) for each in found])

    @router.get("/{id}", name="insight", responses=READ)
    async def one(study: str, id: str, request: Request, response: Response) -> Insight:
        """One of them; `ETag` is its version."""
        found = await desk.studies.part(owner(request), study, model.Insight, id)
        tag(response, found.version)
        return insight_told(found)

    @router.patch("/{id}", name="change_insight", responses=CHANGED)
    async def change(study: str, id: str, asked: ChangeInsight, request: Request, response: Response) -> Insight:
        """Change what is named and leave the rest. With `If-Match` only the version that it names is changed."""
        desk.check(asked)
        quotes = await asyncio.to_thread(new_quotes, asked)
        kept = await desk.studies.change_part(
            owner(request), study, model.Insight, id, lambda old: changed(old, asked, **quotes), wanted_version(request)
        )
        tag(response, kept.version)
        return insight_told(kept)

    @router.delete("/{id}", name="delete_insight", status_code=204, responses=READ)
    async def delete(study: str, id: str, request: Request) -> None:
        """Delete an insight. It is gone, also from the decisions that rest on it."""
        await desk.studies.delete_part(owner(request), study, model.Insight, id)

    return router
