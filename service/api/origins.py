"""Which web pages and browser extensions may call the service."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from starlette.middleware.cors import CORSMiddleware
from starlette.types import ASGIApp

from service.api.problems import Refusal

_ANY_EXTENSION = {
    "chrome-extension://*": r"chrome-extension://[a-p]{32}",
    "moz-extension://*": r"moz-extension://[0-9a-f-]{36}",
}
_ORIGIN = re.compile(r"[a-z][a-z0-9+.-]*://[^/\s*]+")
_EXPOSED = ("X-Request-Id", "ETag", "Retry-After", "RateLimit", "RateLimit-Policy")


@dataclass(frozen=True, slots=True)
class Origins:
    """The allow-list of browser origins: exact ones; `chrome-extension://*` and `moz-extension://*` are all of a kind.

    Raises ValueError for an entry that is no origin.
    """

    allowed: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        for origin in self.allowed:
            if origin not in _ANY_EXTENSION and not _ORIGIN.fullmatch(origin):
                raise ValueError("an origin is scheme://host[:port], or chrome-extension://* or moz-extension://*")

    def check(self, origin: str | None, hosts: Sequence[str]) -> None:
        """Raises Refusal (403) where a page of a foreign origin wants to have something done."""
        if origin is None or self._known(origin) or origin in {f"{s}://{h}" for s in ("http", "https") for h in hosts}:
            return
        raise Refusal(
            403, "origin_not_allowed", "This origin may not call here; LASTTIME_ORIGINS lists those that may."
        )

    def around(self, app: ASGIApp) -> ASGIApp:
        """The app within CORS, outermost, so that errors too reach a page that may read them."""
        patterns = [_ANY_EXTENSION[o] for o in self.allowed if o in _ANY_EXTENSION]
        return CORSMiddleware(
            app,
            allow_origins=[o for o in self.allowed if o not in _ANY_EXTENSION],
            allow_origin_regex="|".join(patterns) or None,
            allow_methods=["GET", "POST", "PATCH", "DELETE"],
            allow_headers=["Authorization", "Content-Type", "If-Match"],
            expose_headers=_EXPOSED,
        )

    def _known(self, origin: str) -> bool:
        return origin in self.allowed or any(
            re.fullmatch(pattern, origin) for entry, pattern in _ANY_EXTENSION.items() if entry in self.allowed
        )
