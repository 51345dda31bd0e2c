"""Log lines: one JSON object each, on standard error, of allowed fields and tame values only.

Two nets hold user text back. Our own events pass an allow-list of field names, and a value that is no number must look
like a name. Lines from other libraries, uvicorn's own apart, keep their logger, level, place and the type of their
exception; their words are dropped, since nobody here vouches for them.
"""

from __future__ import annotations

import logging
import re
import sys
import traceback
from collections.abc import Iterator, Mapping, MutableMapping
from typing import Any

import structlog

FIELDS = frozenset({
    "event", "level", "time", "request_id", "method", "route", "status", "ms", "code", "key", "engine", "degraded",
    "reason", "questions", "characters", "error", "at", "logger", "said", "host", "port", "version", "ruleset",
    "limit", "setting",
})  # fmt: skip
_TAME = re.compile(r"[\w.:/{}<>\[\]-]{1,120}", re.ASCII)
_SPEAKS_FOR_ITSELF = "uvicorn"
_TOP = 3


def allow(_: object, __: str, event: MutableMapping[str, Any]) -> Mapping[str, Any]:
    """The structlog processor that lets only allowed fields with tame values through; `said` is uvicorn's alone."""
    return {k: v for k, v in event.items() if k in FIELDS and (k == "said" or _tame(v))}


def _tame(value: object) -> bool:
    if value is None or isinstance(value, bool | int | float):
        return True
    return isinstance(value, str) and _TAME.fullmatch(value) is not None


def describe(error: BaseException) -> dict[str, str]:
    """An exception without its message: its type, and the innermost places it came through."""
    frames = traceback.extract_tb(error.__traceback__)[-_TOP:]
    at = "<".join(f"{_module(f.filename)}:{f.lineno}" for f in reversed(frames))
    return {"error": type(error).__name__, **({"at": at} if at else {})}


def _module(filename: str) -> str:
    return "/".join(filename.replace("\\", "/").split("/")[-2:])


class _Foreign(logging.Handler):
    """Turns a line of the standard library's logging into one of ours."""

    def emit(self, record: logging.LogRecord) -> None:
        try:
            log = structlog.get_logger()
            log.log(record.levelno, "library", **dict(self._fields(record)))
        except Exception:
            self.handleError(record)

    def _fields(self, record: logging.LogRecord) -> Iterator[tuple[str, str]]:
        yield "logger", record.name
        if record.exc_info and record.exc_info[1]:
            yield from describe(record.exc_info[1]).items()
        elif record.name.split(".")[0] == _SPEAKS_FOR_ITSELF:
            yield "said", record.getMessage()
        else:
            yield "at", f"{record.module}:{record.lineno}"


def configure(level: str = "info") -> None:
    """Send every log line of the process through here. `level` is a name of the standard library's."""
    threshold = logging.getLevelNamesMapping()[level.upper()]
    structlog.configure(
        processors=[
            structlog.contextvars.merge_contextvars,
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True, key="time"),
            allow,
            structlog.processors.JSONRenderer(ensure_ascii=True),
        ],
        wrapper_class=structlog.make_filtering_bound_logger(threshold),
        logger_factory=structlog.WriteLoggerFactory(file=sys.stderr),
        cache_logger_on_first_use=False,
    )
    root = logging.getLogger()
    root.handlers[:] = [_Foreign()]
    root.setLevel(max(threshold, logging.WARNING))
    logging.captureWarnings(True)
    logging.raiseExceptions = False
