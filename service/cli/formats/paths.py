"""A file's name as tools on another machine can follow it: from the current folder, with forward slashes."""

from __future__ import annotations

import os
from pathlib import Path
from urllib.parse import quote


def relative(name: str) -> str:
    """The path from the current folder where the file is in it, else as it was given."""
    path = Path(name)
    if path.is_absolute() and path.is_relative_to(Path.cwd()):
        path = path.relative_to(Path.cwd())
    return path.as_posix()


def uri(name: str) -> str:
    """The path as a URI reference: relative where it can be."""
    path = Path(relative(name))
    return path.as_uri() if path.is_absolute() else quote(os.fsencode(path.as_posix()))
