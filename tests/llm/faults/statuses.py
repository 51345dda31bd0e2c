"""Faults that a status tells of."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

from tests.llm.faults.registry import fault
from tests.llm.misbehaving import Call

HTML = b"<!doctype html><html><head><title>Sign in</title></head><body>Please sign in.</body></html>"


@fault
async def rate_limited_short(call: Call) -> None:
    """429 with a short Retry-After, then fine."""
    if call.number == 1:
        await call.fail(429, "Slow down.", {"retry-after": "0.02"}, code="rate_limit_exceeded")
    else:
        await call.answer(call.good())


@fault
async def rate_limited_milliseconds(call: Call) -> None:
    """429 with Azure's retry-after-ms, then fine."""
    if call.number == 1:
        await call.fail(429, "Slow down.", {"retry-after-ms": "20", "retry-after": "3600"})
    else:
        await call.answer(call.good())


@fault
async def rate_limited_long(call: Call) -> None:
    """429 until an hour from now."""
    await call.fail(429, "Slow down.", {"retry-after": "3600"})


@fault
async def rate_limited_date(call: Call) -> None:
    """429 until a date an hour from now."""
    await call.fail(
        429, "Slow down.", {"retry-after": format_datetime(datetime.now(UTC) + timedelta(hours=1), usegmt=True)}
    )


@fault
async def rate_limited_bare(call: Call) -> None:
    """429 without a word on when."""
    await call.fail(429, "Slow down.")


@fault
async def rate_limited_in_words(call: Call) -> None:
    """429 with a Retry-After that is neither seconds nor a date."""
    await call.fail(429, "Slow down.", {"retry-after": "soon"})


@fault
async def quota_spent(call: Call) -> None:
    """429 that no waiting helps."""
    await call.fail(429, "You exceeded your current quota.", type="insufficient_quota", code="insufficient_quota")


@fault
async def payment_required(call: Call) -> None:
    """402, as OpenRouter and DeepSeek say it."""
    await call.fail(402, "Insufficient credits", code=402)


@fault
async def server_error_once(call: Call) -> None:
    """500, then fine."""
    if call.number == 1:
        await call.fail(500, "The server had an error.", type="server_error")
    else:
        await call.answer(call.good())


@fault
async def bad_gateway_html(call: Call) -> None:
    """502 with a web page."""
    await call.send(502, HTML, {"content-type": "text/html"})


@fault
async def unavailable(call: Call) -> None:
    """503, always."""
    await call.fail(503, "Overloaded.")


@fault
async def request_timeout(call: Call) -> None:
    """408, always."""
    await call.fail(408, "Took too long.")


@fault
async def conflict(call: Call) -> None:
    """409, always."""
    await call.fail(409, "Locked.")


@fault
async def unauthorised(call: Call) -> None:
    """401."""
    await call.fail(401, "Incorrect API key provided.", code="invalid_api_key")


@fault
async def forbidden(call: Call) -> None:
    """403."""
    await call.fail(403, "Country, region, or territory not supported.")


@fault
async def unknown_model(call: Call) -> None:
    """404 for the model."""
    await call.fail(404, "The model `tiny` does not exist.", code="model_not_found")


@fault
async def wrong_path(call: Call) -> None:
    """404 for the address, as a web server says it."""
    await call.send(404, b"<html><body>Not Found</body></html>", {"content-type": "text/html"})


@fault
async def context_too_long(call: Call) -> None:
    """400 for a text too long, with the words of parameters in it."""
    await call.fail(
        400,
        "This model's maximum context length is 4096 tokens. However, you requested 5000 tokens "
        "(3900 in the messages, 100 in the functions, 1000 in the completion). Please reduce max_tokens.",
        code="context_length_exceeded",
    )


@fault
async def prompt_filtered(call: Call) -> None:
    """400 of Azure's content filter."""
    inner = {"code": "ResponsibleAIPolicyViolation", "content_filter_result": {"violence": {"filtered": True}}}
    await call.fail(
        400, "The response was filtered due to the prompt.", type=None, code="content_filter", innererror=inner
    )
