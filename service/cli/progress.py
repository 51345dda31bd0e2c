"""How far a check has come: on the standard error, where it is a terminal; nothing otherwise."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

Tell = Callable[[str, int, int], None]
"""Told what is being done, and with how many questions out of how many."""


@contextmanager
def progress(name: str) -> Iterator[Tell]:
    """A line that shows how far the file has come and disappears when it is done."""
    if not sys.stderr.isatty():
        yield lambda what, done, of: None
        return

    from rich.console import Console
    from rich.markup import escape
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, SpinnerColumn, TextColumn

    from service.cli.marks import shown

    console = Console(stderr=True)
    columns = (SpinnerColumn(), TextColumn("{task.description}"), BarColumn(bar_width=24), MofNCompleteColumn())
    with Progress(*columns, console=console, transient=True) as line:
        task = line.add_task(f"Reading {escape(shown(name))}", total=None)
        yield lambda what, done, of: line.update(task, description=what, completed=done, total=of)
