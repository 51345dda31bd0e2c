"""What the framework leaves out of the OpenAPI document: the problems a route may tell, and whole examples."""

from __future__ import annotations

from typing import Any

from fastapi import FastAPI
from fastapi.sse import EventSourceResponse

from service.api.answered import answered
from service.api.problems import MEDIA_TYPE
from service.wire.answer import Answer
from service.wire.events import SHAPES
from service.wire.model import Answered
from service.wire.problem import Problem
from service.wire.transcript_requests import CritiqueTranscript, TranscriptOptions

_SAID = {
    400: "The body is not JSON.",
    401: "A key is needed, or this one is not good.",
    403: "The key lacks a scope, or the page's origin is not allowed.",
    404: "There is no such thing.",
    409: "There is such a thing already.",
    412: "It is not the version that `If-Match` names.",
    413: "The body is too large; `limit` says how large it may be.",
    415: "The body is not sent as JSON, nor as a form where one may be.",
    421: "The service does not answer to this `Host`.",
    422: "The request is not as it should be, or meets a limit; `errors` and `limit` say which.",
    429: "Too many requests; `Retry-After` says when to come back.",
    503: "What was asked for by name is not there, or what it needs cannot be used now.",
}
_EXAMPLE = {
    "type": "about:blank",
    "title": "Unprocessable Entity",
    "status": 422,
    "code": "text_too_long",
    "detail": "A text is longer than 20,000 characters. The limit is max_characters.",
    "request_id": "0b8e5f0e-6f0c-4a52-9d0e-0a3c1f6f2d11",
    "limit": {"name": "max_characters", "value": 20000, "setting": "LASTTIME_MAX_CHARACTERS"},
    "errors": [{"pointer": "/questions/7", "detail": "A text is longer than 20,000 characters."}],
}


def problems(*statuses: int) -> dict[int | str, dict[str, Any]]:
    """The `responses` of a route that may tell these problems."""
    content = {MEDIA_TYPE: {"schema": {"$ref": "#/components/schemas/Problem"}}}
    shown = {MEDIA_TYPE: {**content[MEDIA_TYPE], "example": _EXAMPLE}}
    return {s: {"description": _SAID[s], "content": shown if s == 422 else content} for s in statuses}


def streamed(whole: type[Answered] = Answer) -> dict[int | str, dict[str, Any]]:
    """The `responses` of a route that also answers as a stream, to `Accept: text/event-stream`; `whole` comes last."""
    shapes = {**SHAPES, "done": whole}
    schema = {
        "type": "string",
        "description": "Server-sent events: `event` is one of "
        + ", ".join(f"`{name}` (data: {shape.__name__})" for name, shape in shapes.items())
        + ", `error` (data: Problem). Each finding, verdict and rewrite comes as it is known; the last event is `done` "
        "with the whole answer, or `error`. A line that begins with a colon only keeps the connection.",
    }
    return {200: {"content": {EventSourceResponse.media_type: {"schema": schema}}}}


def complete(app: FastAPI) -> None:
    """Let the app's document have the problem's schema and examples with their nulls, and no other shape of errors."""
    describe = app.openapi

    def openapi() -> dict[str, Any]:
        if app.openapi_schema is None:
            _fill(describe())
        return describe()

    app.openapi = openapi  # type: ignore[method-assign]


def _fill(document: dict[str, Any]) -> None:
    schemas = document["components"]["schemas"]
    problem = Problem.model_json_schema(mode="serialization", ref_template="#/components/schemas/{model}")
    schemas.update(problem.pop("$defs"))
    schemas["Problem"] = problem
    for shape in SHAPES.values():
        told = shape.model_json_schema(mode="serialization", ref_template="#/components/schemas/{model}")
        schemas.update(told.pop("$defs", {}))
        schemas[shape.__name__] = told
    for asked in (CritiqueTranscript, TranscriptOptions):  # read by hand, since they may come in a form
        body = asked.model_json_schema(ref_template="#/components/schemas/{model}")
        schemas.update(body.pop("$defs", {}))
        schemas[asked.__name__] = body
    for unused in ("HTTPValidationError", "ValidationError"):
        schemas.pop(unused, None)
    for path in document["paths"].values():
        for operation in path.values():
            if MEDIA_TYPE not in operation["responses"].get("422", {}).get("content", {}):
                operation["responses"].pop("422", None)
    for name in ("questions", "guide", "plan", "transcript"):
        told = document["paths"][f"/v1/critique/{name}"]["post"]["responses"]["200"]
        told["content"]["application/json"]["example"] = answered(name)
