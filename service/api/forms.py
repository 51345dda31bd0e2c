"""A transcript as it was sent: JSON with its text, or a form with its file."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TypeVar

from fastapi.exceptions import RequestValidationError
from pydantic import ValidationError
from python_multipart.exceptions import FormParserError
from starlette.datastructures import UploadFile
from starlette.exceptions import HTTPException
from starlette.requests import Request

from service.api.problems import Refusal
from service.wire.problem import Fault
from service.wire.transcript_requests import CritiqueTranscript, TranscriptOptions

_PARTS = frozenset({"file", "options"})
_MOST_OPTIONS = 200_000
Shape = TypeVar("Shape", bound=TranscriptOptions)


@dataclass(frozen=True)
class Sent:
    """A file's bytes or a text, with its options; `pointer` is where it stood in the request."""

    data: bytes | str
    options: TranscriptOptions
    pointer: str


async def as_json(request: Request) -> Sent:
    """The transcript of a JSON body. Raises RequestValidationError."""
    asked = _valid(CritiqueTranscript, await request.body())
    return Sent(asked.text, asked, "/text")


async def as_form(request: Request) -> Sent:
    """The transcript of a form: a part `file`, and perhaps `options` as JSON. Raises Refusal (400, 422)."""
    try:
        async with request.form(max_files=1, max_fields=1, max_part_size=_MOST_OPTIONS) as form:
            unknown = set(form) - _PARTS
            file = form.get("file")
            if unknown or not isinstance(file, UploadFile):
                raise _wrong("/file", "The form must have a `file`, and may have `options` (JSON); nothing else.")
            data = await file.read()
            given = form.get("options", "{}")
            if isinstance(given, UploadFile):
                raise _wrong("/options", "The part `options` is JSON, not a file: send it without a file name.")
    except (HTTPException, FormParserError) as bad:
        if isinstance(bad, Refusal):
            raise
        raise Refusal(400, "bad_request", "The form could not be read: one `file`, and perhaps `options`.") from None
    return Sent(data, _valid(TranscriptOptions, given.encode("utf-8", "surrogatepass"), "options"), "/file")


def _wrong(pointer: str, detail: str) -> Refusal:
    return Refusal(422, "invalid_request", detail, errors=[Fault(pointer=pointer, detail=detail)])


def _valid(shape: type[Shape], body: bytes, *at: str) -> Shape:
    try:
        given = json.loads(body) if body else None
    except json.JSONDecodeError as bad:
        raise RequestValidationError([{"type": "json_invalid", "loc": ("body", bad.pos), "msg": ""}]) from None
    except (ValueError, RecursionError):
        raise Refusal(400, "bad_request", "The body could not be read: it must be JSON in UTF-8.") from None
    try:
        return shape.model_validate(given)
    except ValidationError as wrong:
        errors = wrong.errors(include_input=False)
        raise RequestValidationError([{**e, "loc": ("body", *at, *e["loc"])} for e in errors]) from None
