"""A model that remembers: the same is answered for nothing, identical calls are one, failures are forgotten."""

from __future__ import annotations

import asyncio
import itertools
import threading
import time
from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any, Literal, TypeVar

import pytest
from pydantic import BaseModel, ConfigDict, PrivateAttr, create_model
from structlog.testing import capture_logs

from service.llm.model import ModelFailed, Prompt, Reply, Usage
from service.llm.remembered import Remembered
from service.store.replies import Kept, Replies

R = TypeVar("R", bound=BaseModel)
PROMPT = Prompt("find", "0123456789ab", "system", "user", "a" * 64)
PAID = Usage(100, 20, 1, 0.5)
FREE = Usage(0, 0, 0, 0.0)


class Said(BaseModel):
    """A shape."""

    model_config = ConfigDict(extra="forbid")
    words: list[str]


class Waits:
    """A model that answers when told to, with the number of the call; it can be told to fail, and notes what it saw."""

    name = "waits"

    def __init__(self, then: Callable[[int], Awaitable[None]] | None = None) -> None:
        self.calls = 0
        self.untils: list[float | None] = []
        self.cancelled = 0
        self.closed = False
        self._then = then

    async def ask(self, prompt: Prompt, shape: type[R], *, until: float | None, most_tokens: int) -> Reply[R]:
        """One call, counted."""
        self.calls += 1
        self.untils.append(until)
        number = self.calls
        try:
            await asyncio.sleep(0)
            if self._then:
                await self._then(number)
        except asyncio.CancelledError:
            self.cancelled += 1
            raise
        return Reply(shape.model_validate({"words": [str(number)]}), PAID)

    def forget(self, prompt: Prompt, shape: type[BaseModel], *, most_tokens: int) -> None:
        """Nothing is remembered."""

    async def close(self) -> None:
        """Noted."""
        self.closed = True


@pytest.fixture
def replies(tmp_path: Path) -> Replies:
    """A store where nothing was kept yet."""
    return Replies(tmp_path / "replies.sqlite3")


def remembered(model: Waits, replies: Replies | None = None, **options: Any) -> Remembered:
    """The model with a memory."""
    given: dict[str, Any] = {"endpoint": "http://127.0.0.1:1/v1", "priced": True} | options
    return Remembered(model, replies, **given)


async def ask(model: Remembered, prompt: Prompt = PROMPT, until: float | None = None, tokens: int = 500) -> Reply[Said]:
    """Ask it one thing."""
    return await model.ask(prompt, Said, until=until, most_tokens=tokens)


async def under_way(model: Remembered, *untils: float | None) -> list[asyncio.Task[Reply[Said]]]:
    """Asked the same at once, until each of these."""
    tasks = [asyncio.create_task(ask(model, until=until)) for until in untils]
    await asyncio.sleep(0.01)
    return tasks


async def failure(task: Awaitable[object]) -> tuple[str, Usage]:
    """How it failed, and what that cost."""
    with pytest.raises(ModelFailed) as failed:
        await task
    return failed.value.failure, failed.value.usage


@pytest.mark.parametrize("in_memory", [10, 0])
async def test_the_same_is_answered_for_nothing(replies: Replies, in_memory: int) -> None:
    """From memory or from the store, by this process or the next; the model hears of it once."""
    model = Waits()
    first = remembered(model, replies, in_memory=in_memory)
    assert await ask(first) == Reply(Said(words=["1"]), PAID)
    await first.close()
    assert model.closed
    assert await ask(first) == Reply(Said(words=["1"]), FREE)
    later = remembered(model, replies, in_memory=in_memory, priced=False)
    assert await ask(later) == Reply(Said(words=["1"]), Usage())
    assert (later.name, model.calls) == ("waits", 1)


class Other(Said):
    """The same shape by another name."""


Longer = create_model("Said", __base__=Said, more=(str | None, None))


