"""A model that remembers: what was answered before is answered again for nothing, and identical calls are one."""

from __future__ import annotations

import asyncio
import hashlib
import json
import time
from collections import OrderedDict
from collections.abc import Callable, Mapping
from concurrent.futures import Executor, ThreadPoolExecutor
from datetime import timedelta
from functools import lru_cache
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from service.llm.flights import Flights
from service.llm.model import Model, Prompt, Reply, Usage
from service.store.replies import LASTS, Replies

R = TypeVar("R", bound=BaseModel)
T = TypeVar("T")
IN_MEMORY = 256
_LONGEST_IN_MEMORY = 100_000
_LOOK_UP_SECONDS = 1.0
_MOST_PENDING = 1_000


class Remembered:
    """Another model, asked only what it has not answered yet. Event loops may use it one after another: `close` it in each.

    An answer is known by the model, its endpoint, the prompt's key, the shape, `most_tokens` and the sampling. The last
    `in_memory` answers are at hand; the rest are looked up in `replies`, off the loop and only for a moment: a store
    that fails or dawdles counts as empty. Failures are never remembered. Without `replies` and with `in_memory` 0 only
    identical calls under way are one. With `priced` what costs nothing costs 0.0, else None.
    """

    def __init__(
        self,
        model: Model,
        replies: Replies | None,
        *,
        endpoint: str,
        sampling: Mapping[str, Any] | None = None,
        in_memory: int = IN_MEMORY,
        lasts: timedelta = LASTS,
        priced: bool = False,
        now: Callable[[], float] = time.time,
    ) -> None:
        self._model = model
        self._replies = replies
        self._of = [model.name, endpoint.rstrip("/"), dict(sampling or {})]
        self._in_memory = in_memory
        self._lasts = lasts.total_seconds()
        self._free = Usage(cost=0.0 if priced else None)
        self._now = now
        self._known: OrderedDict[str, tuple[str, float]] = OrderedDict()
        self._flights = Flights(self._free)
        self._finds = ThreadPoolExecutor(max_workers=1, thread_name_prefix="replies-found")
        self._changes = ThreadPoolExecutor(max_workers=1, thread_name_prefix="replies-kept")
        self._pending: set[asyncio.Future[Any]] = set()

    @property
    def name(self) -> str:
        """The name of the model that is asked."""
        return self._model.name

    async def ask(self, prompt: Prompt, shape: type[R], *, until: float | None, most_tokens: int) -> Reply[R]:
        """The answer, remembered or new; raises ModelFailed. Cancelling ends the spending unless others wait for it."""
        key = self._key(prompt, shape, most_tokens)
        known = self._at_hand(key, shape)
        if known is not None:
            return Reply(known, self._free)

        async def call(latest: float | None) -> Reply[R]:
            kept = await self._look_up(key, shape, latest)
            if kept is not None:
                return Reply(kept, self._free)
            reply = await self._model.ask(prompt, shape, until=latest, most_tokens=most_tokens)
            self._remember(key, reply)
            return reply

        return await self._flights.join((key, shape), call, until)

    def forget(self, prompt: Prompt, shape: type[BaseModel], *, most_tokens: int) -> None:
        """Remember an answer no longer, from within the loop: it had the shape, but was no use all the same."""
        key = self._key(prompt, shape, most_tokens)
        self._known.pop(key, None)
        if self._replies:
            self._off_loop(self._changes, self._replies.forget, key)

    async def close(self) -> None:
        """Let what is being kept be kept, and close the model."""
        if self._pending:
            await asyncio.wait(self._pending)
        await self._model.close()

    def _key(self, prompt: Prompt, shape: type[BaseModel], most_tokens: int) -> str:
        asked = [*self._of, prompt.key, shape.__name__, _schema(shape), most_tokens]
        return hashlib.sha256(json.dumps(asked, sort_keys=True).encode()).hexdigest()

    def _at_hand(self, key: str, shape: type[R]) -> R | None:
        text, made = self._known.get(key, ("", 0.0))
        value = _read(text, shape) if made > self._now() - self._lasts else None
        if value is None:
            self._known.pop(key, None)
        else:
            self._known.move_to_end(key)
        return value

    async def _look_up(self, key: str, shape: type[R], until: float | None) -> R | None:
        if not self._replies or (finding := self._off_loop(self._finds, self._replies.find, key)) is None:
            return None
        most = _LOOK_UP_SECONDS if until is None else min(_LOOK_UP_SECONDS, max(0.0, until - time.monotonic()))
        try:
            kept = await asyncio.wait_for(finding, most)
        except TimeoutError:
            return None
        value = _read(kept.text, shape) if kept else None
        if kept and value is not None:
            self._hold(key, kept.text, kept.made)
            self._off_loop(self._changes, self._replies.use, key)
        return value

    def _remember(self, key: str, reply: Reply[Any]) -> None:
        """Only what can be read back as it was."""
        try:
            text = reply.value.model_dump_json(by_alias=True, round_trip=True)
        except ValueError:  # A text that is no Unicode.
            return
        if _read(text, type(reply.value)) != reply.value:
            return
        self._hold(key, text, self._now())
        if self._replies:
            self._off_loop(self._changes, self._replies.keep, key, text, reply.usage.tokens_in, reply.usage.tokens_out)

    def _hold(self, key: str, text: str, made: float) -> None:
        if self._in_memory and len(text) <= _LONGEST_IN_MEMORY:
            self._known[key] = (text, made)
            self._known.move_to_end(key)
            while len(self._known) > self._in_memory:
                self._known.popitem(last=False)

    def _off_loop(self, thread: Executor, work: Callable[..., T], *args: object) -> asyncio.Future[T] | None:
        """In a thread of our own, so that a slow disk holds up nothing else; None where too much waits already."""
        if len(self._pending) >= _MOST_PENDING:
            return None
        future = asyncio.get_running_loop().run_in_executor(thread, work, *args)
        self._pending.add(future)
        future.add_done_callback(self._pending.discard)
        return future


def _read(text: str, shape: type[R]) -> R | None:
    try:
        return shape.model_validate_json(text)
    except ValidationError:
        return None


@lru_cache(maxsize=64)
def _schema(shape: type[BaseModel]) -> str:
    return hashlib.sha256(json.dumps(shape.model_json_schema(), sort_keys=True).encode()).hexdigest()
