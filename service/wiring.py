"""Where the parts are put together: settings are read here and nowhere else."""

from __future__ import annotations

import os
import socket
from contextlib import closing
from typing import Any

import structlog
import uvicorn
from pydantic import ValidationError
from starlette.types import ASGIApp

from service import __version__
from service.api.auth import Auth
from service.api.hosts import Hosts, is_address, is_loopback, name_of
from service.api.limits import Limits
from service.api.origins import Origins
from service.api.rates import Rates
from service.app import Parts, build
from service.critique import critique
from service.document.guides import guide
from service.engine import Engine, Job
from service.engines.rules import RulesEngine
from service.language.offloop import off_loop
from service.language.pipeline import NoLanguageModel
from service.language.pipeline import warm as load_language
from service.rules.catalogue import catalogue, ruleset
from service.settings import PREFIX, Settings
from service.store.keys import Keys
from service.telemetry import logs

OPEN_RATE = 600
_DATABASE = "lasttime.sqlite3"
_SAMPLE = "Would you use an app like this?"
log = structlog.get_logger()


class CannotServe(Exception):
    """The service cannot start as it is set up; the message is one line that says why."""


def load(**given: Any) -> Settings:
    """The settings from the environment; what is given and not None goes before. Raises CannotServe for bad ones."""
    try:
        return Settings(**{name: value for name, value in given.items() if value is not None})
    except ValidationError as error:
        first = error.errors(include_input=False, include_url=False)[0]
        name = str(first["loc"][0]) if first["loc"] else "setting"
        raise CannotServe(f"{PREFIX}{name.upper()}: {first['msg']}") from None


def engine() -> Engine:
    """The engine that answers."""
    return RulesEngine()


def keys(settings: Settings | None = None) -> Keys:
    """The API keys kept on this machine."""
    return Keys((settings or load()).data_dir / _DATABASE)


def app(settings: Settings | None = None) -> ASGIApp:
    """The application as set up; also a factory for other ASGI servers. Raises CannotServe for bad settings."""
    s = settings or load()
    local = is_loopback(s.host)
    per_minute = (0 if local else OPEN_RATE) if s.requests_per_minute is None else s.requests_per_minute
    try:
        origins = Origins(s.origins)
    except ValueError as error:
        raise CannotServe(f"{PREFIX}ORIGINS: {error}") from None
    kept = keys(s)
    return build(
        Parts(
            engine=engine(),
            auth=Auth(kept, required=keys_needed(s)),
            limits=Limits(s.max_body_bytes, s.max_questions, s.max_characters),
            hosts=_hosts(s),
            origins=origins,
            rates=Rates(per_minute),
            warm=warm,
            checks={"rules": lambda: bool(catalogue()), "keys": lambda: kept.readable()},
        )
    )


async def warm() -> None:
    """Judge one question, so that all that is loaded once is loaded. Raises NoLanguageModel where there is none."""
    job = Job(await off_loop(guide, _SAMPLE, "text"))
    async for _ in critique(job, engine()):
        pass


def serve(host: str | None = None, port: int | None = None, keyless: bool | None = None) -> None:
    """Serve until told to stop. What is given goes before the environment. Raises CannotServe."""
    settings = load(host=host, port=port, keyless=keyless)
    logs.configure(settings.log_level)
    application = app(settings)
    try:
        load_language()
    except NoLanguageModel as error:
        raise CannotServe(str(error)) from None
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
        return socket.create_server((settings.host, settings.port), family=family, backlog=2048, dualstack_ipv6=both)
    except OSError as error:
        reason = os.strerror(error.errno) if error.errno and error.errno > 0 else "there is no such address here"
        raise CannotServe(f"Cannot listen on {settings.host} port {settings.port}: {reason}") from None
