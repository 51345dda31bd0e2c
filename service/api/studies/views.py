"""What a study comes to: the four warning signs as figures, as a page to look at, as a text to send around."""

from __future__ import annotations

import asyncio
from typing import Any

from fastapi import APIRouter, Request, Response
from fastapi.responses import HTMLResponse

from service.api.openapi import problems
from service.api.studies.desk import Desk, owner
from service.studies.clarity import clarity_of
from service.studies.model import Record
from service.studies.page.page import page, policy
from service.studies.signals import Signals, signals
from service.studies.summary import summary
from service.studies.told import signals_told
from service.wire.signals import Signals as Told

_READ = problems(401, 403, 404, 421, 429, 503)


def routes(desk: Desk) -> APIRouter:
    """`/v1/studies/{study}/signals`, `/page` and `/summary`."""
    router = APIRouter(prefix="/v1/studies/{study}")

    @router.get("/signals", name="signals", responses=_READ)
    async def show_signals(study: str, request: Request) -> Told:
        """The four warning signs, each measure with its definition, the interviews behind it, a trend, and what to do."""
        return signals_told((await _seen(study, request))[1])

    @router.get("/page", name="study_page", response_class=HTMLResponse, responses=_text("text/html"))
    async def show_page(study: str, request: Request) -> Response:
        """The study as a page to look at. It loads nothing from anywhere."""
        made = await asyncio.to_thread(page, *await _seen(study, request))
        return HTMLResponse(made, headers={"Content-Security-Policy": policy(), "Cache-Control": "no-store"})

    @router.get("/summary", name="study_summary", response_class=Response, responses=_text("text/markdown"))
    async def show_summary(study: str, request: Request) -> Response:
        """The study in Markdown, to share with the team."""
        return Response(summary(*await _seen(study, request)), media_type="text/markdown")

    async def _seen(study: str, request: Request) -> tuple[Record, Signals]:
        record = await desk.studies.record(owner(request), study)
        clarity = await clarity_of(record.study)
        return record, await asyncio.to_thread(signals, record, desk.now().date(), clarity)

    return router


def _text(kind: str) -> dict[int | str, dict[str, Any]]:
    return {200: {"description": "The study.", "content": {kind: {"schema": {"type": "string"}}}}, **_READ}