@pytest.mark.parametrize(
    "change",
    [
        {"prompt": replace(PROMPT, key="b" * 64)},
        {"shape": Other},
        {"shape": Longer},
        {"most_tokens": 501},
        {"name": "other"},
        {"endpoint": "http://127.0.0.1:2/v1"},
        {"sampling": {"temperature": 0.2}},
    ],
    ids=["prompt", "shape", "schema", "tokens", "model", "endpoint", "sampling"],
)
async def test_anything_else_is_another_question(replies: Replies, change: dict[str, Any]) -> None:
    """One part of what is asked, or of whom, differs; what stands around the text does not count."""
    model = Waits()
    first = remembered(model, replies)
    await ask(first)
    assert (await ask(first, replace(PROMPT, user="<other delimiters>"))).usage == FREE
    await first.close()
    model.name = change.get("name", model.name)
    second = remembered(model, replies, **{k: v for k, v in change.items() if k in ("endpoint", "sampling")})
    asked: dict[str, Any] = {"prompt": PROMPT, "shape": Said, "most_tokens": 500} | change
    reply: Reply[Said] = await second.ask(asked["prompt"], asked["shape"], until=None, most_tokens=asked["most_tokens"])
    assert reply.usage == PAID
    await second.close()


async def test_what_no_longer_fits_is_asked_again(replies: Replies) -> None:
    """A kept text that the shape refuses is a miss, and what comes instead takes its place."""
    model = Waits()
    first = remembered(model, replies)
    replies.keep(first._key(PROMPT, Said, 500), '{"words":"none"}')
    assert (await ask(first)).value == Said(words=["1"])
    await first.close()
    assert (await ask(remembered(model, replies))).usage == FREE


async def test_memory_ages_and_is_bounded() -> None:
    """The same age limit as on disk; the one unused for longest goes first."""
    seconds = [0.0]
    model = Waits()
    first = remembered(model, in_memory=2, lasts=timedelta(hours=1), now=lambda: seconds[0] + 1e6)
    prompts = [replace(PROMPT, key=letter * 64) for letter in "abc"]
    for prompt in (prompts[0], prompts[1], prompts[0], prompts[2]):
        await ask(first, prompt)
    assert model.calls == 3
    assert (await ask(first, prompts[0])).usage == FREE
    assert (await ask(first, prompts[1])).usage == PAID
    seconds[0] = 3600
    assert (await ask(first, prompts[1])).usage == PAID


async def test_what_was_no_use_can_be_forgotten(replies: Replies) -> None:
    """In memory and on disk."""
    model = Waits()
    first = remembered(model, replies)
    await ask(first)
    first.forget(PROMPT, Said, most_tokens=500)
    await first.close()
    later = remembered(model, replies)
    assert (await ask(later)).usage == PAID
    await later.close()


async def test_fifty_at_once_are_one_call(replies: Replies) -> None:
    """One pays; each has an answer of its own that it may change."""
    model = Waits(lambda _: asyncio.sleep(0.05))
    first = remembered(model, replies)
    answers = await asyncio.gather(*(ask(first) for _ in range(50)))
    assert model.calls == 1
    assert [a.usage for a in answers] == [PAID] + [FREE] * 49
    assert len({id(a.value) for a in answers}) == 50
    assert all(a.value == Said(words=["1"]) for a in answers)
    await first.close()


@pytest.mark.parametrize("name", ["rate_limited", "unreachable", "refused"])
async def test_a_failure_is_everybodys_and_is_forgotten(replies: Replies, name: Literal["rate_limited"]) -> None:
    """Fifty callers make one call, no storm; who asks afterwards asks anew."""

    async def fail(number: int) -> None:
        await asyncio.sleep(0.02)
        if number == 1:
            raise ModelFailed(name, Usage(7, 0, 1))

    model = Waits(fail)
    first = remembered(model, replies)
    failures = await asyncio.gather(*(failure(ask(first)) for _ in range(50)))
    assert failures == [(name, Usage(7, 0, 1))] + [(name, Usage())] * 49
    assert model.calls == 1
    assert (await ask(first)).value == Said(words=["2"])
    await first.close()


async def test_a_fault_is_everybodys_too() -> None:
    """What is no failure by name reaches all who wait, and nothing is asked again."""

    async def fail(_: int) -> None:
        raise ZeroDivisionError

    model = Waits(fail)
    first = remembered(model)
    raised = await asyncio.gather(*(ask(first) for _ in range(3)), return_exceptions=True)
    assert [type(r) for r in raised] == [ZeroDivisionError] * 3
    assert model.calls == 1


