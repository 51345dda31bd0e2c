"""Studies over HTTP: each API key has its own; without keys all callers share those of `local`."""

from __future__ import annotations

from fastapi import APIRouter

from service.api.critic import Critic
from service.api.studies import decisions, from_transcript, insights, interviews, moving, views, whole
from service.api.studies.desk import Desk


def routes(desk: Desk, critic: Critic) -> APIRouter:
    """`/v1/studies` and all below it."""
    router = APIRouter(tags=["studies"])
    # Before those with an id in their path: "export" is none.
    for part in (moving, whole, interviews, insights, decisions, views):
        router.include_router(part.routes(desk))
    router.include_router(from_transcript.routes(desk, critic))
    return router
