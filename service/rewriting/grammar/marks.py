"""How a question is set down: its capital, its end mark, its quotes and brackets, and no hole left in it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from service.language.words import Parsed
from service.rewriting.grammar.forms import DETERMINERS, DO, OPERATORS, SUBJECTS, WH
from service.rewriting.grammar.reasons import CAPITAL, HOLE, LABEL, MARKS, NO_END, QUOTES, STOP

_HOLE = re.compile(r"\{[^{}]*\}|\[[^\[\]]*\]|<[A-Za-z][^<>]{0,40}>|_{2,}|\{\{|\}\}|\.{2,}|…|\$[A-Za-z{]|%[sd]\b")
_BLANK = frozenset(("none", "undefined", "null", "nan", "n/a", "tbd", "todo", "xxx"))
_BROKEN = re.compile(
    r"[?!,;:.]\s*[?!,;.]|\s[?!,;.:](?!\w)|\s'(?:s|re|ve|ll)\s|\w/\s|\w-\s(?!and\b|or\b|to\b)|^\W*[,;:.?!)]|[,;:]\s*$|\(\s*\)"
)
_LABEL = re.compile(
    r"\s*(?:[-*•]\s|\d+[.)]\s|(?:rewrit\w+|rewrite|question|answer|output|original|revised|better|version)\b[^.?]{0,12}:)",
    re.IGNORECASE,
)
_ABBREVIATED = re.compile(r"\b(?:[a-z]\.[a-z]\.|etc\.|vs\.|approx\.|[A-Z][a-z]{1,3}\.)(?=[,?!])", re.IGNORECASE)
_WH_CAPITAL = frozenset(("What", "How", "When", "Where", "Why", "Who"))
_PAIRS = (("(", ")"), ("[", "]"), ("“", "”"), ("«", "»"))
_CLOSING = "\"')]}”’»"


def marks(p: Parsed, original: str) -> Iterator[str]:
    """Faults of the whole text. A placeholder that stands in `original` too is the asker's own and no hole."""
    text = p.text
    if any(m.group() not in original for m in _HOLE.finditer(text)):
        yield HOLE
    bare = text.strip().rstrip(_CLOSING)
    if not bare or bare[-1] not in "?!.":
        yield NO_END
    if _BROKEN.search(_ABBREVIATED.sub("x", text)):
        yield MARKS
    if _LABEL.match(text):
        yield LABEL
    if _unclosed(text):
        yield QUOTES


def sentence_marks(p: Parsed, lo: int, hi: int) -> Iterator[str]:
    """Faults of the sentence of words `lo` to `hi`."""
    first = next((w for w in p.words[lo:hi] if w.text[0].isalnum()), None)
    if first is None:
        return
    if first.text.islower() and first.text[0].isalpha() and not (lo and p.words[lo - 1].text[0] in _CLOSING):
        yield CAPITAL
    last = hi - 1
    while last > lo and p.words[last].text in _CLOSING:
        last -= 1
    for k in range(first.i + 1, last + 1):
        word = p.words[k]
        if word.lower in _BLANK:
            if word.text == "None" or (word.lower != "none" and k + 1 >= last):
                yield HOLE
        elif word.text in _WH_CAPITAL and p.words[k - 1].text[-1] not in "\"'():-–—/.?!":
            follows = p.words[k + 1].text if k + 1 < len(p.words) else ""
            if follows and not follows[0].isupper():
                yield MARKS
    if p.words[last].text == "." and last > first.i + 2 and first.lower in WH and _direct(p, first.i):
        adjunct = first.lower in ("when", "where") and "," in p.lowers[lo:hi]
        if not adjunct:
            yield STOP


def _direct(p: Parsed, k: int) -> bool:
    """Whether the words after the wh-word at `k` have the order of a direct question."""
    if p.lowers[k + 1] in DO and p.lowers[k + 2] in DETERMINERS:
        return True
    return any(a in OPERATORS and b in SUBJECTS for a, b in pairwise(p.lowers[k + 1 : k + 6]))


def _unclosed(text: str) -> bool:
    for opening, closing in _PAIRS:
        if text.count(opening) != text.count(closing):
            return True
    return '"' in text and sum(1 for k, c in enumerate(text) if c == '"' and not text[k - 1 : k].isdigit()) % 2 == 1
