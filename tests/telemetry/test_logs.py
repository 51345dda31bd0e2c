"""Log lines carry allowed fields and tame values, whoever writes them."""

from __future__ import annotations

import io
import json
import logging
import sys
from collections.abc import Callable, Iterator
from typing import Any

import pytest
import structlog

from service.telemetry import logs

Lines = Callable[[], list[dict[str, Any]]]


@pytest.fixture
def lines(monkeypatch: pytest.MonkeyPatch) -> Iterator[Lines]:
    """What was logged so far, parsed."""
    written = io.StringIO()
    monkeypatch.setattr(sys, "stderr", written)
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    logs.configure()
    yield lambda: [json.loads(line) for line in written.getvalue().splitlines()]
    root.handlers[:], root.level = handlers, level
    logging.captureWarnings(False)
    logging.raiseExceptions = True
    structlog.reset_defaults()


def test_other_fields_and_sentences_are_dropped(lines: Lines) -> None:
    """A field that is not on the list is gone, and so is a value that looks like prose."""
    structlog.get_logger().info("request", status=200, text="secret", route="/v1/rules/{id}", reason="They said: no!")
    (line,) = lines()
    assert line.keys() == {"event", "level", "time", "status", "route"}


def test_other_libraries_lose_their_words(lines: Lines) -> None:
    """Logger, level and place stay; of an exception its type and where it came from."""
    log = logging.getLogger("some.library")
    log.warning("could not parse %s", "secret")
    try:
        raise ValueError("secret")
    except ValueError:
        log.exception("secret")
    first, second = lines()
    assert "secret" not in json.dumps([first, second])
    assert (first["logger"], first["level"]) == ("some.library", "warning")
    assert second["error"] == "ValueError"
    assert second["at"].startswith("telemetry/test_logs.py:")


def test_the_server_may_speak_but_not_quote(lines: Lines) -> None:
    """uvicorn's own lines are about the server; with an exception they too lose their words."""
    log = logging.getLogger("uvicorn.error")
    log.warning("Invalid HTTP request received.")
    try:
        raise ValueError("secret")
    except ValueError as error:
        log.error("Exception in ASGI application\n", exc_info=error)
    first, second = lines()
    assert first["said"] == "Invalid HTTP request received."
    assert second["error"] == "ValueError"
    assert "secret" not in json.dumps(second)
