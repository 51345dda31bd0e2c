"""How the service is: alive, ready, and its metrics."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from typing import Literal

from fastapi import APIRouter, Response

from service import __version__
from service.api.openapi import problems
from service.api.problems import Refusal
from service.telemetry.metrics import CONTENT_TYPE, Metrics
from service.wire.model import Answered

Check = Callable[[], bool | Awaitable[bool]]


class Alive(Answered):
    """The process answers."""

    status: Literal["ok"] = "ok"
    version: str = __version__


class Ready(Answered):
    """Each part is there. `degraded`: critiques are answered, but not by the engine that was configured."""

    status: Literal["ready"] = "ready"
    degraded: bool = False
    checks: dict[str, Literal["ok"]]


def routes(metrics: Metrics, checks: Mapping[str, Check]) -> APIRouter:
    """`GET /healthz`, `/readyz`, `/metrics`. `checks` by name say whether a part is there."""
    router = APIRouter(tags=["operations"])

    @router.get("/healthz", name="healthz", responses=problems(421))
    async def healthz() -> Alive:
        """Whether the process answers, whatever else it is doing."""
        return Alive()

    @router.get("/readyz", name="readyz", responses=problems(421, 503))
    async def readyz() -> Ready:
        """Whether critiques can be answered."""
        missing = [name for name, check in checks.items() if not await _holds(check)]
        if missing:
            raise Refusal(503, "not_ready", f"Not there: {', '.join(missing)}.")
        return Ready(checks=dict.fromkeys(checks, "ok"))

    @router.get("/metrics", name="metrics", response_class=Response, responses=_metrics())
    async def show_metrics() -> Response:
        """Counts and times in Prometheus' text format."""
        return Response(metrics.text(), media_type=CONTENT_TYPE)

    return router


async def _holds(check: Check) -> bool:
    said = check()
    return said if isinstance(said, bool) else await said


def _metrics() -> dict[int | str, dict[str, object]]:
    text = {"text/plain": {"schema": {"type": "string"}, "example": "lasttime_critiques_running 0.0\n"}}
    return {200: {"description": "The metrics.", "content": text}, **problems(401, 403, 421, 429)}
