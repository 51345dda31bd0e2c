"""How a plain text is laid out: in which of the shapes its labels stand, and which labels they are."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from service.document.lines import raw_lines, trimmed
from service.document.model import Span
from service.transcripts.formats.line_shapes import Group, Head, Margin, heads, margin
from service.transcripts.labels import Candidate, accepted, is_name, key_of
from service.transcripts.role_words import names_a_role

_WEIGHT: dict[Group, float] = {"timed": 1.2, "colon": 1.0, "tab": 1.0, "letter": 0.9, "alone": 0.6, "dash": 0.5}
_WITH: dict[Group, tuple[Group, ...]] = {"colon": ("colon", "letter"), "letter": ("colon", "letter")}
_SENTENCE_END = re.compile(r"[.?!…,;][\"'”’»)\]*_]*$")
_VALUE = re.compile(r"[^.?!…。？！]{1,60}$")
_PREFACE = 40
_ONLY: tuple[Group, ...] = ("alone", "dash")
"""Shapes that speech has as well: they are labels only in a text laid out in them."""


@dataclass(frozen=True, slots=True)
class Row:
    """A line that holds something: its place, what stands before its content, and a blank line before it."""

    line: Span
    margin: Margin
    opens: bool
    heads: tuple[Head, ...]


@dataclass(frozen=True, slots=True)
class Layout:
    """The rows of a text and, by row, the label it begins with. `share` is how much of the text stands behind labels."""

    rows: tuple[Row, ...]
    labels: dict[int, tuple[str, Head]]
    group: Group | None
    share: float


def layout(text: str, bold: Sequence[Span] = ()) -> Layout:
    """The layout of a text; `bold` are the places of bold words at the start of a line, where a file tells them."""
    rows = tuple(_rows(text, {s.start: s for s in bold}))
    best: tuple[float, Group, dict[str, str]] | None = None
    for group, weight in _WEIGHT.items():
        joined = _WITH.get(group, (group,))
        found = [(k, h) for k, row in enumerate(rows) if (h := _first(row, joined)) and _stands(text, rows, k, h)]
        last = _last_sure(rows, found)
        apart = 2 * sum(rows[k].opens for k, _ in found) > len(found)
        once = [(rows[k].opens or not apart) and k <= last for k, _ in found]
        names = accepted([Candidate(h.label, h.style, o) for (_, h), o in zip(found, once, strict=True)], len(rows))
        count = sum(key_of(h.label) in names for _, h in found)
        few = group == "dash" and 2 * count < len(rows)
        if count > 1 and not few and (len(names) > 1 or count > 2) and (best is None or count * weight > best[0]):
            best = count * weight, group, names
    if best is None:
        return Layout(rows, {}, None, 0.0)
    _, group, names = best
    labels: dict[int, tuple[str, Head]] = {}
    for k, row in enumerate(rows):
        for head in row.heads:
            name = names.get(key_of(head.label))
            if name and (head.group not in _ONLY or head.group == group) and _stands(text, rows, k, head):
                labels[k] = name, head
                break
    for k in _preface(text, rows, labels):
        del labels[k]
    first = min(labels, default=0)
    share = (len(rows) - first) / len(rows) if rows else 0.0
    return Layout(rows, labels, group, share)


def _rows(text: str, bold: dict[int, Span]) -> list[Row]:
    out: list[Row] = []
    blank = True
    for raw in raw_lines(text):
        line = trimmed(text, raw)
        if line.start == line.end:
            blank = True
            continue
        begins = margin(text, line)
        found = tuple(heads(text, begins, line.end))
        strong = bold.get(line.start)
        if strong and strong.end < line.end and all(h.group == "alone" for h in found):
            label = text[strong.start : strong.end].strip()
            found = (*((Head("colon", label, "", strong.end, "b"),) if is_name(label) else ()), *found)
        out.append(Row(line, begins, blank, found))
        blank = False
    return out


def _first(row: Row, groups: tuple[Group, ...]) -> Head | None:
    return next((h for h in row.heads if h.group in groups), None)


def _stands(text: str, rows: tuple[Row, ...], k: int, head: Head) -> bool:
    """Whether a label on a line of its own can be one: no sentence, and speech or a time behind it."""
    if head.group != "alone":
        return True
    row = rows[k]
    if _SENTENCE_END.search(text[row.margin.start : row.line.end]):
        return False
    return k + 1 < len(rows) and (row.opens or names_a_role(key_of(head.label))) and not rows[k + 1].margin.heading


def _last_sure(rows: tuple[Row, ...], found: list[tuple[int, Head]]) -> int:
    """The last row up to which a name may be a label though it occurs once.

    It is the last row of a label that comes back, and beyond it up to the next heading.
    """
    counts = Counter(key_of(h.label) for _, h in found)
    last = max((k for k, h in found if counts[key_of(h.label)] > 1), default=len(rows))
    return next((k for k in range(last + 1, len(rows)) if rows[k].margin.heading), len(rows))


def _preface(text: str, rows: tuple[Row, ...], labels: dict[int, tuple[str, Head]]) -> list[int]:
    """The rows before the talk that tell who takes part ("Interviewer: A. Name"), rather than what they say."""
    often = Counter(name for name, _ in labels.values())
    out: list[int] = []
    for k in sorted(labels)[:_PREFACE]:
        name, head = labels[k]
        said = text[head.start : rows[k].line.end].strip()
        told = bool(said) and _VALUE.match(said) is not None and is_name(said) and names_a_role(key_of(name))
        beside = k + 1 < len(rows) and not rows[k + 1].opens
        if not told or not (out or beside or often[name] == 1):
            break
        out.append(k)
    alone = bool(out) and often[labels[out[0]][0]] == 1 and len(labels) > 2
    return out if len(out) < len(labels) - 1 and (len(out) > 1 or alone) else []
