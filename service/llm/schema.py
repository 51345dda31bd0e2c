"""A shape as the JSON Schema that is sent: the subset that every server which promises strict replies can read."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from pydantic import BaseModel

_KEPT = frozenset({"type", "description", "enum"})


@lru_cache(maxsize=64)
def strict_schema(shape: type[BaseModel]) -> dict[str, Any]:
    """Closed objects with every field required, no references, no patterns, no bounds. Not to be changed by who gets it.

    What is left out (a longest text, a highest number) is checked when the reply is read. Raises TypeError for a shape
    that has no such schema: one that holds itself, open mappings, tuples, or anything at all.
    """
    whole = shape.model_json_schema()
    return _closed(whole, whole.get("$defs", {}), ())


def schema_name(shape: type[BaseModel]) -> str:
    """The shape's name as servers allow it: letters, digits, `_` and `-`, at most 64."""
    return re.sub(r"[^A-Za-z0-9_-]", "_", shape.__name__)[:64]


def _closed(part: Mapping[str, Any], named: Mapping[str, Any], within: tuple[str, ...]) -> dict[str, Any]:
    if reference := part.get("$ref"):
        name = str(reference).rsplit("/", 1)[-1]
        if name in within:
            raise TypeError(f"{name} holds itself")
        return {**_closed(named[name], named, (*within, name)), **_words(part)}
    choices = part.get("anyOf") or part.get("oneOf")
    if choices:
        return {"anyOf": [_closed(choice, named, within) for choice in choices], **_words(part)}
    if "const" in part:
        part = {**part, "enum": [part["const"]]}
    kind = part.get("type")
    if kind == "object":
        fields = part.get("properties")
        if fields is None or part.get("additionalProperties") not in (None, False):
            raise TypeError("an open mapping")
        closed = {name: _closed(field, named, within) for name, field in fields.items()}
        return {**_words(part), "properties": closed, "required": list(closed), "additionalProperties": False}
    if kind == "array":
        if "items" not in part:
            raise TypeError("a list of no one shape")
        return {**_words(part), "items": _closed(part["items"], named, within)}
    if kind is None and "enum" not in part:
        raise TypeError("a field of no one type")
    return _words(part)


def _words(part: Mapping[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in part.items() if key in _KEPT}
