"""The circuit breaker: an endpoint that keeps failing is left alone for a while."""

from __future__ import annotations

import time
from collections.abc import Callable

from service.terms import Failure

Outcome = Failure | None
"""What a call came to: a failure by its name, or None for a reply that could be read."""

BROKEN: frozenset[Failure] = frozenset({"unreachable", "timeout", "server_error", "not_an_answer"})
"""The endpoint is ill: so many in a row open the breaker."""
SHUT: frozenset[Failure] = frozenset({"unauthorised", "forbidden", "quota_spent"})
"""The endpoint is closed to us: one opens the breaker, and for longer, since waiting does not mend it."""


class CircuitOpen(Exception):
    """No call is made now."""


class Breaker:
    """Closed, open for `seconds` after `failures` in a row (`long_seconds` after a refusal), then one call as a probe.

    A call that was cut short (a deadline, a caller who left) tells nothing, unless it had run for `slow` seconds: then it
    counts as a timeout, or an endpoint that hangs would be waited for by everyone in turn. `clock` counts seconds.
    """

    def __init__(
        self,
        *,
        failures: int = 5,
        seconds: float = 15.0,
        long_seconds: float = 120.0,
        slow: float = 5.0,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._failures = failures
        self._seconds = seconds
        self._long_seconds = long_seconds
        self._slow = slow
        self._clock = clock
        self._in_a_row = 0
        self._until: float | None = None
        self._probing = False

    @property
    def is_open(self) -> bool:
        """Whether the endpoint is left alone, a probe apart."""
        return self._until is not None

    @property
    def refuses(self) -> bool:
        """Whether no call may be made now, not even a probe."""
        return self._until is not None and (self._probing or self._clock() < self._until)

    def enter(self) -> None:
        """Before a call. Raises CircuitOpen where none may be made."""
        if self.refuses:
            raise CircuitOpen
        self._probing = self._until is not None

    def leave(self, outcome: Outcome) -> None:
        """After a call that ended by itself."""
        if outcome in SHUT:
            self._open(self._long_seconds)
        elif outcome in BROKEN:
            self._in_a_row += 1
            if self._probing or self._in_a_row >= self._failures:
                self._open(self._seconds)
        else:
            self._in_a_row, self._until, self._probing = 0, None, False

    def leave_early(self, ran: float) -> None:
        """After a call that was cut short when it had run for so many seconds."""
        if ran >= self._slow:
            self.leave("timeout")
        else:
            self._probing = False

    def _open(self, seconds: float) -> None:
        self._until = self._clock() + seconds
        self._probing = False
