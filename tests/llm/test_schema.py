"""The schema that is sent: the strict subset, for every shape of reply."""

from __future__ import annotations

import inspect
from collections.abc import Iterator
from typing import Annotated, Any, Literal

import pytest
from pydantic import BaseModel, Field

from service.llm import replies
from service.llm.schema import schema_name, strict_schema

SHAPES = [shape for name, shape in inspect.getmembers(replies, inspect.isclass) if issubclass(shape, BaseModel) and name[0] != "_"
          and shape is not BaseModel]  # fmt: skip
ALLOWED = {"type", "description", "enum", "properties", "required", "items", "anyOf", "additionalProperties"}
MOST_DEEP = 5


def _parts(schema: dict[str, Any], depth: int = 1) -> Iterator[tuple[dict[str, Any], int]]:
    yield schema, depth
    below = [*schema.get("properties", {}).values(), *schema.get("anyOf", ())]
    for part in below:
        yield from _parts(part, depth + 1)
    if "items" in schema:
        yield from _parts(schema["items"], depth)


@pytest.mark.parametrize("shape", SHAPES, ids=lambda shape: shape.__name__)
def test_every_shape_of_reply_is_in_the_strict_subset(shape: type[BaseModel]) -> None:
    """Closed objects, every field required, no words beyond the subset, no deeper than servers allow."""
    schema = strict_schema(shape)
    assert schema["type"] == "object"
    for part, depth in _parts(schema):
        assert set(part) <= ALLOWED
        assert depth <= MOST_DEEP
        assert {"type", "anyOf", "enum"} & set(part)
        if part.get("type") == "object":
            assert part["additionalProperties"] is False
            assert part["required"] == list(part["properties"])
    assert len(schema_name(shape)) <= 64


class Inner(BaseModel):
    """Held by another."""

    mark: Annotated[str, Field(pattern="^a", max_length=3)] | None = None
    kind: Literal["a", "b"] = "a"
    only: Literal["x"] = "x"


class Outer(BaseModel):
    """Holds another, with bounds."""

    inner: Inner = Field(description="the one within")
    many: list[Inner] = Field(default_factory=list, max_length=3)
    count: int = Field(ge=0, le=10)


def test_references_bounds_patterns_and_defaults_are_gone() -> None:
    """What they said is checked when the reply is read."""
    inner = {
        "type": "object",
        "properties": {
            "mark": {"anyOf": [{"type": "string"}, {"type": "null"}]},
            "kind": {"type": "string", "enum": ["a", "b"]},
            "only": {"type": "string", "enum": ["x"]},
        },
        "required": ["mark", "kind", "only"],
        "additionalProperties": False,
    }
    assert strict_schema(Outer) == {
        "description": "Holds another, with bounds.",
        "type": "object",
        "properties": {
            "inner": {**inner, "description": "the one within"},
            "many": {"type": "array", "items": {**inner, "description": "Held by another."}},
            "count": {"type": "integer"},
        },
        "required": ["inner", "many", "count"],
        "additionalProperties": False,
    }


class Endless(BaseModel):
    """Holds itself."""

    more: list[Endless]


class Open(BaseModel):
    """Holds anything by any name."""

    by_name: dict[str, int]


class Anything(BaseModel):
    """Holds anything."""

    value: Any


@pytest.mark.parametrize("shape", [Endless, Open, Anything])
def test_a_shape_without_such_a_schema_is_refused(shape: type[BaseModel]) -> None:
    """At once, not by a server later."""
    with pytest.raises(TypeError):
        strict_schema(shape)
