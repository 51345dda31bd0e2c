"""The door: every request passes its guards in order, before a byte of its body is read."""

from __future__ import annotations

from dataclasses import dataclass

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from service.api import body
from service.api.auth import OPEN, Auth
from service.api.hosts import Hosts
from service.api.limits import Limits
from service.api.origins import Origins
from service.api.problems import Refusal, answer
from service.api.rates import Rates

_BRINGS_BODY = frozenset({"POST", "PUT", "PATCH"})


@dataclass(frozen=True)
class Door:
    """An ASGI app around another: host, origin, key, rate, scope, content type, size; then the app within."""

    app: ASGIApp
    hosts: Hosts
    origins: Origins
    auth: Auth
    rates: Rates
    limits: Limits

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Turn the request away with a problem, or let it through."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        headers = Headers(scope=scope)
        incoming = body.Body(receive, headers)
        told: dict[str, str] = {}

        async def telling(message: Message) -> None:
            if message["type"] == "http.response.start":
                await incoming.drain()
                out = MutableHeaders(scope=message)
                for name, value in told.items():
                    out.setdefault(name, value)
            await send(message)

        try:
            told = await self._admit(scope, headers)
        except Refusal as refusal:
            await answer(refusal, scope)(scope, incoming.receive, telling)
            return
        await self.app(scope, incoming.receive, telling)

    async def _admit(self, scope: Scope, headers: Headers) -> dict[str, str]:
        hosts = headers.getlist("host")
        self.hosts.check(hosts)
        if scope["method"] not in ("GET", "HEAD", "OPTIONS"):
            self.origins.check(headers.get("origin"), hosts)
        if scope["path"] in OPEN:
            return {}
        address = (scope.get("client") or ("unknown",))[0]
        try:
            key = await self.auth.caller(scope)
        except Refusal:
            self.rates.spend(f"address {address}")
            raise
        told = self.rates.spend(f"key {key.id}" if key else f"address {address}")
        scope["state"]["key"] = key.id if key else None
        self.auth.admit(scope["path"], key)
        if scope["method"] in _BRINGS_BODY:
            body.check(headers, self.limits, scope["path"])
        return told
