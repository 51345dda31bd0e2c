"""Several streams at once: whatever comes first is passed on first, and all end when the reader does."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, Sequence
from contextlib import aclosing
from typing import TypeVar

T = TypeVar("T")


async def together(streams: Sequence[AsyncGenerator[T, None]]) -> AsyncGenerator[T, None]:
    """The items of all the streams as they come. A stream that raises ends the others; closing this ends all."""
    if len(streams) == 1:
        async with aclosing(streams[0]) as only:
            async for first in only:
                yield first
        return
    coming: asyncio.Queue[T | None] = asyncio.Queue()

    async def pump(stream: AsyncGenerator[T, None]) -> None:
        try:
            async with aclosing(stream):
                async for item in stream:
                    await coming.put(item)
        finally:
            await coming.put(None)

    tasks = [asyncio.create_task(pump(stream)) for stream in streams]
    try:
        running = len(tasks)
        while running:
            item = await coming.get()
            if item is not None:
                yield item
                continue
            running -= 1
            for task in tasks:
                if task.done() and not task.cancelled():
                    task.result()
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
