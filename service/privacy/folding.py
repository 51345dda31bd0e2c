"""The words of a text as they compare: whatever their case, accents, composition and invisible joiners."""

from __future__ import annotations

import re
import unicodedata
from typing import NamedTuple

# Scripts that put no blank between words, and Hangul, which glues particles to names: each character is a word.
_UNSPACED = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3005-\u3007\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af\uf900-\ufaff"
    "\U00020000-\U0003ffff"
)
_JAMO = "[\u1100-\u115f][\u1160-\u11a7]*[\u11a8-\u11ff]*"
_INVISIBLE = "\u00ad\u200b-\u200d\u2060\ufeff"
_VARIATION = range(0xFE00, 0xFE10)
_MARKS = "".join(
    chr(c) for c in range(0x300, 0x20000) if unicodedata.category(chr(c))[0] == "M" and c not in _VARIATION
)
_WORD = re.compile(
    rf"[{_UNSPACED}][{_MARKS}]*|{_JAMO}|(?:(?![{_UNSPACED}\u1100-\u11ff])[^\W_])(?:(?![{_UNSPACED}\u1100-\u11ff])[^\W_]|[{_MARKS}{_INVISIBLE}])*"
)
_JOINS = re.compile(r"\s{1,8}|\s?[-‐‑–'’ʼ´`._&/+·•]{1,2}\s?")
_LETTERLIKE = re.compile(rf"[{_UNSPACED}\u1100-\u11ff]")
_DROPPED = re.compile("[\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u00ad\u200b-\u200d\u2060\ufeff]")
_ALIKE = str.maketrans({"ı": "i", "ø": "o", "ł": "l", "đ": "d", "ħ": "h", "æ": "ae", "œ": "oe", "ð": "d", "þ": "th"})


class Folded(NamedTuple):
    """A word: what it compares as, and its half-open range of code points."""

    word: str
    start: int
    end: int


def fold(text: str) -> str:
    """What a word compares as: "JOSÉ", "Jose" and "josé" in either composition are one, "İnci" and "inci" too."""
    if text.isascii():
        return text.lower()
    return _DROPPED.sub("", unicodedata.normalize("NFKD", text)).casefold().translate(_ALIKE)


def folded(text: str) -> list[Folded]:
    """The words of a text, in order."""
    return [Folded(fold(m[0]), m.start(), m.end()) for m in _WORD.finditer(text)]


def joined(text: str, before: Folded, after: Folded) -> bool:
    """Whether two neighbouring words can be parts of one name: a blank, hyphen or apostrophe between them, or nothing."""
    if before.end == after.start:
        return bool(_LETTERLIKE.match(text, before.start) or _LETTERLIKE.match(text, after.start))
    return _JOINS.fullmatch(text, before.end, after.start) is not None
