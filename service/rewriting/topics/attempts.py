"""What can be asked of success: the attempt. "Finding a good miller" is asked of as looking for one, found or not."""

from __future__ import annotations

_SOUGHT = frozenset("find locate source".split())
_TRIED = frozenset(
    """spot detect identify catch discover solve resolve fix mend improve reduce increase prevent protect convince
    persuade win attract retain achieve overcome eliminate boost lower""".split()
)
"""Verbs of what may fail: that it was done is not known, that it was tried may be."""
_HELD = frozenset("keep stay".split())
_STATES = (
    "on top of",
    "up with",
    "calm",
    "healthy",
    "fit",
    "warm",
    "awake",
    "focused",
    "organised",
    "organized",
    "going",
)
_MEANS = ("time", "the time", "room", "your way", "a way", "ways", "space")
"""What is found only by trying."""


def attempt(verb: str, rest: str) -> tuple[str, str]:
    """Verb and rest of the attempt where the verb itself says that it went well, else as they are."""
    if verb in _SOUGHT and rest and not rest.startswith("out"):
        return ("try", f"to {verb} {rest}") if _opens(rest, _MEANS) else ("look", f"for {rest}")
    if (verb in _TRIED and rest) or (verb in _HELD and _opens(rest, _STATES)):
        return "try", f"to {verb} {rest}"
    return verb, rest


def _opens(rest: str, starts: tuple[str, ...]) -> bool:
    return any(rest == s or rest.startswith(f"{s} ") for s in starts)
