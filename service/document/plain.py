"""Plain-text guides as classified lines: no markup, so headings are known by their form and their company."""

from __future__ import annotations

import re
from collections.abc import Sequence

from service.document.lines import Line, listed, raw_lines, trimmed
from service.document.model import Span
from service.document.openers import opens_like_a_question, words

_MOST_WORDS = 8
_MOST_ALONE = 6
_UNDERLINE = re.compile(r"(?:=+|-+|~+|\*+|_+)$")
_RULE = re.compile(r"[-=*_~ \t]{3,}$")
_CAPITALS_LEVEL, _TITLE_LEVEL = 1, 2


def lines(text: str) -> list[Line]:
    """The lines of a plain text, classified."""
    raw = list(raw_lines(text))
    contents = [trimmed(text, s) for s in raw]
    out: list[Line] = []
    for k, (whole, content) in enumerate(zip(raw, contents, strict=True)):
        if content.start == content.end:
            out.append(Line("blank", whole, content))
        elif _RULE.match(text, content.start, content.end):
            out.append(Line("break", whole, content))
        else:
            level = _heading_level(text, contents, k)
            found = listed(text, whole, content)
            out.append(Line("heading", whole, content, level=level) if level and found.kind == "text" else found)
    return out


def _heading_level(text: str, contents: Sequence[Span], k: int) -> int:
    """The level of the heading that line `k` is by form, 0 when it is none.

    A heading is short, opens no question and has no end mark; it is in capitals, or underlined, or ends with a colon
    after a blank line, or stands between a blank line and a line that is no continuation of it.
    """
    said = text[contents[k].start : contents[k].end]
    found = words(said, _MOST_WORDS + 1)
    if not found or len(found) > _MOST_WORDS or said[-1] in '.?!,;…"”' or opens_like_a_question(said):
        return 0
    if said.upper() == said and len(said) > 3:
        return _CAPITALS_LEVEL
    after = text[contents[k + 1].start : contents[k + 1].end] if k + 1 < len(contents) else ""
    if len(after) > 2 and _UNDERLINE.match(after):
        return _TITLE_LEVEL
    alone = k == 0 or contents[k - 1].start == contents[k - 1].end
    if not alone or said[:1].islower():
        return 0
    parted = len(found) <= _MOST_ALONE and not after[:1].islower()
    return _TITLE_LEVEL if said.endswith(":") or parted else 0
