"""The figures of a run as lines for a terminal."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

_PARTS = ("published", "questions", "rewrites", "guides", "transcripts")


def lines(figures: Mapping[str, Any]) -> Iterator[str]:
    """The headline figures of each split and part, with intervals; then what the run cost."""
    for split, parts in figures["splits"].items():
        for part in _PARTS:
            if part in parts:
                yield f"{part}, {split}"
                yield from (f"  {name:48}{shown(f)}" for name, f in parts[part]["headline"].items())
                if part == "rewrites":
                    yield f"  {'fluency, log-likelihood of a token':48}{shown(parts[part]['fluency'])}"
    yield "cost"
    yield from (f"  {name:48}{_plain(value)}" for name, value in figures["spending"].items() if name != "reasons")
    yield from (f"  {'degraded: ' + reason:48}{n}" for reason, n in figures["spending"]["reasons"].items())


def shown(figure: Mapping[str, Any] | None) -> str:
    """A figure with its interval and what it stands on; "not measured" where there is none."""
    if figure is None or figure["value"] is None:
        return "not measured"
    bounds = "" if figure["low"] is None else f" [{figure['low']:.2f}, {figure['high']:.2f}]"
    return f"{figure['value']:6.3f}{bounds:16} n={figure['n']}"


def _plain(value: object) -> str:
    return "not measured" if value is None else f"{value:.3f}" if isinstance(value, float) else str(value)
