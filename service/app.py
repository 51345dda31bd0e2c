"""The ASGI application: routes within guards, within the watch, within CORS."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

from fastapi import FastAPI, Security
from fastapi.security import HTTPBearer
from fastapi.telemetry import TelemetryConfig
from starlette.types import ASGIApp

from service import __version__
from service.api import catalogue, critiques, health, openapi, plans, problems, reference, studies, transcripts
from service.api.auth import Auth
from service.api.budget import Budget
from service.api.critic import Critic
from service.api.door import Door
from service.api.hosts import Hosts
from service.api.limits import Limits
from service.api.origins import Origins
from service.api.rates import Rates
from service.api.studies import refusals
from service.api.studies.desk import Desk
from service.api.watch import Watch
from service.engine import Allowance
from service.engines.choice import Engines
from service.telemetry.metrics import Metrics

_SILENT: TelemetryConfig = {"tracing": False, "metrics": False, "logs": False, "auto_configure": False}
_BEARER = HTTPBearer(auto_error=False, description="An API key. Not needed where the server is bound to loopback.")


async def _nothing() -> None:
    return


@dataclass(frozen=True)
class Parts:
    """What an application is made of. `warm` is awaited before the first request; `checks` make up readiness."""

    engines: Engines
    auth: Auth
    allowance: Allowance = field(default_factory=Allowance)
    limits: Limits = field(default_factory=Limits)
    hosts: Hosts = field(default_factory=Hosts)
    origins: Origins = field(default_factory=Origins)
    rates: Rates = field(default_factory=lambda: Rates(0))
    metrics: Metrics = field(default_factory=Metrics)
    budget: Budget | None = None
    desk: Desk | None = None
    warm: Callable[[], Awaitable[None]] = _nothing
    checks: Mapping[str, health.Check] = field(default_factory=dict)


def build(parts: Parts) -> ASGIApp:
    """The application, ready to be served."""
    door = Door(_routes(parts), parts.hosts, parts.origins, parts.auth, parts.rates, parts.limits)
    return parts.origins.around(Watch(door, parts.metrics))


def _routes(parts: Parts) -> FastAPI:
    @asynccontextmanager
    async def lifespan(_: FastAPI) -> AsyncIterator[None]:
        await parts.warm()
        if parts.desk:
            await parts.desk.open()
        yield
        if parts.desk:
            await parts.desk.studies.close()
        await parts.engines.close()

    app = FastAPI(
        title="lasttime",
        version=__version__,
        description="Judges interview questions by The Mom Test and rewrites them to ask about the last time.",
        lifespan=lifespan,
        max_body_size=parts.limits.max_body_bytes,
        docs_url=None,
        redoc_url=None,
        redirect_slashes=False,
        telemetry=_SILENT,
        dependencies=[Security(_BEARER)],
    )
    problems.install(app, parts.limits.too_large)
    critic = Critic(parts.engines, parts.limits, parts.metrics, parts.allowance, parts.budget)
    app.include_router(critiques.routes(critic))
    app.include_router(plans.routes(critic))
    app.include_router(transcripts.routes(critic))
    app.include_router(catalogue.routes())
    if parts.desk:
        refusals.install(app, parts.desk)
        app.include_router(studies.routes(parts.desk, critic))
    app.include_router(health.routes(parts.metrics, parts.checks))
    app.include_router(reference.routes(app))
    openapi.complete(app)
    return app
