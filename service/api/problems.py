"""Errors as problem+json (RFC 9457). Nothing a client sent is ever repeated to it, nor to anyone."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from http import HTTPStatus
from typing import Any

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import Response
from starlette.exceptions import HTTPException
from starlette.types import Scope

from service.wire.problem import Code, Fault, Limit, Problem

MEDIA_TYPE = "application/problem+json"
MOST_FAULTS = 10
_CODES: dict[int, Code] = {404: "not_found", 405: "method_not_allowed", 413: "body_too_large"}
_DETAILS: dict[Code, str] = {
    "not_found": "There is nothing here; /docs lists what there is.",
    "method_not_allowed": "This method is not for this place; `Allow` lists those that are.",
    "bad_request": "The body could not be read: it must be JSON in UTF-8, not nested deeper than a request needs.",
}
_SAID = {
    "string_pattern_mismatch": "NUL (U+0000) is not allowed in a text.",
    "string_unicode": "A text holds half a surrogate pair: not Unicode.",
    "too_short": "Nothing is in this list.",
    "model_type": "Should be an object here.",
    "model_attributes_type": "Should be an object here.",
}


class Refusal(HTTPException):
    """A request turned away, with what its sender is told. `detail` and `errors` are our words only."""

    def __init__(
        self,
        status: int,
        code: Code,
        detail: str,
        *,
        limit: Limit | None = None,
        errors: Sequence[Fault] = (),
        headers: Mapping[str, str] | None = None,
    ) -> None:
        super().__init__(status, detail, headers)
        self.code: Code = code
        self.limit = limit
        self.errors = list(errors)


def answer(refusal: Refusal, scope: Scope) -> Response:
    """The response that tells a refusal; the code is left in `scope["state"]` for the request's log line."""
    state = scope.setdefault("state", {})
    state["code"] = refusal.code
    return Response(
        problem_of(refusal, state.get("request_id", "")).model_dump_json(),
        status_code=refusal.status_code,
        headers=dict(refusal.headers or {}),
        media_type=MEDIA_TYPE,
    )


def problem_of(refusal: Refusal, request_id: str) -> Problem:
    """What a refusal says to the client of a request."""
    return Problem(
        title=_phrase(refusal.status_code),
        status=refusal.status_code,
        code=refusal.code,
        detail=refusal.detail,
        request_id=request_id,
        limit=refusal.limit,
        errors=refusal.errors,
    )


def _phrase(status: int) -> str:
    return HTTPStatus(status).phrase if status in set(HTTPStatus) else "Client Closed Request"


def internal() -> Refusal:
    """What is told when we are at fault."""
    return Refusal(500, "internal", "Something went wrong here. The log has it under this request_id.")


def install(app: FastAPI, too_large: Callable[[str], Refusal]) -> None:
    """Answer every error of the app as a problem; `too_large` makes what is told where a path's body passes its limit."""

    async def http_error(request: Request, error: Exception) -> Response:
        assert isinstance(error, HTTPException)
        if isinstance(error, Refusal):
            return answer(error, request.scope)
        if error.status_code == HTTPStatus.REQUEST_ENTITY_TOO_LARGE:
            return answer(too_large(request.scope["path"]), request.scope)
        code = _CODES.get(error.status_code, "bad_request")
        detail = _DETAILS.get(code, "The request could not be understood.")
        return answer(Refusal(error.status_code, code, detail, headers=error.headers), request.scope)

    async def invalid(request: Request, error: Exception) -> Response:
        assert isinstance(error, RequestValidationError)
        return answer(_refusal_of(error.errors()), request.scope)

    async def unhandled(request: Request, error: Exception) -> Response:
        return answer(internal(), request.scope)

    app.add_exception_handler(HTTPException, http_error)
    app.add_exception_handler(RequestValidationError, invalid)
    app.add_exception_handler(Exception, unhandled)


def _refusal_of(errors: Sequence[Any]) -> Refusal:
    first = errors[0]
    if first["type"] == "json_invalid":
        return Refusal(400, "invalid_json", f"The body is no JSON from character {int(first['loc'][-1])} on.")
    faults = [Fault(pointer=_pointer(e), detail=_detail(e)) for e in errors[:MOST_FAULTS]]
    return Refusal(422, "invalid_request", "The request is not as it should be; `errors` says where.", errors=faults)


def _detail(error: Mapping[str, Any]) -> str:
    """What is wrong, in words of ours or pydantic's that hold for any input."""
    match error["type"], list(error["loc"]):
        case "missing", ["body"]:
            return "The body is empty."
        case "model_type" | "model_attributes_type", [*_, "item"]:
            return "Should be a string or an object here."
    return _SAID.get(error["type"]) or str(error["msg"]).removeprefix("Value error, ")


def _pointer(error: Mapping[str, Any]) -> str:
    """The JSON pointer of an error's place. Its steps are names of our fields and places in lists, never a client's."""
    loc = list(error["loc"])[1:]
    steps = [step for before, step in zip([None, *loc], loc, strict=False) if not _is_tag(before, step)]
    return "".join(f"/{step}" for step in steps)


def _is_tag(before: object, step: object) -> bool:
    """Whether a step is pydantic's name for a kind of list item, which is no place in the JSON."""
    return isinstance(before, int) and isinstance(step, str) and step in ("text", "item")
