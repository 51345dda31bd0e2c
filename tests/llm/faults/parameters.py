"""Parameters that a server does not know, or takes and passes over."""

from __future__ import annotations

from tests.llm.faults.registry import fault
from tests.llm.misbehaving import Call

PROSE = "I would rather talk about the weather, which was mild."


def _format(call: Call) -> str:
    return str(call.request.get("response_format", {}).get("type", ""))


@fault
async def no_json_schema(call: Call) -> None:
    """Refuses json_schema by name; knows the rest."""
    if _format(call) == "json_schema":
        await call.fail(400, "This model does not support response format `json_schema`.")
    else:
        await call.answer(call.good())


@fault
async def no_strict(call: Call) -> None:
    """Refuses `strict`."""
    if call.request.get("response_format", {}).get("json_schema", {}).get("strict"):
        await call.fail(422, "Extra inputs are not permitted: response_format.json_schema.strict")
    else:
        await call.answer(call.good())


@fault
async def nothing_but_prompts(call: Call) -> None:
    """Refuses every help, each in another server's words."""
    if _format(call) == "json_schema":
        await call.send(400, {"error": "'response_format.type' must be 'text'"})
    elif call.request.get("tools"):
        await call.send(500, {"error": {"code": 500, "message": "tools param requires --jinja flag"}})
    elif _format(call) == "json_object":
        await call.fail(400, "Invalid parameter: 'response_format' of type 'json_object' is not supported.")
    else:
        await call.answer(call.good())


@fault
async def no_sampling(call: Call) -> None:
    """A reasoning model: no temperature, no seed, and another name for the limit."""
    for name in ("max_tokens", "temperature", "seed"):
        if name in call.request:
            hint = " Use 'max_completion_tokens' instead." if name == "max_tokens" else ""
            await call.fail(400, f"Unsupported parameter: '{name}' is not supported with this model.{hint}", param=name)
            return
    await call.answer(call.good())


@fault
async def no_provider(call: Call) -> None:
    """OpenRouter, for which nobody knows all parameters but the plainest."""
    if any(name in call.request for name in ("seed", "response_format", "tools")):
        await call.send(
            404, {"error": {"message": "No endpoints found that can handle the requested parameters.", "code": 404}}
        )
    else:
        await call.answer(call.good())


@fault
async def schema_ignored(call: Call) -> None:
    """Takes every schema and answers in prose."""
    await call.answer(PROSE)


@fault
async def schema_ignored_but_for_tools(call: Call) -> None:
    """Keeps to a schema only in the call of a tool."""
    if call.request.get("tools"):
        await call.answer(call.good())
    else:
        await call.answer(PROSE)


@fault
async def failed_generation(call: Call) -> None:
    """Groq's 400 for a reply that was not of the schema, which it repeats."""
    await call.fail(
        400, "Failed to generate JSON.", code="json_validate_failed", failed_generation="seed temperature {"
    )
