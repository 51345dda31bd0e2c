"""The service put together as it is set up, and served."""

from __future__ import annotations

import os
import socket
from contextlib import closing

import structlog
import uvicorn
from starlette.types import ASGIApp

from service import __version__
from service.api.auth import Auth
from service.api.budget import Budget
from service.api.hosts import Hosts, is_address, is_loopback, name_of
from service.api.limits import Limits
from service.api.origins import Origins
from service.api.rates import Rates
from service.api.studies.desk import Desk
from service.app import Parts, build
from service.critique import critique
from service.document.guides import guide
from service.engine import Job
from service.engines.rules import RulesEngine
from service.language.offloop import off_loop
from service.language.pipeline import NoLanguageModel
from service.language.pipeline import warm as load_language
from service.rules.catalogue import catalogue, ruleset
from service.settings import PREFIX, Settings
from service.telemetry import logs
from service.telemetry.metrics import Metrics
from service.wiring.engines import allowance, engines
from service.wiring.given import CannotStart, load
from service.wiring.kept import keys, spending, studies

OPEN_RATE = 600
_SAMPLE = "Would you use an app like this?"
log = structlog.get_logger()


def app(settings: Settings | None = None) -> ASGIApp:
    """The application as set up; also a factory for other ASGI servers. Raises CannotStart for bad settings."""
    s = settings or load()
    local = is_loopback(s.host)
    per_minute = (0 if local else OPEN_RATE) if s.requests_per_minute is None else s.requests_per_minute
    try:
        origins = Origins(s.origins)
    except ValueError as error:
        raise CannotStart(f"{PREFIX}ORIGINS: {error}") from None
    kept = keys(s)
    metrics = Metrics()
    limits = Limits(s.max_body_bytes, s.max_questions, s.max_characters, s.max_transcript_bytes)
    desk = Desk(studies(s), limits)
    return build(
        Parts(
            engines=engines(s, metrics),
            allowance=allowance(s),
            budget=Budget(spending(s), s.tokens_per_day),
            metrics=metrics,
            auth=Auth(kept, required=keys_needed(s)),
            limits=limits,
            hosts=_hosts(s),
            origins=origins,
            rates=Rates(per_minute),
            desk=desk,
            warm=warm,
            checks={
                "rules": lambda: bool(catalogue()),
                "keys": lambda: kept.readable(),
                "studies": lambda: desk.studies.usable(),
            },
        )
    )


async def warm() -> None:
    """Judge one question, so that all that is loaded once is loaded. Raises NoLanguageModel where there is none."""
    job = Job(await off_loop(guide, _SAMPLE, "text"))
    async for _ in critique(job, RulesEngine()):
        pass


def serve(host: str | None = None, port: int | None = None, keyless: bool | None = None) -> None:
    """Serve until told to stop. What is given goes before the environment. Raises CannotStart."""
    settings = load(host=host, port=port, keyless=keyless)
    logs.configure(settings.log_level)
    application = app(settings)
    try:
        load_language()
    except NoLanguageModel as error:
        raise CannotStart(str(error)) from None
    with closing(_listen(settings)) as listening:
        bound = listening.getsockname()
        log.info("serving", host=bound[0], port=bound[1], version=__version__, ruleset=ruleset())
        if keys_needed(settings) and not keys(settings).all():
            log.warning("no_keys", reason="make-one-with:lasttime-key-new")
        uvicorn.Server(uvicorn_config(application, settings)).run(sockets=[listening])


def uvicorn_config(application: ASGIApp, settings: Settings) -> uvicorn.Config:
    """How uvicorn is to serve an application. Its access log is off, since it tells whole paths."""
    return uvicorn.Config(
        application,
        log_config=None,
        access_log=False,
        server_header=False,
        ws="none",
        lifespan="on",
        proxy_headers=bool(settings.trusted_proxies),
        forwarded_allow_ips=list(settings.trusted_proxies),
        timeout_graceful_shutdown=settings.shutdown_seconds,
    )


def keys_needed(settings: Settings) -> bool:
    """Whether callers need an API key: wherever others can reach the service, unless it was said that none is."""
    return not (settings.keyless or is_loopback(settings.host))


def _hosts(settings: Settings) -> Hosts:
    """On loopback its names; elsewhere with keys any name unless some are listed, without keys addresses and those."""
    names = frozenset(name_of(h) for h in settings.allowed_hosts)
    if is_loopback(settings.host):
        own = frozenset({name_of(settings.host)}) if is_address(settings.host) else frozenset()
        return Hosts(names | own)
    return Hosts(names, addresses=True, any=keys_needed(settings) and not names)


def _listen(settings: Settings) -> socket.socket:
    family = socket.AF_INET6 if ":" in settings.host else socket.AF_INET
    both = settings.host == "::" and socket.has_dualstack_ipv6()
    try:
        held = socket.create_server((settings.host, settings.port), family=family, backlog=2048, dualstack_ipv6=both)
        # asyncio sets this only on sockets it makes itself; without it every answer on a kept connection waits 40 ms.
        held.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        return held
    except OSError as error:
        reason = os.strerror(error.errno) if error.errno and error.errno > 0 else "there is no such address here"
        raise CannotStart(f"Cannot listen on {settings.host} port {settings.port}: {reason}") from None
