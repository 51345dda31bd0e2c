"""A long text in stretches that are parsed one by one, so that parsing takes time in step with the text's length.

Nobody holds two thousand characters of one question in mind: a text up to that length is one stretch. A longer one is
cut where a sentence ends, else at a blank, else anywhere.
"""

from __future__ import annotations

from collections.abc import Iterator

LONGEST = READ = 2_000
"""Code points of a stretch, at most; and those that are read at all of a goal or a context."""
_ENDS = ("? ", "! ", ". ")


def stretches(readable: str) -> Iterator[tuple[int, int]]:
    """The half-open ranges of the stretches of a readable text, in order; together they are the whole of it."""
    at = 0
    while len(readable) - at > LONGEST:
        most = at + LONGEST
        sentence = max(readable.rfind(end, at + LONGEST // 2, most) for end in _ENDS)
        cut = sentence + 2 if sentence >= 0 else readable.rfind(" ", at + LONGEST // 2, most) + 1
        yield at, cut or most
        at = cut or most
    yield at, len(readable)
