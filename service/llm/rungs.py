"""The ladder of ways to ask for a shape, and what is remembered of the ones that a server does not know."""

from __future__ import annotations

import re
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Literal, get_args

from service.llm.failures import Trouble

Rung = Literal["json_schema_strict", "json_schema", "tool_call", "json_object", "prompt"]
"""From the surest way to the plainest: a reply held to the schema, a call of one tool, any JSON, the prompt's word alone."""
LADDER: tuple[Rung, ...] = get_args(Rung)

Limit = Literal["max_tokens", "max_completion_tokens"]

_MISSES = 2
"""Replies in a row not of the schema, after which a rung is believed not to hold a model to it."""

_MOST_DOUBLINGS = 8

# Below a rung that accepts the schema and ignores it: not the same without `strict`, which would be ignored as well.
_NEXT_AFTER_MISSES: Mapping[Rung, Rung] = {
    "json_schema_strict": "tool_call",
    "json_schema": "tool_call",
    "tool_call": "json_object",
    "json_object": "prompt",
}

_SCHEMA = (
    r"response[_ ]?format|json[_ ]?schema|\bschema\b|\bstrict\b|structured[_ ]outputs?|guided|grammar|additional_?prop"
)
_TOOL = r"\btools?\b|\btool_|\bfunctions?\b|function[_ ](call|declaration)|\bschema\b|grammar|--jinja"
_OBJECT = r"response[_ ]?format|json[_ ]?object|json[_ ]mode|response_mime_type"
_NAMED: Mapping[Rung, re.Pattern[str]] = {
    "json_schema_strict": re.compile(_SCHEMA),
    "json_schema": re.compile(_SCHEMA),
    "tool_call": re.compile(_TOOL),
    "json_object": re.compile(_OBJECT),
}
_OPTIONAL = ("temperature", "seed")
"""Parameters that are left out where a server refuses them."""
_TOO_LONG = re.compile(r"context[_ ](length|window|size)|too (long|large)|maximum context|exceed")
_UNKNOWN = re.compile(r"unsupported|not support|requires|unknown|grammar")
_NO_PROVIDER = "requested parameters"
"""OpenRouter, asked for providers that know every parameter, does not say which one nobody knows."""


@dataclass(frozen=True, slots=True)
class Form:
    """A way to ask: its rung, which parameters are left out, and what the limit on tokens is called."""

    rung: Rung = "json_schema_strict"
    without: frozenset[str] = frozenset()
    limit: Limit = "max_tokens"

    def parameters(self, name: str, schema: Mapping[str, Any]) -> dict[str, Any]:
        """What a request needs at this rung, beside its messages."""
        if self.rung == "json_schema_strict":
            return {"response_format": _format(name, schema, strict=True)}
        if self.rung == "json_schema":
            return {"response_format": _format(name, schema)}
        if self.rung == "tool_call":
            # "required" with one tool rather than the tool by name: LM Studio and llama.cpp know only the word.
            tool = {"name": name, "description": "Hands in the answer.", "parameters": schema}
            return {"tools": [{"type": "function", "function": tool}], "tool_choice": "required"}
        if self.rung == "json_object":
            return {"response_format": {"type": "json_object"}}
        return {}


def _format(name: str, schema: Mapping[str, Any], **strict: bool) -> dict[str, Any]:
    return {"type": "json_schema", "json_schema": {"name": name, "schema": schema, **strict}}


class Known:
    """What is known of one model at one endpoint: the way it is asked.

    A parameter that the server refuses by name is never sent again. A rung whose schema is not kept to is left for
    `forget_after` seconds, since that may have been the model's bad luck, and for twice as long each time after.
    `clock` counts seconds.
    """

    def __init__(self, *, forget_after: float = 300.0, clock: Callable[[], float] = time.monotonic) -> None:
        self._forget_after = forget_after
        self._clock = clock
        self._refused: set[Rung] = set()
        self._without: frozenset[str] = frozenset()
        self._limit: Limit = "max_tokens"
        self._lowered: Rung | None = None
        self._until = 0.0
        self._misses = 0
        self._times_lowered = 0

    def form(self) -> Form:
        """How to ask now."""
        start = LADDER.index(self._lowered) if self._lowered and self._clock() < self._until else 0
        rung = next(rung for rung in LADDER[start:] if rung not in self._refused)
        return Form(rung, self._without, self._limit)

    def refused(self, form: Form, trouble: Trouble) -> bool:
        """Take in that a server refused a form. Whether there is now another to try."""
        said = trouble.said
        if trouble.failure not in ("rejected", "server_error") or _TOO_LONG.search(said):
            return False
        if trouble.failure == "server_error" and not _UNKNOWN.search(said):
            return False
        if form.limit == "max_tokens" and "max_completion_tokens" in said:
            self._limit = "max_completion_tokens"
            return True
        sent = frozenset(_OPTIONAL) - form.without
        nobody_knows = _NO_PROVIDER in said
        named = frozenset(p for p in sent if re.search(rf"\b{p}\b", said)) or (sent if nobody_knows else frozenset())
        if named:
            self._without |= named
            return True
        pattern = _NAMED.get(form.rung)
        if pattern is None or not (pattern.search(said) or nobody_knows):
            return False
        self._refused.add(form.rung)
        return True

    def missed(self, form: Form) -> None:
        """Take in a reply that was not of the schema."""
        if form.rung != self.form().rung:
            return
        self._misses += 1
        if self._misses >= _MISSES and form.rung in _NEXT_AFTER_MISSES:
            self._lowered = _NEXT_AFTER_MISSES[form.rung]
            self._until = self._clock() + self._forget_after * 2 ** min(self._times_lowered, _MOST_DOUBLINGS)
            self._times_lowered += 1
            self._misses = 0

    def kept(self) -> None:
        """Take in a reply of the schema."""
        self._misses = 0
