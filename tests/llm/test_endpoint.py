"""Deadlines, callers who leave, calls at once, event loops, and what is counted."""

from __future__ import annotations

import asyncio
import time
from dataclasses import replace

import pytest

from service.llm.breaker import Breaker
from service.llm.model import ModelFailed, Usage
from service.telemetry.metrics import Metrics
from tests.llm.asking import ask, endpoint, good
from tests.llm.misbehaving import misbehaving

STALLED = "stall_before_headers"


@pytest.mark.parametrize("fault", [STALLED, "stall_mid_body", "slow_drip"])
async def test_the_deadline_holds(fault: str) -> None:
    """Nothing is waited for beyond it, be the server silent or slow."""
    with misbehaving(fault) as server:
        model = endpoint(server.url, seconds=30.0)
        began = time.monotonic()
        with pytest.raises(ModelFailed, match="deadline"):
            await ask(model, within=0.2)
        assert time.monotonic() - began < 2.0
        await model.close()


async def test_a_deadline_gone_by_costs_no_call() -> None:
    """Who comes too late is told so."""
    with misbehaving(reply=good) as server:
        model = endpoint(server.url)
        with pytest.raises(ModelFailed, match="deadline"):
            await ask(model, within=-1.0)
        await model.close()
    assert server.calls == 0


async def test_the_connection_is_closed_when_nobody_waits_any_more() -> None:
    """The server sees that the caller left, and can stop spending."""
    with misbehaving(STALLED) as server:
        model = endpoint(server.url, seconds=30.0)
        asking = asyncio.create_task(ask(model, within=None))
        assert await asyncio.to_thread(server.arrived.wait, 5)
        assert not server.left.is_set()
        asking.cancel()
        with pytest.raises(asyncio.CancelledError):
            await asking
        assert await asyncio.to_thread(server.left.wait, 5)
        await model.close()


async def test_so_many_calls_at_once_and_no_more() -> None:
    """The others queue, and all are answered."""
    with misbehaving(reply=good, pause=0.02) as server:
        model = endpoint(server.url, concurrency=2)
        replies = await asyncio.gather(*(ask(model) for _ in range(7)))
        await model.close()
    assert len(replies) == 7
    assert server.most_at_once == 2


async def test_waiting_for_a_place_is_under_the_deadline() -> None:
    """A queue does not outlast it, and who never got a place made no call."""
    with misbehaving(STALLED) as server:
        model = endpoint(server.url, seconds=30.0, concurrency=1)
        first = asyncio.create_task(ask(model, within=None))
        assert await asyncio.to_thread(server.arrived.wait, 5)
        with pytest.raises(ModelFailed) as failed:
            await ask(model, within=0.1)
        first.cancel()
        await asyncio.gather(first, return_exceptions=True)
        await model.close()
    assert (failed.value.failure, failed.value.usage.calls, server.calls) == ("deadline", 0, 1)


async def test_the_breaker_opens_and_heals() -> None:
    """An ill endpoint is left alone, tried once after a while, and trusted again."""
    now = [0.0]
    breaker = Breaker(failures=3, seconds=15.0, clock=lambda: now[0])
    with misbehaving("unavailable") as server:
        model = endpoint(server.url, breaker=breaker)
        for failure in ("server_error", "circuit_open", "circuit_open"):
            with pytest.raises(ModelFailed, match=failure):
                await ask(model)
        assert server.calls == 3
        now[0] = 16.0
        with pytest.raises(ModelFailed, match="server_error"):
            await ask(model)
        assert server.calls == 4, "a probe is one call, without retries"
        with pytest.raises(ModelFailed, match="circuit_open"):
            await ask(model)
        await model.close()
    with misbehaving(reply=good) as server:
        model = endpoint(server.url, breaker=breaker)
        now[0] = 32.0
        asks = await asyncio.gather(*(ask(model) for _ in range(3)), return_exceptions=True)
        assert [isinstance(a, ModelFailed) for a in asks].count(True) == 2, "one probe at a time"
        assert (await ask(model)).value.questions
        await model.close()


