"""What a server sent, read as far as the model's words: bytes to a chat completion, a completion to text and tokens."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from service.llm.failures import CallFailed, Missed, Trouble, of_error

_CUT = frozenset({"length", "max_tokens", "model_length"})
_FILTERED = ("content_filter", "safety", "recitation", "prohibited_content")
_CHARACTERS_A_TOKEN = 4
_MOST_TOKENS = 100_000_000
"""A server that claims more cannot count."""


def completion_of(body: bytes) -> dict[str, Any]:
    """The chat completion that a body of status 200 holds. Raises CallFailed: a web page, an error, no JSON."""
    try:
        read = json.loads(body.decode("utf-8-sig"))
    except (ValueError, RecursionError):
        raise CallFailed(Trouble("not_an_answer", "once")) from None
    if isinstance(read, dict):
        if read.get("error") and not read.get("choices"):
            raise CallFailed(of_error(read["error"]))
        if isinstance(read.get("choices"), list) or "choices" in read:
            return read
    raise CallFailed(Trouble("not_an_answer", "once"))


def words_of(completion: Mapping[str, Any]) -> str:
    """What the model said, be it as text or as the arguments of a tool. `finish_reason` is heeded before anything.

    Raises CallFailed where it was cut, filtered, refused or broken off, Missed where it said nothing.
    """
    choices = completion.get("choices")
    first = choices[0] if isinstance(choices, list) and choices else None
    if not isinstance(first, dict):
        raise Missed("empty_reply")
    finish = str(first.get("finish_reason") or "").lower()
    if finish in _CUT:
        raise CallFailed(Trouble("truncated"))
    if finish.startswith(_FILTERED):
        raise CallFailed(Trouble("filtered"))
    if finish in ("error", "network_error", "insufficient_system_resource"):
        error = first.get("error")
        raise CallFailed(of_error(error) if error else Trouble("server_error", "while_time_lasts"))
    message = first.get("message")
    if not isinstance(message, dict):
        raise Missed("empty_reply")
    if message.get("refusal"):
        raise CallFailed(Trouble("refused"))
    text = next((t for t in (*_arguments(message), _content(message)) if t.strip()), "")
    if not text:
        raise Missed("empty_reply")
    return text


def tokens_of(completion: Mapping[str, Any], messages: object) -> tuple[int, int]:
    """Tokens in and out as the server counted them, else estimated by length: what is unknown must not count as free."""
    usage = completion.get("usage")
    counted = usage if isinstance(usage, dict) else {}
    return (
        _whole(counted.get("prompt_tokens"), messages),
        _whole(counted.get("completion_tokens"), completion.get("choices")),
    )


def _whole(count: object, text: object) -> int:
    if isinstance(count, int) and 0 <= count < _MOST_TOKENS:
        return count
    try:
        return len(json.dumps(text, ensure_ascii=False)) // _CHARACTERS_A_TOKEN
    except RecursionError:
        return 0


def _arguments(message: Mapping[str, Any]) -> Iterator[str]:
    calls = message.get("tool_calls")
    for call in calls if isinstance(calls, list) else ():
        function = call.get("function") if isinstance(call, dict) else None
        arguments = function.get("arguments") if isinstance(function, dict) else None
        if isinstance(arguments, (dict, str)) and arguments:
            yield arguments if isinstance(arguments, str) else json.dumps(arguments)


def _content(message: Mapping[str, Any]) -> str:
    """The text of a message: a string, or the parts of it that are text."""
    content = message.get("content")
    if isinstance(content, list):
        texts = (part.get("text") for part in content if isinstance(part, dict) and part.get("type") == "text")
        return "".join(t for t in texts if isinstance(t, str))
    return content if isinstance(content, str) else ""
