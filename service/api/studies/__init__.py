"""Studies over HTTP: each API key has its own; without keys all callers share those of `local`."""

from __future__ import annotations

from fastapi import APIRouter

from service.api.studies import decisions, insights, interviews, moving, views, whole
from service.api.studies.desk import Desk


def routes(desk: Desk) -> APIRouter:
    """`/v1/studies` and all below it."""
    router = APIRouter(tags=["studies"])
    # Before those with an id in their path: "export" is none.
    for part in (moving, whole, interviews, insights, decisions, views):
        router.include_router(part.routes(desk))
    return router
