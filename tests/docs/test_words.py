"""What our pages name is there: files, make targets, layers."""

from __future__ import annotations

import re
import tomllib

import pytest

from tests.house.files import ROOT, text_of

PAGES = [
    "README.md",
    "ARCHITECTURE.md",
    "CONTRIBUTING.md",
    *sorted(f"docs/decisions/{p.name}" for p in (ROOT / "docs/decisions").glob("*.md")),
]


@pytest.mark.parametrize("page", PAGES)
def test_files_named_exist(page: str) -> None:
    """Each path in code marks that starts with a room of ours leads somewhere."""
    named = re.findall(r"`((?:service|tests|training|bench|docs)/[\w./-]+)`", text_of(ROOT / page))
    assert not [path for path in named if not (ROOT / path).exists()]


@pytest.mark.parametrize("page", PAGES)
def test_make_targets_named_exist(page: str) -> None:
    """Each `make something` is a target."""
    targets = set(re.findall(r"^([a-z]+):", text_of(ROOT / "Makefile"), re.MULTILINE))
    assert set(re.findall(r"(?:`|^)make ([a-z]+)", text_of(ROOT / page), re.MULTILINE)) <= targets


def test_layers_are_those_enforced() -> None:
    """ARCHITECTURE lists the layers of the import contract, in order."""
    contracts = tomllib.loads(text_of(ROOT / "pyproject.toml"))["tool"]["importlinter"]["contracts"]
    (layers,) = [c["layers"] for c in contracts if c.get("containers") == ["service"]]
    section = text_of(ROOT / "ARCHITECTURE.md").split("## Layers")[1].split("## ")[0]
    assert [re.split(r"  +", line.strip())[0] for line in re.findall(r"^    .+", section, re.MULTILINE)] == layers
