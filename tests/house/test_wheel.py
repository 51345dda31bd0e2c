"""The wheel, not the folder: built, installed alone in a bare environment, and serving from there."""

from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
import sysconfig
import time
import urllib.error
import urllib.request
import venv
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.house.files import ROOT

STARTS_WITHIN = 60.0


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The bin folder of an environment that holds the wheel, and the locked packages by way of the one tests run in."""
    place = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(place), str(ROOT)]
    subprocess.run(build, check=True, capture_output=True)
    (wheel,) = place.glob("*.whl")
    bare = place / "bare"
    venv.create(bare, with_pip=False)
    python = bare / "bin" / "python"
    install = [sys.executable, "-m", "pip", "--python", str(python), "install", "--no-deps", "--no-index", str(wheel)]
    subprocess.run(install, check=True, capture_output=True)
    (packages,) = bare.glob("lib/python*/site-packages")
    # The .pth files over there are not read, so this checkout stays out of sight.
    (packages / "locked.pth").write_text(sysconfig.get_path("purelib") + "\n", encoding="utf-8")
    return bare / "bin"


@pytest.fixture(scope="module")
def address(installed: Path) -> Iterator[str]:
    """Where the installed wheel serves."""
    with socket.create_server(("127.0.0.1", 0)) as probe:
        port = probe.getsockname()[1]
    env = {k: v for k, v in os.environ.items() if not k.startswith(("PYTHON", "LASTTIME_", "OPENAI_"))}
    command = [str(installed / "lasttime"), "serve", "--port", str(port)]
    log = installed.parent / "serve.log"
    with log.open("wb") as out, subprocess.Popen(command, cwd=installed, env=env, stdout=out, stderr=out) as server:
        try:
            _wait(f"http://127.0.0.1:{port}/healthz", server, log)
            yield f"http://127.0.0.1:{port}"
        finally:
            server.terminate()


def _wait(url: str, server: subprocess.Popen[bytes], log: Path) -> None:
    until = time.monotonic() + STARTS_WITHIN
    while time.monotonic() < until and server.poll() is None:
        try:
            with urllib.request.urlopen(url, timeout=2):
                return
        except (urllib.error.URLError, ConnectionError, TimeoutError):
            time.sleep(0.1)
    raise AssertionError(f"no answer from {url}: {log.read_text('utf-8')}")


def _post(url: str, body: dict[str, Any]) -> dict[str, Any]:
    request = urllib.request.Request(url, json.dumps(body).encode(), {"Content-Type": "application/json"})
    with urllib.request.urlopen(request, timeout=30) as answer:
        assert answer.status == 200
        read: dict[str, Any] = json.load(answer)
    return read


def test_the_package_is_the_wheels_own(installed: Path) -> None:
    """What is imported there comes from the wheel, weights and type marker included."""
    code = "import service; print(service.__file__)"
    said = subprocess.run([installed / "python", "-c", code], cwd=installed, check=True, capture_output=True, text=True)
    package = Path(said.stdout.strip()).parent
    assert package.is_relative_to(installed.parent)
    assert (package / "ear" / "weights.npz").is_file()
    assert (package / "py.typed").is_file()
    assert (package.parent / "evals" / "data" / "dataset.sha256").is_file()


def test_it_serves(address: str) -> None:
    """The installed command answers a critique over HTTP."""
    questions = ["Would you use an app that files your expense reports?", "When did you last file an expense report?"]
    answer = _post(f"{address}/v1/critique/questions", {"questions": questions})
    assert answer["offset_unit"] == "code_point"
    assert [q["verdict"] for q in answer["questions"]] == ["rewrite", "keep"]
