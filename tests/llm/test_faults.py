"""Every fault of a server ends in a value or in a failure of the right name, in time, after few calls."""

from __future__ import annotations

import asyncio
import time

import pytest

from service.llm.model import ModelFailed, Reply
from tests.llm.asking import WITHIN, ask, endpoint, good
from tests.llm.faults import FAULTS
from tests.llm.misbehaving import misbehaving

SHORT = 0.2
"""Seconds that a call may take where the server stalls."""

# What becomes of the first ask: a failure, or "value"; and how many requests the server got.
ENDS = {
    "none": ("value", 1),
    "slow_drip": ("timeout", 3),
    "stall_before_headers": ("timeout", 3),
    "stall_mid_body": ("timeout", 3),
    "reset_before_reply": ("unreachable", 3),
    "reset_mid_body": ("unreachable", 3),
    "reset_once": ("value", 2),
    "connection_refused": ("unreachable", 0),
    "garbled_chunks": ("not_an_answer", 2),
    "huge_reply": ("too_large", 1),
    "endless_reply": ("too_large", 1),
    "gzip_bomb": ("too_large", 1),
    "broken_gzip": ("not_an_answer", 2),
    "redirected": ("not_an_answer", 1),
    "rate_limited_short": ("value", 2),
    "rate_limited_milliseconds": ("value", 2),
    "rate_limited_long": ("rate_limited", 1),
    "rate_limited_date": ("rate_limited", 1),
    "rate_limited_bare": ("rate_limited", 3),
    "rate_limited_in_words": ("rate_limited", 3),
    "quota_spent": ("quota_spent", 1),
    "payment_required": ("quota_spent", 1),
    "server_error_once": ("value", 2),
    "bad_gateway_html": ("server_error", 3),
    "unavailable": ("server_error", 3),
    "request_timeout": ("timeout", 3),
    "conflict": ("rejected", 3),
    "unauthorised": ("unauthorised", 1),
    "forbidden": ("forbidden", 1),
    "unknown_model": ("unknown_model", 1),
    "wrong_path": ("not_an_answer", 1),
    "context_too_long": ("rejected", 1),
    "prompt_filtered": ("filtered", 1),
    "no_json_schema": ("value", 3),
    "no_strict": ("value", 2),
    "nothing_but_prompts": ("value", 5),
    "no_sampling": ("value", 4),
    "no_provider": ("value", 6),
    "schema_ignored": ("not_json", 4),
    "schema_ignored_but_for_tools": ("value", 3),
    "failed_generation": ("not_json", 4),
    "html_200": ("not_an_answer", 2),
    "error_200": ("not_an_answer", 2),
    "rate_limited_200": ("rate_limited", 3),
    "wrong_content_type": ("value", 1),
    "invalid_utf8": ("not_an_answer", 2),
    "half_json": ("not_an_answer", 2),
    "empty_body": ("not_an_answer", 2),
    "empty_choices": ("empty_reply", 4),
    "null_choices": ("empty_reply", 4),
    "null_content": ("empty_reply", 4),
    "empty_tool_calls": ("empty_reply", 4),
    "refusal": ("refused", 1),
    "finish_length": ("truncated", 1),
    "finish_filtered": ("filtered", 1),
    "finish_error": ("server_error", 3),
    "odd_usage": ("value", 1),
    "bad_json": ("not_json", 4),
    "trailing_commas": ("not_json", 4),
    "fenced": ("value", 1),
    "prose_around": ("value", 1),
    "think_block": ("value", 1),
    "wrong_shape": ("wrong_shape", 4),
    "wrong_types": ("wrong_shape", 4),
    "wrong_shape_once": ("value", 2),
    "cut_with_stop": ("not_json", 4),
    "extra_fields": ("value", 1),
    "duplicate_keys": ("wrong_shape", 4),
    "lone_surrogate": ("value", 1),
    "nested_deeply": ("not_json", 4),
    "brackets_only": ("not_json", 4),
    # Right in shape, wrong in meaning: the client passes them on, the engine sees through them.
    "wrong_ids": ("value", 1),
    "missing_questions": ("value", 1),
    "duplicate_questions": ("value", 1),
    "foreign_quotes": ("value", 1),
    "pitching_rewrites": ("value", 1),
    "unknown_rules": ("value", 1),
    "orders": ("value", 1),
}
STALLS = {"slow_drip", "stall_before_headers", "stall_mid_body"}


def test_every_fault_has_its_end() -> None:
    """No fault is served without someone saying what it comes to."""
    assert set(ENDS) == set(FAULTS)


@pytest.mark.parametrize("fault", ENDS)
async def test_it_ends_by_name_in_time_and_without_a_storm(fault: str) -> None:
    """A value or a ModelFailed, and never a request more than the table says."""
    end, calls = ENDS[fault]
    with misbehaving(fault, reply=good) as server:
        model = endpoint(server.url, **({"seconds": SHORT} if fault in STALLS else {}))
        began = time.monotonic()
        (came,) = await asyncio.gather(ask(model), return_exceptions=True)
        await model.close()
    if isinstance(came, ModelFailed):
        assert (str(came), server.calls) == (end, calls)
    else:
        assert isinstance(came, Reply)
        assert ("value", server.calls) == (end, calls)
        came.value.model_dump_json().encode()
    assert came.usage.calls == (calls or 3)
    assert time.monotonic() - began < WITHIN


async def test_a_model_that_misses_is_asked_more_plainly_and_mended_at_last() -> None:
    """Two misses in a row lower the rung, for the next ask too; at the last one JSON is mended."""
    with misbehaving("trailing_commas", reply=good) as server:
        model = endpoint(server.url)
        with pytest.raises(ModelFailed, match="not_json"):
            await ask(model)
        assert (await ask(model)).usage.calls == 3
        assert model.rung == "prompt"
        assert (await ask(model)).usage.calls == 1
        await model.close()


async def test_what_cannot_be_mended_is_asked_for_twice_at_the_last_rung() -> None:
    """A hopeless model costs two calls an ask, however often it is asked."""
    with misbehaving("schema_ignored") as server:
        model = endpoint(server.url)
        spent = []
        for _ in range(4):
            with pytest.raises(ModelFailed, match="not_json") as failed:
                await ask(model)
            spent.append(failed.value.usage.calls)
        await model.close()
    assert spent == [4, 4, 2, 2]
