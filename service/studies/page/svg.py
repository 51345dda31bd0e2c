"""Shapes of a plot that is as wide as its place: across in per cent of the width, down in pixels.

Since nothing is scaled, text keeps its size and circles stay round on a telephone and on a wall.
"""

from __future__ import annotations

from itertools import pairwise

from markupsafe import Markup, escape

_MARGIN = 2.0


def plot(height: float, *shapes: Markup, said: str = "") -> Markup:
    """A plot of some height; `said` is what it shows, for those who do not see it; without it, it is decoration."""
    role = Markup(' role="img" aria-label="{}"').format(said) if said else Markup(' aria-hidden="true"')
    return Markup('<svg class="plot" width="100%" height="{}"{}>{}</svg>').format(
        _px(height), role, Markup("").join(shapes)
    )


def across(share: float) -> float:
    """A place from 0 (left) to 1 (right), in per cent, far enough from the edges for a dot."""
    return _MARGIN + (100 - 2 * _MARGIN) * share


def line(x1: float, y1: float, x2: float, y2: float, kind: str) -> Markup:
    """A straight line."""
    return Markup('<line class="{}" x1="{}%" y1="{}" x2="{}%" y2="{}"/>').format(
        kind, _px(x1), _px(y1), _px(x2), _px(y2)
    )


def dot(x: float, y: float, radius: float, kind: str, tip: str = "") -> Markup:
    """A circle; `tip` is shown when it is pointed at."""
    return Markup('<circle class="{}" cx="{}%" cy="{}" r="{}">{}</circle>').format(
        kind, _px(x), _px(y), _px(radius), _tip(tip)
    )


def bar(x: float, y: float, width: float, height: float, kind: str, tip: str = "") -> Markup:
    """A rectangle."""
    return Markup('<rect class="{}" x="{}%" y="{}" width="{}%" height="{}" rx="2">{}</rect>').format(
        kind, _px(x), _px(y), _px(width), _px(max(height, 0)), _tip(tip)
    )


def words(x: float, y: float, text: str, kind: str = "", anchor: str = "start") -> Markup:
    """Text at a place; `anchor` is start, middle or end."""
    return Markup('<text class="{}" x="{}%" y="{}" text-anchor="{}">{}</text>').format(
        kind, _px(x), _px(y), anchor, text
    )


def curve(points: list[tuple[float, float]], kind: str) -> Markup:
    """Straight lines from point to point."""
    return Markup("").join(line(*one, *two, kind) for one, two in pairwise(points))


def _tip(text: str) -> Markup:
    return Markup("<title>{}</title>").format(escape(text)) if text else Markup("")


def _px(number: float) -> str:
    return f"{number:.2f}".rstrip("0").rstrip(".")
