"""CPU work off the event loop, in two threads: one reads and judges what people ask, one what nobody could say.

Long texts have a thread of their own, so that a short question waits for no more than a portion of short ones.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from typing import ParamSpec, TypeVar

from service.language.portions import portions
from service.language.stretches import LONGEST

P = ParamSpec("P")
R = TypeVar("R")
T = TypeVar("T")
_short = ThreadPoolExecutor(max_workers=1, thread_name_prefix="reader")
_long = ThreadPoolExecutor(max_workers=1, thread_name_prefix="long-reader")


async def off_loop(work: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
    """Run `work` in the reading thread and wait for it; the loop goes on meanwhile. Keep each piece of work short."""
    return await asyncio.get_running_loop().run_in_executor(_short, partial(work, *args, **kwargs))


async def off_loop_long(work: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
    """The same for work that takes long: it waits for its like, and only for them."""
    return await asyncio.get_running_loop().run_in_executor(_long, partial(work, *args, **kwargs))


async def in_portions(
    work: Callable[[list[T]], R], items: Iterable[T], size: Callable[[T], int]
) -> AsyncIterator[tuple[list[T], R]]:
    """Each portion of the items with what `work` made of it. `size` tells an item's code points."""
    for portion in portions(items, size):
        run = off_loop_long if any(size(item) > LONGEST for item in portion) else off_loop
        yield portion, await run(work, portion)
