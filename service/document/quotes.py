"""Quotation marks around what is said aloud, which are no part of it."""

from __future__ import annotations

from service.document.slices import Slices

_PAIRS = {'"': '"', "“": "”", "«": "»", "'": "'", "‘": "’"}
_OPENING = {closing: opening for opening, closing in _PAIRS.items()}


def unquoted(body: Slices) -> Slices:
    """The text without quotation marks around the whole of it, and without one at an end that has no partner in it."""
    text = body.text
    lo, hi = 0, len(text)
    first, last = text[:1], text[-1:]
    closing = _PAIRS.get(first)
    if closing is not None and closing not in text[1:]:
        lo += 1
    elif closing is not None and last == closing and closing not in text[1:-1] and hi > 1:
        lo, hi = lo + 1, hi - 1
    if hi == len(text) and last in _OPENING and not _opened(text[:-1], last):
        hi -= 1
    return body if (lo, hi) == (0, len(text)) or hi <= lo else body.between(lo, hi)


def _opened(text: str, closing: str) -> bool:
    """Whether a closing mark has an opening partner in the text before it."""
    opening = _OPENING[closing]
    return opening in text if opening != closing else text.count(closing) % 2 == 1
