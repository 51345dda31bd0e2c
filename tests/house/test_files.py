"""How files are kept: short, named for what they hold, each saying its subject."""

from __future__ import annotations

import ast

from tests.house.files import ROOT, ours, python

LONGEST = 400
SAYS_NOTHING = {"util", "utils", "helper", "helpers", "common", "core", "manager", "handler", "processor", "misc"}


def test_no_file_is_too_long() -> None:
    """Past 400 lines a file holds more than one subject."""
    long = {str(p.relative_to(ROOT)): n for p in python() if (n := len(p.read_text("utf-8").splitlines())) > LONGEST}
    assert not long


def test_names_say_what_is_inside() -> None:
    """No file or folder has a name under which everything fits."""
    vague = [
        str(p.relative_to(ROOT))
        for p in ours()
        if SAYS_NOTHING & {part.split(".")[0].lower() for part in p.relative_to(ROOT).parts}
    ]
    assert not vague


def test_every_module_says_its_subject() -> None:
    """Each Python file opens with a docstring."""
    silent = [str(p.relative_to(ROOT)) for p in python() if not ast.get_docstring(ast.parse(p.read_text("utf-8")))]
    assert not silent
