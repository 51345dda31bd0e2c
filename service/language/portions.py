"""Work in portions, limited by number and by length, so that no piece of it takes long."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

MOST = 64
CHARACTERS = 8_000
"""Items of a portion, and code points of them together; one item alone may be longer."""
T = TypeVar("T")


def portions(items: Iterable[T], size: Callable[[T], int], most: int = CHARACTERS) -> Iterator[list[T]]:
    """The items in order, in portions of up to `most` code points; none is empty. `size` tells an item's."""
    portion: list[T] = []
    characters = 0
    for item in items:
        if portion and (len(portion) == MOST or characters + size(item) > most):
            yield portion
            portion, characters = [], 0
        portion.append(item)
        characters += size(item)
    if portion:
        yield portion
