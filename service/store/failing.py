"""What is said of a file that fails: the error's name through the log, once."""

from __future__ import annotations

import structlog

log = structlog.get_logger()


class Failing:
    """Tells each kind of failure once, as a warning called `event`; never a message, which may hold a path or text."""

    def __init__(self, event: str) -> None:
        self._event = event
        self._told: set[str] = set()

    def tell(self, error: Exception) -> None:
        """Log it, unless it is known already or only means that nothing was ever kept."""
        if isinstance(error, FileNotFoundError) or "no such table" in str(error):
            return
        name = getattr(error, "sqlite_errorname", None) or type(error).__name__
        if name not in self._told:
            self._told.add(name)
            log.warning(self._event, error=name)
