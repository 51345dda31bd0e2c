"""The same talk twice in one file: where the second time begins."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

_WORD = re.compile(r"[^\W_]+")
_RUN = 5
_ALIKE, _MOSTLY, _LEAST = 0.7, 0.8, 0.25
_FEWEST_WORDS, _FEWEST_TURNS = 40, 4


def second_time(texts: Sequence[str]) -> int | None:
    """The first of the turns that tell the whole talk once more; None where none do.

    A turn tells another again when most runs of five words in it stood there. The second time is the longest stretch
    to the end that tells mostly turns before it, one after the other as they came, and is a good part of the whole.
    """
    first: dict[str, int] = {}
    sizes: list[int] = []
    mates: list[int | None] = []
    for k, text in enumerate(texts):
        words = _WORD.findall(text.casefold())
        runs = [" ".join(words[i : i + _RUN]) for i in range(len(words) - _RUN + 1)]
        known = [first[r] for r in runs if r in first]
        mates.append(max(known, key=known.count) if runs and len(known) >= _ALIKE * len(runs) else None)
        sizes.append(len(words) if runs else 0)
        for r in runs:
            first.setdefault(r, k)
    return _start(mates, sizes)


def _start(mates: Sequence[int | None], sizes: Sequence[int]) -> int | None:
    total = sum(sizes)
    best: int | None = None
    said = told = 0
    for k in range(len(sizes) - 1, 0, -1):
        said += sizes[k]
        told += sizes[k] if mates[k] is not None else 0
        if mates[k] is not None and told >= _MOSTLY * said and said >= max(_FEWEST_WORDS, _LEAST * total):
            best = k
    return best if best is not None and _in_order([m for m in mates[best:] if m is not None], best) else None


def _in_order(mates: Sequence[int], end: int) -> bool:
    """Whether turns are told again in the order in which they were told, all from before `end`."""
    rising = sum(a < b for a, b in pairwise(mates))
    return len(mates) >= _FEWEST_TURNS and rising >= _MOSTLY * (len(mates) - 1) and all(m < end for m in mates)
