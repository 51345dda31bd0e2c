"""Markup within a block of Markdown: what is left out of the text, and what stands in italics.

Every range is in code points of the block's text. Each search is a single pass.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from service.document.slices import Range

_LEFT_OUT = re.compile(
    r"!\[[^\[\]]*\]\([^()]*\)|!\[[^\[\]]*\]\[[^\[\]]*\]|</?(?:a|abbr|b|br|center|code|details|div|em|font|h[1-6]|hr|i"
    r"|img|input|kbd|label|li|mark|ol|p|small|span|strong|sub|summary|sup|table|tbody|td|th|thead|tr|u"
    r"|ul)(?:[\s/][^<>]*)?>|<https?://[^<>\s]*>|\{#[\w-]*\}|\[\^[^\[\]\s]{1,40}\]",
    re.IGNORECASE,
)
_LINK = re.compile(r"\[([^\[\]]*)\](\([^()]*(?:\([^()]*\)[^()]*)?\)|\[[^\[\]]*\])")
_ADDRESS = re.compile(r"(?:^|(?<=\s))https?://\S*\s*$")
_RUN = re.compile(r"\*{1,3}|_{1,3}|~~")


@dataclass(frozen=True, slots=True)
class Markup:
    """`plain` is the block's text, as long as before, markup turned into spaces; `cut` is what to leave out.

    `italics` are the ranges in italics with their markers.
    """

    plain: str
    cut: tuple[Range, ...]
    italics: tuple[Range, ...]


def markup(text: str) -> Markup:
    """The markup of one block."""
    cut = (
        [m.span() for m in _LEFT_OUT.finditer(text)]
        if "<" in text or "![" in text or "{#" in text or "[^" in text
        else []
    )
    plain = _blank(text, cut)
    if "](" in plain or "][" in plain:
        for m in _LINK.finditer(plain):
            cut += [(m.start(), m.start(1)), (m.end(1), m.end())]
        plain = _blank(plain, cut)
    address = _ADDRESS.search(plain) if "http" in plain else None
    if address and plain[: address.start()].strip():
        cut.append(address.span())
        plain = _blank(plain, [address.span()])
    pairs, odd = _emphasis(plain)
    marks = [r for pair in pairs for r in pair] + odd
    view = _blank(plain, marks)
    inner = len(view.strip())
    for opened, closed in pairs:
        wide = closed[0] - opened[1] >= inner // 2
        if wide or (_clean(view, opened[0] - 1) and _clean(view, closed[1])):
            cut += [opened, closed]
    cut += [r for r in odd if r[1] - r[0] > 1 or _clean(view, r[0] - 1) or _clean(view, r[1])]
    italics = tuple((a[0], b[1]) for a, b in pairs if a[1] - a[0] == 1)
    return Markup(view, tuple(cut), italics)


def _blank(text: str, ranges: list[Range]) -> str:
    if not ranges:
        return text
    parts, at = [], 0
    for lo, hi in sorted(ranges):
        if lo >= at:
            parts += [text[at:lo], " " * (hi - lo)]
            at = hi
    return "".join([*parts, text[at:]])


def _clean(view: str, k: int) -> bool:
    return not 0 <= k < len(view) or view[k].isspace()


def _emphasis(text: str) -> tuple[list[tuple[Range, Range]], list[Range]]:
    """Pairs of emphasis marks, and marks without a partner."""
    pairs: list[tuple[Range, Range]] = []
    opened: list[Range] = []
    waiting: dict[str, int] = {}
    odd: list[Range] = []
    for m in _RUN.finditer(text):
        lo, hi = m.span()
        before = text[lo - 1] if lo else " "
        after = text[hi] if hi < len(text) else " "
        if (before == m.group()[0] or after == m.group()[0]) or (before.isspace() and after.isspace() and hi - lo != 2):
            continue
        inside = m.group()[0] == "_" and before.isalnum() and after.isalnum()
        if inside:
            continue
        mark = m.group()
        if waiting.get(mark) and not before.isspace():
            while opened:
                start = opened.pop()
                kind = text[start[0] : start[1]]
                waiting[kind] -= 1
                if kind == mark:
                    pairs.append((start, (lo, hi)))
                    break
                odd.append(start)
        elif not after.isspace():
            opened.append((lo, hi))
            waiting[mark] = waiting.get(mark, 0) + 1
        else:
            odd.append((lo, hi))
    return sorted(pairs), [*odd, *opened]
