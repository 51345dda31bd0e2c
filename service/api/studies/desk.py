"""What the routes of studies work with: the store, the limits, the clock, and who asks."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

import structlog
from fastapi import Request, Response

from service.api.limits import Limits
from service.store.relational import Unreachable
from service.store.spending import LOCAL
from service.studies.store import Changed, Studies
from service.wire.model import Asked

ANY = "*"
log = structlog.get_logger()


def _utc_now() -> datetime:
    return datetime.now(UTC)


@dataclass(frozen=True)
class Desk:
    """The studies that are kept, how much a request may bring, what time it is, and which failures were told already."""

    studies: Studies
    limits: Limits
    now: Callable[[], datetime] = _utc_now
    told: set[str] = field(default_factory=set)

    async def open(self) -> None:
        """Bring the store up to date; where it cannot be used now that is told, and tried again when it is needed."""
        try:
            await self.studies.open()
        except Unreachable as unreachable:
            self.tell(unreachable)

    def tell(self, unreachable: Unreachable) -> None:
        """Each kind of failure once, through the log."""
        if unreachable.name not in self.told:
            self.told.add(unreachable.name)
            log.warning("studies_unreachable", error=unreachable.name)

    def check(self, asked: Asked) -> None:
        """Raises Refusal (422) where a text is longer than allowed."""
        self._check(asked.model_dump(), "")

    def _check(self, value: Any, at: str) -> None:
        match value:
            case str():
                self.limits.check_text(value, at)
            case Mapping():
                for name, each in value.items():
                    self._check(each, f"{at}/{name}")
            case Sequence():
                for place, each in enumerate(value):
                    self._check(each, f"{at}/{place}")


def owner(request: Request) -> str:
    """Whose studies a request is about: its key's, or the common ones where no key is needed."""
    return request.scope["state"].get("key") or LOCAL


def wanted_version(request: Request) -> int | None:
    """The version that `If-Match` names, None where any will do. Raises Changed for one that cannot be."""
    given = request.headers.get("if-match", ANY).strip()
    if given == ANY:
        return None
    number = given.removeprefix("W/").strip('"')
    if not (number.isascii() and number.isdigit()):
        raise Changed
    return int(number[:20])


def tag(response: Response, version: int) -> None:
    """Tell the version, for a later `If-Match`."""
    response.headers["ETag"] = f'"{version}"'