@pytest.mark.parametrize("fault", ["unauthorised", "forbidden", "quota_spent"])
async def test_an_endpoint_that_is_closed_to_us_is_not_asked_again(fault: str) -> None:
    """One refusal is enough for a long while."""
    with misbehaving(fault) as server:
        model = endpoint(server.url)
        for failure in (fault, "circuit_open"):
            with pytest.raises(ModelFailed, match=failure):
                await ask(model)
        await model.close()
    assert server.calls == 1


async def test_a_server_that_does_not_speak_tls_is_unreachable() -> None:
    """As one is that nobody listens at."""
    with misbehaving(reply=good) as server:
        model = endpoint(server.url.replace("http:", "https:"))
        with pytest.raises(ModelFailed, match="unreachable"):
            await ask(model)
        await model.close()


@pytest.mark.parametrize(
    "url", ["models.test/v1", "ftp://models.test", "http://", "http://models.test:x", "http://[::1/v1"]
)
def test_a_base_url_that_is_none_is_refused_at_once(url: str) -> None:
    """When the service is set up, not when it is first asked; and it is not repeated, since it may hold a password."""
    with pytest.raises(ValueError, match="no address") as refused:
        endpoint(url)
    assert "models" not in str(refused.value)


def test_it_works_from_one_event_loop_after_another() -> None:
    """The command line runs a loop for each file; a crowded loop leaves nothing behind for the next."""
    with misbehaving(reply=good, pause=0.01) as server:
        model = endpoint(server.url, concurrency=1)

        async def file(close: bool) -> int:
            replies = await asyncio.gather(ask(model), ask(model), ask(model))
            if close:
                await model.close()
            return len(replies)

        assert [asyncio.run(file(close=True)) for _ in range(3)] == [3, 3, 3]
    assert server.calls == 9


async def test_tokens_calls_and_cost_are_counted_over_all_calls_of_an_ask() -> None:
    """A reply that was no use was paid for as well."""
    with misbehaving("wrong_shape_once", reply=good) as server:
        model = endpoint(server.url, price_in=2.0, price_out=10.0)
        reply = await ask(model)
        await model.close()
    assert replace(reply.usage, cost=None) == Usage(tokens_in=200, tokens_out=40, calls=2)
    assert reply.usage.cost == pytest.approx(200 * 2.0e-6 + 40 * 10.0e-6)


async def test_tokens_are_estimated_where_the_server_does_not_count() -> None:
    """Unknown is not free."""
    with misbehaving("odd_usage", reply=good) as server:
        model = endpoint(server.url, price_in=2.0)
        usage = (await ask(model)).usage
        await model.close()
    assert usage.tokens_in > 100
    assert usage.tokens_out > 20
    assert usage.cost is None, "one price alone says nothing"


async def test_calls_are_counted_by_what_became_of_them() -> None:
    """Labels are names of failures, and a cut call is one, too."""
    metrics = Metrics()
    with misbehaving("server_error_once", reply=good) as server:
        model = endpoint(server.url, watch=metrics)
        await ask(model)
        await model.close()
    with misbehaving(STALLED) as server:
        model = endpoint(server.url, seconds=30.0, watch=metrics)
        with pytest.raises(ModelFailed):
            await ask(model, within=0.05)
        await model.close()
    text = metrics.text().decode()
    for line in (
        'lasttime_model_calls_total{outcome="server_error"} 1.0',
        'lasttime_model_calls_total{outcome="answered"} 1.0',
        'lasttime_model_calls_total{outcome="cut"} 1.0',
        'lasttime_model_tokens_total{direction="in"} 100.0',
        "lasttime_model_call_seconds_count 3.0",
        "lasttime_model_circuit_open 0.0",
    ):
        assert line in text
