"""Retries: what is repeated, how long it is waited, and when it is given up."""

from __future__ import annotations

import asyncio
import time
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import pytest

from service.llm.failures import Again, CallFailed, Trouble
from service.llm.retries import Pace, Retries, retry_after

QUICK = Pace(first=0.001, longest=0.002, patience=60.0)


async def _fails(retries: Retries, *troubles: Trouble) -> int:
    """How many calls are made of one that fails in these ways, the last of them for ever."""
    made = 0

    async def call() -> None:
        nonlocal made
        made += 1
        raise CallFailed(troubles[min(made, len(troubles)) - 1])

    with pytest.raises(CallFailed):
        await asyncio.wait_for(retries.run(call), 2)
    return made


@pytest.mark.parametrize("again,calls", [("never", 1), ("once", 2), ("while_time_lasts", 4)])
async def test_only_what_can_succeed_is_repeated(again: Again, calls: int) -> None:
    """A malformed reply once, a broken connection as often as allowed, a refusal never."""
    assert await _fails(Retries(4, QUICK, None, lambda: True), Trouble("unreachable", again)) == calls


async def test_retries_are_one_ask_s_not_one_call_s() -> None:
    """Several calls of an ask share them."""
    retries = Retries(3, QUICK, None, lambda: True)
    trouble = Trouble("server_error", "while_time_lasts")
    assert [await _fails(retries, trouble) for _ in range(3)] == [3, 1, 1]


async def test_an_endpoint_to_be_left_alone_is_not_called_again() -> None:
    """The breaker has the last word."""
    assert await _fails(Retries(3, QUICK, None, lambda: False), Trouble("timeout", "while_time_lasts")) == 1


@pytest.mark.parametrize(
    "until,after,calls",
    [(10.0, 0.0, 2), (10.0, 60.0, 1), (0.5, 1.0, 1), (None, 3600.0, 1), (None, 0.001, 2)],
)
async def test_what_the_server_wants_is_waited_for_or_nothing_is(until: float | None, after: float, calls: int) -> None:
    """A wish that does not end before the deadline, or is beyond all patience, is given up at once."""
    retries = Retries(2, QUICK, None if until is None else time.monotonic() + until, lambda: True)
    began = time.monotonic()
    assert await _fails(retries, Trouble("rate_limited", "while_time_lasts", after)) == calls
    assert time.monotonic() - began < 1


async def test_no_pause_reaches_beyond_the_deadline() -> None:
    """It is given up before, under the failure's own name."""
    slow = Pace(first=1000.0, longest=1000.0)
    retries = Retries(9, slow, time.monotonic() + 0.001, lambda: True)
    assert await _fails(retries, Trouble("server_error", "while_time_lasts")) == 1


@pytest.mark.parametrize(
    "headers,seconds",
    [
        ({"retry-after": "2"}, 2.0),
        ({"retry-after": "0.5"}, 0.5),
        ({"retry-after-ms": "250", "retry-after": "9"}, 0.25),
        ({"retry-after": format_datetime(datetime.now(UTC) + timedelta(days=1), usegmt=True)}, 86_400.0),
        ({"retry-after": "Wed, 21 Oct 2015 07:28:00 GMT"}, 0.0),
        ({"retry-after": "soon"}, None),
        ({"retry-after": "-3"}, None),
        ({"retry-after": "inf"}, None),
        ({"retry-after": "Wed, 99 Oct 9999 07:28:00 GMT"}, None),
        ({}, None),
    ],
)
def test_retry_after_is_read_as_seconds_milliseconds_or_a_date(headers: dict[str, str], seconds: float | None) -> None:
    """And what is none of them is passed over."""
    assert retry_after(headers) == (None if seconds is None else pytest.approx(seconds, rel=0.01))
