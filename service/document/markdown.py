"""Markdown guides as classified lines.

A grammar of our own and not a CommonMark parser, since guides are not CommonMark: `#Heading` without a space, probes
nested by one column, items wrapped without indentation, fences never closed.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from service.document.lines import Line, LineKind, listed, raw_lines, trimmed
from service.document.model import Span
from service.document.openers import opens_like_a_question

_ATX = re.compile(r"(#{1,6})(?:[ \t]+|(?=[^\W\d_]|[*_<\[!“\"]))(.*)", re.DOTALL)
_CLOSING = re.compile(r"(?:^|\s)#+$")
_FENCE = re.compile(r"(`{3,}|~{3,})[\w+-]*$")
_RULE = re.compile(r"(?:[-*_][ \t]*){3,}$")
_UNDERLINE = re.compile(r"(?:=+|-{2,})$")
_REFERENCE = re.compile(r"\[(?:\^[^\]\s]{1,40}\]:|[^\]]{1,80}\]:\s*(?:https?:|<|/|#|\.))")
_KEY = re.compile(r"[\w -]{1,40}:(?:\s|$)")
_BOLD = re.compile(r"(\*\*|__)(?=\S)(?P<title>[^*]{1,80}?)(?<=\S)\1:?$")
_SIGNS = re.compile(
    r"^[ \t]{0,3}(?:#{1,6}[ \t]*\w|[-*+][ \t]+\S|>[ \t]|```|~~~|\|?[ \t]*:?-{2,}:?[ \t]*\|)"
    r"|\*\*\S|\]\(|<!--|</?(?:b|br|img|details)\b|^_[^_\n]{1,200}_$|(?:^|\s)\*\w[^*\n]{0,80}\*",
    re.MULTILINE,
)
_ADMONITION = re.compile(r"\[!(?:note|tip|important|warning|caution)\]$", re.IGNORECASE)
_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)
_BOLD_LEVEL = 7
_TITLE = 120
"""Code points a title may have."""


def looks_like_markdown(text: str) -> bool:
    """Whether the text carries any sign of Markdown."""
    return _SIGNS.search(text) is not None or text.startswith("---\n")


def lines(text: str) -> list[Line]:
    """The lines of a Markdown text, classified."""
    raw = list(raw_lines(text))
    contents = [trimmed(text, s) for s in raw]
    comments = _comments(text)
    out: list[Line] = []
    k = _front_matter(text, raw, contents, out)
    closing = _fence_ends(text, contents)
    while k < len(raw):
        whole, content = raw[k], contents[k]
        fence = _FENCE.match(text, content.start, content.end)
        if fence:
            end = _after(closing[text[content.start]], k)
            out += [Line("hidden", raw[j], contents[j]) for j in range(k, end + 1)]
            k = end + 1
        elif _is_table(text, contents, k):
            k = _table(text, raw, contents, k, out)
        elif _is_underlined(text, contents, k):
            level = 1 if text[contents[k + 1].start] == "=" else 2
            out.append(Line("heading", raw[k], contents[k], level=level))
            out.append(Line("hidden", raw[k + 1], contents[k + 1]))
            k += 2
        else:
            out += _visible(text, whole, content, comments)
            k += 1
    return out


def _is_underlined(text: str, contents: Sequence[Span], k: int) -> bool:
    """Whether line `k` is a title with a line of signs under it and nothing above it."""
    if k + 1 >= len(contents) or contents[k].end - contents[k].start > _TITLE or not _cut(text, contents[k]):
        return False
    alone = k == 0 or contents[k - 1].end == contents[k - 1].start
    if text[contents[k].end - 1] in "?.!" or opens_like_a_question(_cut(text, contents[k])):
        return False
    under = contents[k + 1]
    return alone and text[contents[k].start] not in "-*+>|#" and bool(_UNDERLINE.match(text, under.start, under.end))


def _comments(text: str) -> list[Span]:
    out: list[Span] = []
    at = text.find("<!--")
    while at >= 0:
        end = text.find("-->", at + 4)
        if end < 0:
            break
        out.append(Span(at, end + 3))
        at = text.find("<!--", end + 3)
    return out


def _front_matter(text: str, raw: Sequence[Span], contents: Sequence[Span], out: list[Line]) -> int:
    """Hides a YAML block at the very start; says at which line the text goes on."""
    if len(raw) < 3 or _cut(text, raw[0]) != "---" or not _KEY.match(_cut(text, contents[1])):
        return 0
    end = next((n for n in range(2, len(raw)) if _cut(text, contents[n]) in ("---", "...")), None)
    if end is None:
        return 0
    out += [Line("hidden", raw[n], contents[n]) for n in range(end + 1)]
    return end + 1


def _fence_ends(text: str, contents: Sequence[Span]) -> dict[str, list[int]]:
    """The lines that can close a fence, by its mark."""
    out: dict[str, list[int]] = {"`": [], "~": []}
    for n, c in enumerate(contents):
        if c.end - c.start >= 3 and text[c.start] in out and not text[c.start : c.end].strip(text[c.start]):
            out[text[c.start]].append(n)
    return out


def _after(closing: Sequence[int], k: int) -> int:
    """The first closing line behind line `k`; `k` itself when the fence is never closed."""
    at = bisect_right(closing, k)
    return closing[at] if at < len(closing) else k


def _visible(text: str, whole: Span, content: Span, comments: Sequence[Span]) -> list[Line]:
    """The line without the comments that touch it: one line, or one for each part that is left."""
    k = bisect_right(comments, whole.start, key=lambda c: c.start) - 1
    touching = [c for c in comments[max(k, 0) : k + 1] if c.end > whole.start]
    k += 1
    while k < len(comments) and comments[k].start < whole.end:
        touching.append(comments[k])
        k += 1
    if not touching:
        return [_line(text, whole, content)]
    out: list[Line] = []
    at = whole.start
    for comment in [*touching, Span(whole.end, whole.end)]:
        part = Span(at, max(at, min(comment.start, whole.end)))
        kept = trimmed(text, part)
        if kept.end > kept.start:
            out.append(_line(text, Span(whole.start if at == whole.start else part.start, part.end), kept))
        hidden = Span(max(comment.start, whole.start), min(comment.end, whole.end))
        if hidden.end > hidden.start:
            out.append(Line("hidden", hidden, hidden))
        at = max(at, comment.end)
    return out


def _line(text: str, whole: Span, content: Span) -> Line:
    if content.start == content.end:
        return Line("blank", whole, content)
    quoted = text[content.start] == ">"
    start = content.start
    while start < content.end and (text[start] == ">" or (quoted and text[start].isspace())):
        start += 1
    margin = whole if not quoted else Span(text.rfind(">", content.start, start) + 1, whole.end)
    content = Span(start, content.end)
    if start == content.end:
        return Line("blank", whole, content)
    heading = _ATX.match(text, start, content.end)
    if heading:
        title = trimmed(text, Span(*heading.span(2)))
        closing = _CLOSING.search(text, title.start, title.end)
        if closing:
            title = trimmed(text, Span(title.start, closing.start()))
        kind: LineKind = "heading" if title.end > title.start else "blank"
        return Line(kind, whole, title, level=len(heading.group(1)), quoted=quoted)
    if quoted and _ADMONITION.match(text, start, content.end):
        return Line("heading", whole, Span(start + 2, content.end - 1), level=_BOLD_LEVEL, quoted=True)
    if _REFERENCE.match(text, start, content.end):
        return Line("hidden", whole, content)
    if _RULE.match(text, start, content.end):
        return Line("break", whole, content)
    bold = _BOLD.match(text, start, content.end)
    if bold and not bold["title"].rstrip().endswith(("?", ".", "!")) and not opens_like_a_question(bold["title"]):
        return Line("heading", whole, content, level=_BOLD_LEVEL, quoted=quoted)
    return listed(text, whole, content, margin, quoted)


def _is_table(text: str, contents: Sequence[Span], k: int) -> bool:
    if k + 1 >= len(contents):
        return False
    rule = _cut(text, contents[k + 1])
    return "|" in rule and "-" in rule and set(rule) <= set("|:- \t") and "|" in _cut(text, contents[k])


def _table(text: str, raw: Sequence[Span], contents: Sequence[Span], k: int, out: list[Line]) -> int:
    """The rows of the table whose header is line `k`; says at which line the text goes on."""
    titles = [_cut(text, c).strip("*_ ") for c in _cells(text, contents[k])]
    out += [Line("break", raw[k], contents[k]), Line("break", raw[k + 1], contents[k + 1])]
    k += 2
    while k < len(raw) and "|" in _cut(text, contents[k]):
        cells = []
        for n, cell in enumerate(_cells(text, contents[k])):
            title = titles[n] if n < len(titles) else ""
            cells += [(part, title) for part in _broken(text, cell)]
        out.append(Line("cells", raw[k], contents[k], cells=tuple(cells)))
        k += 1
    return k


def _cells(text: str, row: Span) -> list[Span]:
    out, at = [], row.start + (text[row.start] == "|")
    for n in range(at, row.end):
        if text[n] == "|" and text[n - 1] != "\\":
            out.append(trimmed(text, Span(at, n)))
            at = n + 1
    if at < row.end:
        out.append(trimmed(text, Span(at, row.end)))
    return out


def _broken(text: str, cell: Span) -> list[Span]:
    """A cell's lines."""
    out, at = [], cell.start
    for m in _BREAK.finditer(text, cell.start, cell.end):
        out.append(Span(at, m.start()))
        at = m.end()
    return [*out, Span(at, cell.end)]


def _cut(text: str, span: Span) -> str:
    return text[span.start : span.end]
