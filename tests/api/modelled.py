"""The application with a model: a server of ours that answers as it is told to, or misbehaves by name."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from starlette.testclient import TestClient

from service.settings import Settings
from service.wiring.serving import app
from tests.llm.misbehaving import Asked, Misbehaving, misbehaving
from tests.scripted import Line, nothing, questions_of

Says = Callable[[str, list[Line]], Any]
TASKS = {
    "To check": "find",
    "To rewrite": "rewrite",
    "To follow up": "follow_up",
    "To rate": "relevance",
    "To read": "answers",
    "To sort": "coverage",
}


def scripted(says: Says = nothing) -> Callable[[Asked], object]:
    """A server's script from what a model says of a prompt's questions."""

    def reply(request: Asked) -> object:
        user = next(m["content"] for m in request["messages"] if m["role"] == "user")
        return says(TASKS[user.partition(":")[0]], questions_of(user))

    return reply


def set_up(folder: Path, server: Misbehaving, **changed: Any) -> Settings:
    """Settings with that server's model, and an empty data folder."""
    given: dict[str, Any] = {"data_dir": folder, "model": "tiny", "openai_base_url": server.url, "model_seconds": 5.0}
    return Settings(**given | changed)


@contextmanager
def client_of(
    folder: Path, fault: str = "none", says: Says = nothing, pause: float = 0.0, **changed: Any
) -> Iterator[tuple[TestClient, Misbehaving]]:
    """A client of the application, and the server its model is on."""
    with (
        misbehaving(fault, reply=scripted(says), pause=pause) as server,
        TestClient(app(set_up(folder, server, **changed)), base_url="http://127.0.0.1:8000") as client,
    ):
        yield client, server


def events(text: str) -> list[tuple[str, Any]]:
    """The name and data of each server-sent event."""
    blocks = [[line for line in b.splitlines() if not line.startswith(":")] for b in text.split("\n\n")]
    told = [dict(line.split(": ", 1) for line in block) for block in blocks if block]
    return [(each["event"], json.loads(each["data"])) for each in told]
