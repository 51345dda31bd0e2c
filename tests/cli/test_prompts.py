"""`lasttime prompts`: listed, shown, and checked before anything is sent."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from service.cli.main import main
from service.llm.prompts import NAMES, SHIPPED, Prompts


def test_they_are_listed(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Name, digest, where from; one of your own says its place."""
    monkeypatch.setenv("COLUMNS", "200")
    (tmp_path / "find.md").write_bytes((SHIPPED / "find.md").read_bytes())
    monkeypatch.setenv("LASTTIME_PROMPTS_DIR", str(tmp_path))
    assert main(["prompts"]) == 0
    said = capsys.readouterr().out
    listed = re.findall(r"^(\w+) +([0-9a-f]{12})\b", said, re.MULTILINE)
    digests = {file.front.name: file.digest for file in Prompts().files()}
    assert dict(listed) == digests | {"all": Prompts().digest_of_all()}
    assert said.count("as shipped") == len(NAMES) - 1
    assert re.sub(r"\s", "", str(tmp_path / "find.md")) in re.sub(r"\s", "", said)


@pytest.mark.parametrize("name", NAMES)
def test_one_is_shown(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Both messages, with two questions, or the turns of a talk, between fixed delimiters."""
    assert main(["prompts", "show", name]) == 0
    said = capsys.readouterr().out
    assert said.startswith("=== system ===\n")
    assert said.count("\n=== user ===\n") == 1
    last = {"id": "q2", "text": "What do you think of our flour app?"}
    if name == "answers":
        last = {"id": "t4", "speaker": "participant", "text": "My sister. I can show you the order book on Friday."}
    assert f"\n{json.dumps(last)}\n--- data 0123456789abcdef ends ---" in said


def test_good_ones_pass(capsys: pytest.CaptureFixture[str]) -> None:
    """Each by name."""
    assert main(["prompts", "check"]) == 0
    assert capsys.readouterr().out.count("can be used") == len(NAMES)


@pytest.mark.parametrize(("action", "code"), [(["check", "FOLDER"], 2), (["check"], 0), ([], 0)])
def test_a_bad_one_is_said_in_one_line(
    action: list[str], code: int, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """With exit code 2, and only where the folder is asked for."""
    text = (SHIPPED / "follow_up.md").read_text("utf-8").replace("{{ nonce }}", "it")
    (tmp_path / "follow_up.md").write_text(text, "utf-8")
    assert main(["prompts", *(str(tmp_path) if a == "FOLDER" else a for a in action)]) == code
    wrong = f"lasttime: {tmp_path / 'follow_up.md'}: variable 'nonce' is listed but not used\n"
    assert capsys.readouterr().err == (wrong if code else "")


@pytest.mark.parametrize("command", [["prompts"], ["prompts", "show"], ["prompts", "check"]])
def test_each_has_help(command: list[str]) -> None:
    """`--help` ends with 0."""
    with pytest.raises(SystemExit) as ended:
        main([*command, "--help"])
    assert ended.value.code == 0
