"""Writes what the service answers to the requests that its documentation shows: `service/api/answered/*.json`."""

from __future__ import annotations

import json
import tempfile
from pathlib import Path
from typing import Any

from starlette.testclient import TestClient

from service.api.answered import FOLDER
from service.settings import Settings
from service.wire.plan import CritiquePlan
from service.wire.requests import CritiqueGuide, CritiqueQuestions, Options
from service.wire.transcript_requests import CritiqueTranscript
from service.wiring.serving import app

SHOWN: dict[str, type[Options]] = {
    "questions": CritiqueQuestions, "guide": CritiqueGuide, "plan": CritiquePlan, "transcript": CritiqueTranscript,
}  # fmt: skip


def answers() -> dict[Path, str]:
    """The files, each with what should stand in it."""
    with tempfile.TemporaryDirectory() as folder:
        client = TestClient(app(Settings(data_dir=Path(folder))), base_url="http://127.0.0.1:8000")
        return {FOLDER / f"{name}.json": _text(_answer(client, name, asked)) for name, asked in SHOWN.items()}


def _answer(client: TestClient, name: str, asked: type[Options]) -> Any:
    (example,) = asked.model_json_schema()["examples"]
    return client.post(f"/v1/critique/{name}", json=example).raise_for_status().json()


def _text(answer: Any) -> str:
    return json.dumps(answer, indent=2, ensure_ascii=False) + "\n"


def main() -> None:
    """Write the files."""
    for path, text in answers().items():
        path.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
