"""Plots as SVG text: what one colour means is the same in all of them, and every bar says what it stands on."""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence
from typing import Any

import matplotlib as mpl
from matplotlib.axes import Axes
from matplotlib.figure import Figure as Canvas

Told = Mapping[str, Any]
INK, GOOD, WEAK, BAD, PALE = "#22303c", "#2a7f62", "#d08c2f", "#b23a48", "#dfe5ea"
_STYLE: Any = {
    "font.family": "sans-serif", "font.size": 10, "axes.spines.top": False, "axes.spines.right": False,
    "axes.edgecolor": "#8a97a3", "text.color": INK, "axes.labelcolor": INK, "xtick.color": INK, "ytick.color": INK,
    "svg.hashsalt": "lasttime", "svg.fonttype": "none",
}  # fmt: skip
mpl.rcParams.update(_STYLE)


def confusion(table: Sequence[Sequence[int]], labels: Sequence[str], said: Sequence[str]) -> str:
    """Labels in rows, what was said in columns; shaded by the share of the row."""
    canvas, axes = _axes(5.2, 3.2)
    for y, row in enumerate(table):
        for x, n in enumerate(row):
            part = n / sum(row) if sum(row) else 0.0
            colour = GOOD if labels[y] == said[x] else BAD
            axes.add_patch(
                mpl.patches.Rectangle((x - 0.48, y - 0.48), 0.96, 0.96, color=colour, alpha=0.08 + 0.8 * part)
            )
            axes.text(x, y, f"{n}\n{part:.0%}", ha="center", va="center", color="white" if part > 0.5 else INK)
    axes.set(xlim=(-0.5, len(said) - 0.5), ylim=(len(labels) - 0.5, -0.5), xlabel="said", ylabel="labelled")
    axes.set_xticks(range(len(said)), said)
    axes.set_yticks(range(len(labels)), labels)
    axes.spines[:].set_visible(False)
    axes.tick_params(length=0)
    return _svg(canvas)


def bars(figures: Mapping[str, Told | None], colour: str, xlabel: str, most: float | None = 1.0) -> str:
    """One bar a figure, with its interval as a line and its n behind the name; what is not known is left out."""
    known = {name: f for name, f in figures.items() if f and f["value"] is not None}
    canvas, axes = _axes(7.4, 0.6 + 0.27 * max(1, len(known)))
    for y, f in enumerate(known.values()):
        axes.barh(y, f["value"], color=colour, alpha=0.75, height=0.7)
        _interval(axes, y, f)
    axes.set_yticks(range(len(known)), [f"{name}  (n={f['n']})" for name, f in known.items()])
    axes.set(xlabel=xlabel, ylim=(len(known) - 0.4, -0.6))
    axes.set_xlim(0, most)
    axes.tick_params(axis="y", length=0)
    return _svg(canvas)


def side_by_side(engines: Mapping[str, Mapping[str, Told]], names: Mapping[str, str]) -> str:
    """Each engine's figures in one column of points a figure; `names` are the figures with what they are called."""
    canvas, axes = _axes(7.4, 0.9 + 0.3 * len(engines) * len(names))
    ticks, shown = [], []
    colours = [GOOD, WEAK, BAD, "#3f6fa8", "#7a5195", "#5f6b75"]
    y = 0.0
    for key, called in names.items():
        for k, (engine, headline) in enumerate(engines.items()):
            f = headline.get(key)
            if f and f["value"] is not None:
                axes.plot(f["value"], y, "o", color=colours[k % len(colours)])
                _interval(axes, y, f)
                ticks.append(y)
                shown.append(f"{called}: {engine}")
                y += 1
        y += 0.6
    axes.set_yticks(ticks, shown)
    axes.set(ylim=(y - 0.6, -0.8), xlim=(-0.15, 1.02))
    axes.grid(axis="x", color=PALE)
    axes.tick_params(axis="y", length=0)
    return _svg(canvas)


def cost_and_quality(points: Mapping[str, tuple[float, Told]], xlabel: str) -> str:
    """Each engine as a point: what it takes to the right, kappa upwards with its interval."""
    canvas, axes = _axes(6.4, 3.6)
    for name, (x, f) in points.items():
        axes.plot(x, f["value"], "o", color=GOOD)
        if f["low"] is not None:
            axes.plot((x, x), (f["low"], f["high"]), color=INK, linewidth=1)
        axes.annotate(name, (x, f["value"]), xytext=(7, 4), textcoords="offset points")
    axes.set(xlabel=xlabel, ylabel="verdict κ", ylim=(-0.05, 1.02), xscale="log")
    axes.margins(x=0.35)
    axes.grid(color=PALE)
    return _svg(canvas)


def _interval(axes: Axes, y: float, f: Told) -> None:
    if f["low"] is not None:
        axes.plot((f["low"], f["high"]), (y, y), color=INK, linewidth=1.2)


def _axes(width: float, height: float) -> tuple[Canvas, Axes]:
    canvas = Canvas(figsize=(width, height), layout="constrained")
    return canvas, canvas.subplots()


def _svg(canvas: Canvas) -> str:
    out = io.StringIO()
    canvas.savefig(out, format="svg", transparent=True, metadata={"Date": None})
    text = out.getvalue()
    return text[text.index("<svg") :]
