"""The command as it is installed: started as a process, in a pipe."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from service.cli.grammar import parser
from service.cli.main import main

COMMAND = [sys.executable, "-m", "service.cli.main"]
HEAVY = ("spacy", "numpy", "pydantic", "rich", "fastapi", "uvicorn")


def test_help_loads_nothing_heavy() -> None:
    """So that it answers at once."""
    code = f"import sys, service.cli.main as m; m.parser(); print([x for x in {HEAVY} if x in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"


@pytest.mark.parametrize("command", [[], ["check"], ["rules"], ["serve"], ["key"], ["key", "new"]])
def test_every_command_has_help(command: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    """`--help` ends with 0; serve's lists the settings."""
    with pytest.raises(SystemExit) as ended:
        main([*command, "--help"])
    assert ended.value.code == 0
    assert ("LASTTIME_PORT" in capsys.readouterr().out) == (command == ["serve"])


@pytest.mark.parametrize(
    "wrong", [[], ["chek"], ["check"], ["check", "a.txt", "--format", "xml"], ["key"], ["serve", "--port", "99999"]]
)
def test_a_wrong_command_line_is_one_line(wrong: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    """And exit code 2."""
    with pytest.raises(SystemExit) as ended:
        parser().parse_args(wrong)
    assert ended.value.code == 2
    assert capsys.readouterr().err.count("\n") == 1


def test_a_process_that_checks(tmp_path: Path) -> None:
    """In a pipe that knows only ASCII: plain signs, no colours, a silent standard error; JSON is UTF-8 even so."""
    (tmp_path / "q.txt").write_text("Would you pay for an app like this? 😀\n", encoding="utf-8")
    environment = {"PATH": "", "PYTHONIOENCODING": "ascii", "PYTHONPATH": ":".join(filter(None, sys.path))}

    def run(*options: str) -> subprocess.CompletedProcess[bytes]:
        command = [*COMMAND, "check", "q.txt", *options]
        return subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, check=False)

    done = run()
    assert (done.returncode, done.stderr) == (1, b"")
    assert b"\nx 1  Would you pay for an app like this? ?\n" in done.stdout
    assert b"\x1b" not in done.stdout
    [asked] = json.loads(run("--format", "json").stdout.decode("utf-8"))["questions"]
    assert asked["text"] == "Would you pay for an app like this? 😀"


def test_a_reader_that_goes_away() -> None:
    """`lasttime rules | head -1` ends quietly."""
    running = subprocess.Popen([*COMMAND, "rules"], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert running.stdout
    assert running.stderr
    running.stdout.close()
    assert running.wait(timeout=30) == 141
    assert running.stderr.read() == b""
    running.stderr.close()
