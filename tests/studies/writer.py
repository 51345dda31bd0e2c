"""A process that writes to a study, and says of each interview that it is kept: `python -m tests.studies.writer`."""

from __future__ import annotations

import asyncio
import sys
from datetime import UTC, datetime

from service.studies.model import Interview
from tests.studies.conftest import store_at


async def write(url: str, study: str, name: str, most: int) -> None:
    """Add interviews one after another, and on a line of its own the id of each that was kept."""
    store = store_at(url)
    for number in range(most):
        await store.add("local", study, Interview(f"{name}-{number}", datetime.now(UTC), asked=("Ana",)))
        print(f"{name}-{number}", flush=True)  # noqa: T201
    await store.close()


if __name__ == "__main__":
    asyncio.run(write(sys.argv[1], sys.argv[2], sys.argv[3], int(sys.argv[4])))
