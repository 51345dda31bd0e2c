"""Who asks, and what they may do: API keys as bearer tokens, each with scopes."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass

from starlette.datastructures import Headers
from starlette.types import Scope as Request

from service.api.problems import Refusal
from service.store.keys import Key, Keys, Scope

OPEN = frozenset({"/healthz", "/readyz", "/docs", "/openapi.json"})
_NEEDED: tuple[tuple[str, Scope], ...] = (
    ("/v1/critique/", "critique"),
    ("/v1/studies", "studies"),
    ("/metrics", "metrics"),
)
_CHALLENGE = {"WWW-Authenticate": 'Bearer realm="lasttime"'}


@dataclass(frozen=True, slots=True)
class Auth:
    """Checks keys. Where none is `required`, none is asked for; one that is sent must be good all the same."""

    keys: Keys
    required: bool

    async def caller(self, request: Request) -> Key | None:
        """The key a request carries; None where it carries none. Raises Refusal (401) for a bad one."""
        given = Headers(scope=request).get("authorization")
        if given is None:
            return None
        scheme, _, secret = given.partition(" ")
        key = await asyncio.to_thread(self.keys.find, secret.strip()) if scheme.lower() == "bearer" else None
        if key is None:
            raise Refusal(401, "unauthorised", "This key is unknown, expired or revoked.", headers=_CHALLENGE)
        return key

    def admit(self, path: str, key: Key | None) -> None:
        """Raises Refusal: 401 where a key is needed and none came, 403 where it does not allow what is asked."""
        if path in OPEN:
            return
        if key is None:
            if self.required:
                raise Refusal(
                    401,
                    "unauthorised",
                    "This needs an API key: `Authorization: Bearer …`. The server's owner makes one with "
                    "`lasttime key new NAME`.",
                    headers=_CHALLENGE,
                )
            return
        for prefix, scope in _NEEDED:
            if path.startswith(prefix) and not key.allows(scope):
                raise Refusal(403, "forbidden", f"This key lacks the scope `{scope}`.")