async def test_the_call_goes_on_for_those_who_wait() -> None:
    """Whoever began it may leave: nothing is asked twice, and one of the others bears the cost."""
    model = Waits(lambda _: asyncio.sleep(0.05))
    tasks = await under_way(remembered(model), None, None, None)
    tasks[0].cancel()
    answers = await asyncio.gather(*tasks[1:])
    assert [a.usage for a in answers] == [PAID, FREE]
    assert (model.calls, model.cancelled) == (1, 0)


async def test_the_last_to_leave_ends_the_spending() -> None:
    """When nobody waits any more the call has ended; who comes then starts another."""
    model = Waits(lambda number: asyncio.sleep(5 if number == 1 else 0))
    first = remembered(model)
    tasks = await under_way(first, None, None)
    for task in tasks:
        task.cancel()
    await asyncio.wait(tasks)
    assert (model.calls, model.cancelled) == (1, 1)
    assert (await ask(first)).value == Said(words=["2"])


async def test_nobody_waits_longer_than_they_can() -> None:
    """Who is in a hurry leaves by name; who is not gets the answer."""
    model = Waits(lambda _: asyncio.sleep(0.3))
    patient, hurried = await under_way(remembered(model), None, time.monotonic() + 0.03)
    assert await failure(hurried) == ("deadline", Usage())
    assert not patient.done()
    assert (await patient).usage == PAID
    assert model.calls == 1


async def test_who_can_wait_longer_asks_once_more() -> None:
    """The one who began ran out of time: one call for all others, for as long as the most patient of them can wait."""

    async def then(number: int) -> None:
        await asyncio.sleep(0.03)
        if number == 1:
            raise ModelFailed("deadline", Usage(7, 0, 1))

    now = time.monotonic()
    model = Waits(then)
    tasks = await under_way(remembered(model), now + 0.03, now + 0.03, now + 5, now + 9, now + 7)
    assert [await failure(task) for task in tasks[:2]] == [("deadline", Usage(7, 0, 1)), ("deadline", Usage())]
    answers = await asyncio.gather(*tasks[2:])
    assert [a.usage for a in answers] == [PAID, FREE, FREE]
    assert model.untils == [now + 0.03, now + 9]


async def test_what_a_failed_call_cost_is_not_lost() -> None:
    """The one who began has left, then the call ran out of time: who asks once more bears both."""

    async def then(number: int) -> None:
        await asyncio.sleep(0.03)
        if number == 1:
            raise ModelFailed("deadline", Usage(7, 0, 1))

    now = time.monotonic()
    model = Waits(then)
    tasks = await under_way(remembered(model), now + 0.05, now + 5)
    tasks[0].cancel()
    assert (await tasks[1]).usage == PAID + Usage(7, 0, 1)


async def test_a_store_that_dawdles_is_a_miss(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """An answer waits for it a moment only."""

    answered = threading.Event()

    class Slow(Replies):
        def find(self, key: str) -> Kept | None:
            answered.wait(5)
            return Kept('{"words":["late"]}', 0, 0, time.time())

    monkeypatch.setattr("service.llm.remembered._LOOK_UP_SECONDS", 0.02)
    first = remembered(Waits(), Slow(tmp_path / "replies.sqlite3"))
    assert (await ask(first)).value == Said(words=["1"])
    assert not answered.is_set()
    answered.set()
    await first.close()


async def test_a_store_that_fails_is_a_miss(tmp_path: Path) -> None:
    """The answer comes, and memory still has it."""
    (tmp_path / "replies.sqlite3").write_bytes(b"Not a database of ours. " * 100)
    first = remembered(Waits(), Replies(tmp_path / "replies.sqlite3"))
    with capture_logs():
        assert (await ask(first)).usage == PAID
        await first.close()
        assert (await ask(first)).usage == FREE


async def test_only_what_can_be_read_back_is_remembered(replies: Replies) -> None:
    """A value that would come back different is given, not kept."""

    class Odd(Said):
        _dropped: int = PrivateAttr(0)

        def model_post_init(self, _: object) -> None:
            self._dropped = next(drops)

    drops = itertools.count()
    model = Waits()
    first = remembered(model, replies)
    for number in ("1", "2"):
        assert (await first.ask(PROMPT, Odd, until=None, most_tokens=500)).value.words == [number]
    await first.close()
