"""What no file may name: a package registry's host, a path of the machine it was written on."""

from __future__ import annotations

import re

import pytest

from tests.house.files import ROOT, ours, text_of

REGISTRY = re.compile(
    r"pypi\.(org|python)|pythonhosted\.org|registry\.(npmjs|yarnpkg)\.|(deb|security)\.debian\.org|crates\.io/api"
)
MACHINE = re.compile(r"(?<!\w)/(work|root|Users|home)/(?!work/)\w|\.\./shared\b")


@pytest.mark.parametrize("banned", [REGISTRY, MACHINE], ids=["registry", "machine"])
def test_no_file_names_it(banned: re.Pattern[str]) -> None:
    """Registries are the reader's own choice, and paths hold on one machine only."""
    here = "tests/house/test_addresses.py"
    named = [
        f"{path.relative_to(ROOT)}:{number}"
        for path in ours()
        if path.relative_to(ROOT).as_posix() != here
        for number, line in enumerate(text_of(path).splitlines(), 1)
        if banned.search(line)
    ]
    assert not named


@pytest.mark.parametrize(
    "text,banned",
    [
        ("--index-url https://" + "pypi.org/simple", REGISTRY),
        ("see https://" + "files.pythonhosted.org/x.whl", REGISTRY),
        ("cd /" + "root/project", MACHINE),
        ("read ../" + "shared/notes.md", MACHINE),
    ],
)
def test_the_search_finds_them(text: str, banned: re.Pattern[str]) -> None:
    """The patterns match what they are for."""
    assert banned.search(text)
