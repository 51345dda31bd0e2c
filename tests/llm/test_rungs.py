"""The ladder: which words of which server lower it, what lowers it for a while, and what must not."""

from __future__ import annotations

import pytest

from service.llm.failures import of_status
from service.llm.rungs import LADDER, Form, Known, Rung

# As OpenAI-compatible servers word it.
NAMED: list[tuple[Rung, int, object]] = [
    (
        "json_schema_strict",
        400,
        {"message": "Invalid schema for response_format 'FindReply'", "param": "response_format"},
    ),
    ("json_schema_strict", 400, {"message": "This model does not support response format `json_schema`."}),
    ("json_schema_strict", 400, {"message": "response_format value as json_schema is enabled only for api versions …"}),
    ("json_schema_strict", 400, "'response_format.type' must be 'text'"),
    ("json_schema_strict", 400, {"message": "This response_format type is unavailable now"}),
    ("json_schema_strict", 400, {"message": "The provided JSON schema contains features not supported by xgrammar."}),
    ("json_schema_strict", 400, {"message": "Failed to initialize samplers: failed to parse grammar"}),
    ("json_schema_strict", 500, {"message": "Grammar error: Unimplemented keys"}),
    (
        "json_schema_strict",
        422,
        {"detail": [{"type": "extra_forbidden", "loc": ["body", "response_format", "json_schema"]}]},
    ),
    ("json_schema", 400, [{"error": {"message": 'Unknown name "response_format": Cannot find field.', "code": 400}}]),
    ("tool_call", 400, {"message": "registry.ollama.ai/library/gemma3:4b does not support tools"}),
    ("tool_call", 400, "Invalid tool_choice type: 'object'. Supported string values: none, auto, required"),
    ("tool_call", 400, {"message": "Thinking mode does not support this tool_choice"}),
    ("tool_call", 404, {"message": "No endpoints found that support tool use.", "code": 404}),
    ("tool_call", 404, {"message": "No endpoints found that support the provided 'tool_choice' value.", "code": 404}),
    ("tool_call", 500, {"code": 500, "message": "tools param requires --jinja flag", "type": "server_error"}),
    ("tool_call", 500, {"code": 500, "message": "Unsupported param: tools", "type": "server_error"}),
    ("json_object", 400, "'response_format.type' must be 'json_schema' or 'text'"),
    ("json_object", 400, {"message": "Invalid parameter: 'response_format' of type 'json_object' is not supported."}),
]

INNOCENT: list[tuple[int, object]] = [
    (400, {"message": "You must provide a model parameter"}),
    (400, {"message": "maximum context length is 4096 tokens; 50 in the functions", "code": "context_length_exceeded"}),
    (400, {"message": "max_tokens is too large: 100000. Use max_completion_tokens up to 4096."}),
    (400, {"message": "Bad request", "input": "what response_format do you use, and which temperature?"}),
    (401, {"message": "response_format needs a key"}),
    (429, {"message": "Too many requests with tools and json_schema"}),
    (500, {"message": "The server had an error while reading the schema"}),
    (503, {"message": "Overloaded"}),
]


def _at(rung: Rung) -> Known:
    known = Known()
    for _ in range(LADDER.index(rung)):
        assert known.refused(known.form(), of_status(400, {"message": "response_format tools not supported"}))
    assert known.form().rung == rung
    return known


@pytest.mark.parametrize("rung,status,body", NAMED)
def test_a_refusal_that_names_the_rung_lowers_it(rung: Rung, status: int, body: object) -> None:
    """By one, and for good."""
    known = _at(rung)
    assert known.refused(known.form(), of_status(status, body))
    assert known.form().rung == LADDER[LADDER.index(rung) + 1]


@pytest.mark.parametrize("status,body", INNOCENT)
def test_another_refusal_lowers_nothing(status: int, body: object) -> None:
    """Nor do the user's own words, where a server repeats them."""
    known = Known()
    assert not known.refused(known.form(), of_status(status, body))
    assert known.form() == Form()


@pytest.mark.parametrize(
    "body,without,limit",
    [
        ({"message": "Unsupported value: 'temperature' does not support 0 with this model."}, {"temperature"}, None),
        ({"message": "Extra inputs are not permitted", "loc": ["body", "seed"]}, {"seed"}, None),
        (
            [{"error": {"message": 'Unknown name "seed": …\nUnknown name "temperature": …'}}],
            {"seed", "temperature"},
            None,
        ),
        ({"message": "No endpoints found that can handle the requested parameters."}, {"seed", "temperature"}, None),
        (
            {"message": "'max_tokens' is not supported. Use 'max_completion_tokens' instead."},
            set(),
            "max_completion_tokens",
        ),
    ],
)
def test_a_parameter_refused_by_name_is_left_out_or_called_otherwise(
    body: object, without: set[str], limit: str | None
) -> None:
    """The rung stays."""
    known = Known()
    assert known.refused(known.form(), of_status(400, body))
    assert known.form() == Form(
        "json_schema_strict", frozenset(without), "max_completion_tokens" if limit else "max_tokens"
    )


def test_the_last_rung_is_never_refused() -> None:
    """There is always a way to ask."""
    known = _at("prompt")
    assert not known.refused(known.form(), of_status(400, {"message": "response_format json_schema tools strict"}))


def test_two_misses_in_a_row_lower_a_rung_for_a_while() -> None:
    """One is bad luck; a good reply between starts the count afresh; and what is lowered again stays so for longer."""
    now = [0.0]
    known = Known(forget_after=100.0, clock=lambda: now[0])
    known.missed(known.form())
    known.kept()
    known.missed(known.form())
    assert known.form().rung == "json_schema_strict"
    known.missed(known.form())
    assert known.form().rung == "tool_call"
    now[0] = 101.0
    assert known.form().rung == "json_schema_strict"
    known.missed(known.form())
    known.missed(known.form())
    now[0] = 202.0
    assert known.form().rung == "tool_call"


def test_a_rung_that_was_left_for_a_while_is_not_lost_when_the_next_is_refused() -> None:
    """A server without tools keeps its json_schema."""
    now = [0.0]
    known = Known(forget_after=100.0, clock=lambda: now[0])
    known.missed(known.form())
    known.missed(known.form())
    assert known.refused(known.form(), of_status(400, {"message": "does not support tools"}))
    assert known.form().rung == "json_object"
    now[0] = 101.0
    assert known.form().rung == "json_schema_strict"
