"""What is sent: one system message with the schema in it, one user message, and the parameters of the way it is asked."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from pydantic import BaseModel

from service.llm.failures import Missed
from service.llm.model import Prompt
from service.llm.rungs import Form
from service.llm.schema import schema_name, strict_schema

_LONGEST_REPEATED = 8_000
_TO_SHAPE = "Answer with one JSON object of this JSON Schema and with nothing else:"
_NOT_OF_IT = "That was not an answer of the schema. What was wrong with it:"
_AGAIN = "Answer again, with the whole JSON object and nothing else."

Turns = tuple[dict[str, str], ...]


@dataclass(frozen=True, slots=True)
class Requests:
    """Builds requests to one model. `sampling` are the parameters that a server need not know: temperature, seed."""

    model: str
    base_url: str
    sampling: Mapping[str, float | int]

    def build(
        self, form: Form, prompt: Prompt, shape: type[BaseModel], most_tokens: int, turns: Turns
    ) -> dict[str, Any]:
        """The arguments of a call. `turns` are the messages after the first two."""
        schema = strict_schema(shape)
        system = f"{prompt.system}\n\n{_TO_SHAPE}\n{json.dumps(schema, ensure_ascii=False, separators=(',', ':'))}"
        opening = (
            {"role": "system", "content": _sendable(system)},
            {"role": "user", "content": _sendable(prompt.user)},
        )
        return {
            "model": self.model,
            "messages": [*opening, *turns],
            form.limit: most_tokens,
            **{name: value for name, value in self.sampling.items() if name not in form.without},
            **form.parameters(schema_name(shape), schema),
            **self._of_the_host(),
        }

    def _of_the_host(self) -> dict[str, Any]:
        host = urlsplit(self.base_url).hostname or ""
        if host != "openrouter.ai" and not host.endswith(".openrouter.ai"):
            return {}
        # Else it passes a request on to a provider that ignores the schema.
        return {"extra_body": {"provider": {"require_parameters": True}}}


def asked_again(missed: Missed) -> Turns:
    """What the model said and what was wrong with it, as further messages; none where it said nothing."""
    if not missed.text:
        return ()
    wrong = "\n".join(f"- {line}" for line in missed.wrong)
    return (
        {"role": "assistant", "content": _sendable(missed.text[:_LONGEST_REPEATED])},
        {"role": "user", "content": _sendable(f"{_NOT_OF_IT}\n{wrong}\n{_AGAIN}")},
    )


def _sendable(text: str) -> str:
    """The text as UTF-8 can carry it: half a surrogate pair becomes a question mark."""
    return text.encode("utf-8", "replace").decode("utf-8")
