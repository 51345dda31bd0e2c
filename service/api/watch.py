"""The watch kept over every request: an id, a log line, metrics, and no exception gets past it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from time import perf_counter
from uuid import uuid4

import structlog
from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from service.api.auth import OPEN
from service.api.problems import answer, internal
from service.telemetry.logs import describe
from service.telemetry.metrics import Metrics

HEADER = "X-Request-Id"
_UUID = re.compile(r"[0-9a-f]{8}-?([0-9a-f]{4}-?){3}[0-9a-f]{12}", re.ASCII | re.IGNORECASE)
_METHODS = frozenset({"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"})
log = structlog.get_logger()


@dataclass(frozen=True)
class Watch:
    """An ASGI app around another. A request's id is the client's own where that is a UUID, else a new one."""

    app: ASGIApp
    metrics: Metrics

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on and note how it went."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        given = Headers(scope=scope).get(HEADER, "")
        request_id = given if _UUID.fullmatch(given) else str(uuid4())
        state = scope.setdefault("state", {})
        state["request_id"] = request_id
        began, status = perf_counter(), 0

        async def noting(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
                headers = MutableHeaders(scope=message)
                headers[HEADER] = request_id
                headers["X-Content-Type-Options"] = "nosniff"
            await send(message)

        with structlog.contextvars.bound_contextvars(request_id=request_id):
            try:
                await self.app(scope, receive, noting)
            except Exception as error:
                # Its message may quote the text under judgement: only its type and place are told.
                log.error("unhandled", **describe(error))
                if not status:
                    await answer(internal(), scope)(scope, receive, noting)
            finally:
                self._note(scope, status, perf_counter() - began)

    def _note(self, scope: Scope, status: int, seconds: float) -> None:
        # The route's template, never the path: a path is the client's own words.
        known = scope["path"] if scope["path"] in OPEN else "unmatched"
        route = getattr(scope.get("route"), "path", known)
        method = scope["method"] if scope["method"] in _METHODS else "other"
        state = scope["state"]
        self.metrics.requests.labels(route, method, str(status)).inc()
        self.metrics.seconds.labels(route).observe(seconds)
        if code := state.get("code"):
            self.metrics.problems.labels(code).inc()
        log.info(
            "request",
            method=method,
            route=route,
            status=status,
            ms=round(seconds * 1000, 1),
            code=state.get("code"),
            key=state.get("key"),
            **state.get("noted", {}),
        )
