"""Places that fail: files and folders in which nothing can be kept, whoever runs the tests."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

NOBODY = 65534


@contextmanager
def read_only(folder: Path) -> Iterator[None]:
    """The folder cannot be written to; root, whom modes do not bind, is somebody else meanwhile."""
    mode, root = folder.stat().st_mode, os.geteuid() == 0
    folder.chmod(0o555)
    if root:
        os.seteuid(NOBODY)
    try:
        yield
    finally:
        if root:
            os.seteuid(0)
        folder.chmod(mode)


def run_at_once(script: str, *args: list[str]) -> None:
    """Run a script in one process for each list of arguments, all at once; each has to succeed in silence."""
    started = [
        subprocess.Popen([sys.executable, "-c", script, *given], stderr=subprocess.PIPE, text=True) for given in args
    ]
    said = [process.communicate(timeout=30)[1] for process in started]
    assert [process.returncode for process in started] == [0] * len(args), said
