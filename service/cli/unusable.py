"""What ends a command with exit code 2: something given that nobody can work with, said in one line."""

from __future__ import annotations

import sys

UNUSABLE = 2


class Unusable(Exception):
    """The message is for the person at the keyboard: what is wrong and what to do. It quotes no user text."""


def complain(why: object) -> None:
    """One line on the standard error, whatever a file's name may hold."""
    said = "".join(c if c.isprintable() else "?" for c in str(why))
    sys.stderr.write(f"lasttime: {said}\n")
