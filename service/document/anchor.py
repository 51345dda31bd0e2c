"""A quote's place in a text: exact, else alike but for case, typography and white space, else nowhere."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Callable
from dataclasses import dataclass
from operator import itemgetter

Range = tuple[int, int]
FEWEST = 2
"""Letters and digits of a quote, or of a part of one, at least."""
_INSIDE = 4
"""The same where a word goes on beyond the quote: "he" in "the" is no quote."""
_MOST_PARTS, _LOOKS = 6, 1_000
"""Parts of a quote, and places that are looked at, at most."""
_PIECE = re.compile(
    r"[\u1100-\u115f][\u1160-\u11a7]*[\u11a8-\u11ff]*|(?s:.)[\u0300-\u036f\u0483-\u0489\u0591-\u05c7\u0610-\u061a\u064b-\u065f"
    r"\u0670\u06d6-\u06dc\u093c\u094d\u09bc\u3099\u309a]*"
)
_LEFT_OUT = re.compile(r"\s*(?:\[\s*(?:…|\.{2,})\s*\]|\(\s*(?:…|\.{2,})\s*\)|…|\.{3,})\s*")
_ALIKE = str.maketrans(
    dict.fromkeys("‘’‚‛ʼ´`′＇", "'")
    | dict.fromkeys("“”„‟«»″＂", '"')
    | dict.fromkeys("‐‑‒–—―−﹣－", "-")
    | dict.fromkeys("\u00ad\u200b\u200c\u200d\u2060\ufeff", "")
)
_AROUND = " \"'.,;:!?-*_([{)]}<>"


@dataclass(frozen=True, slots=True)
class _Plain:
    """A text as it compares, and for each of its characters the range of the text's own that it stands for."""

    text: str
    places: list[Range]

    def range(self, lo: int, hi: int) -> Range | None:
        """The text's own range behind [lo, hi); None where that would cut a character of the text in two."""
        start, end = self.places[lo][0], self.places[hi - 1][1]
        cuts = (lo and self.places[lo - 1][1] > start) or (hi < len(self.places) and self.places[hi][0] < end)
        return None if cuts else (start, end)


def anchor(quote: str, text: str) -> tuple[Range, ...] | None:
    """Where the text says what the quote says: half-open ranges of code points, in order, disjoint; None if nowhere.

    One range, or several where an ellipsis joins the quote's parts; each part is then found after the one before. Case,
    kinds of quotation marks and dashes, runs of white space, the composition of characters, and marks around the quote
    do not matter; words do. Of several places it is the first in which the quote is made of whole words, else the first.
    A quote of fewer than two letters or digits is nowhere, nor is one of fewer than four inside a word.
    """
    if not _says_something(quote):
        return None
    exact = _search(text, quote, 0)
    alike = _plain(text)
    whole = exact if exact and exact[1] else _found(alike, quote, 0) or exact
    if whole is not None:
        return (whole[0],)
    parts = [part for part in _LEFT_OUT.split(quote) if part.strip(_AROUND)]
    return _found_in_order(alike, parts) if 1 < len(parts) <= _MOST_PARTS else None


def plain(text: str) -> str:
    """The text as quotes compare: two that are the same here say the same."""
    return _plain(text).text.strip(_AROUND)


def _found_in_order(text: _Plain, parts: list[str]) -> tuple[Range, ...] | None:
    found: list[Range] = []
    for part in parts:
        place = _found(text, part, found[-1][1] if found else 0)
        if place is None:
            return None
        found.append(place[0])
    return tuple(found)


def _found(text: _Plain, quote: str, after: int) -> tuple[Range, bool] | None:
    """The place of a quote behind the code point `after` of the text's own, and whether it is of whole words."""
    wanted = plain(quote)
    if not _says_something(wanted):
        return None
    first = bisect_left(text.places, after, key=itemgetter(0))
    found = _search(text.text, wanted, first, text.range)
    place = text.range(*found[0]) if found else None
    return (place, found[1]) if found and place else None


def _search(
    text: str, quote: str, first: int, holds: Callable[[int, int], object] = lambda lo, hi: True
) -> tuple[Range, bool] | None:
    """The first place of whole words that holds, else the first inside a word that is long enough to mean something."""
    best: Range | None = None
    at = text.find(quote, first)
    for _ in range(_LOOKS):
        if at < 0:
            break
        place = at, at + len(quote)
        if holds(*place):
            if _is_whole(text, *place):
                return place, True
            best = best or place
        at = text.find(quote, at + 1)
    apart = not quote.isascii() or sum(map(str.isalnum, quote)) >= _INSIDE
    return (best, False) if best and apart else None


def _is_whole(text: str, lo: int, hi: int) -> bool:
    """Whether no word is cut at either end."""
    begins = not lo or not (text[lo - 1].isalnum() and text[lo].isalnum())
    return begins and (hi == len(text) or not (text[hi - 1].isalnum() and text[hi].isalnum()))


def _says_something(quote: str) -> bool:
    return sum(c.isalnum() for c in quote) >= FEWEST


def _plain(text: str) -> _Plain:
    made: list[str] = []
    places: list[Range] = []
    for piece in _PIECE.finditer(text):
        for c in _alike(piece[0]):
            last = made[-1] if made else ""
            if c == last == " " or (c == " " and last == "-") or c == last == "-":
                places[-1] = places[-1] if c == " " else (places[-1][0], piece.end())
                continue
            if c == "-" and last == " ":
                made[-1], places[-1] = c, piece.span()
                continue
            made.append(c)
            places.append(piece.span())
    return _Plain("".join(made), places)


def _alike(piece: str) -> str:
    if piece.isascii():
        return " " if piece.isspace() else piece.lower().translate(_ALIKE)
    alike = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", piece).casefold()).translate(_ALIKE)
    return "".join(" " if c.isspace() else c for c in alike)
