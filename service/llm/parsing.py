"""What a model said as the shape it was asked for: whatever stands around the JSON, and whatever is wrong with it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, TypeVar

from json_repair import repair_json
from pydantic import BaseModel, ValidationError

from service.llm.failures import Missed

R = TypeVar("R", bound=BaseModel)

_THOUGHTS = ("</think>", "</thinking>", "</thought>", "</reasoning>")
_MOST_STARTS = 20
"""Places that are tried as the start of JSON within prose: a reply of braces alone must not take minutes."""
_LONGEST_MENDED = 30_000
_MOST_BRACKETS = 1_000
"""What is mended at most, in characters and in brackets opened: json_repair took 83 s for 25,000 of the latter."""
_MOST_WRONG = 8


class _Twice(ValueError):
    """An object of JSON has a key twice: which one was meant is anyone's guess."""


def shaped(text: str, shape: type[R], *, repair: bool) -> R:
    """The text as a shape. `repair` mends broken JSON, which must be known not to have been cut. Raises Missed.

    Of several objects in a text the first that is of the shape counts: the whole text, else what is left without
    thoughts, fences and prose around it.
    """
    missed = Missed("not_json", text, ("the reply is not one JSON object",))
    try:
        for read, outermost in _readings(text, repair=repair):
            try:
                return shape.model_validate(_encodable(read))
            except ValidationError as error:
                if outermost:
                    missed = Missed("wrong_shape", text, _wrong(error))
    except _Twice:
        missed = Missed("wrong_shape", text, ("a key stands twice in one object",))
    except RecursionError:
        pass
    raise missed


def _wrong(error: ValidationError) -> tuple[str, ...]:
    """Which fields were wrong, and how: never what stood in them."""
    listed = error.errors(include_input=False, include_url=False, include_context=False)
    return tuple(f"{'.'.join(map(str, e['loc'])) or 'the whole'}: {e['msg']}" for e in listed[:_MOST_WRONG])


def _readings(text: str, *, repair: bool) -> Iterator[tuple[dict[str, Any], bool]]:
    """The JSON objects that a text may be meant as, likeliest first, in time that grows with its length only.

    Each with whether it is what the first brace begins, or the whole text mended; others may be parts of a broken one.
    """
    if (read := _object(text)) is not None:
        yield read, True
        return
    bare = text[_thought_ends(text) :].strip() or text
    yield from _within(bare)
    broken = bare[max(0, bare.find("{")) :]
    if repair and len(broken) <= _LONGEST_MENDED and 0 < broken.count("{") + broken.count("[") <= _MOST_BRACKETS:
        mended = repair_json(broken, return_objects=True)
        if isinstance(mended, dict) and mended:
            yield mended, True


def _thought_ends(text: str) -> int:
    """Where a model's thoughts end; some templates write their beginning for it, so only the end can be relied on."""
    lower = text.lower() if text.isascii() else text
    return max((at + len(tag) for tag in _THOUGHTS if (at := lower.rfind(tag)) >= 0), default=0)


def _object(text: str) -> dict[str, Any] | None:
    try:
        read = _DECODER.decode(text.strip())
    except _Twice:
        raise
    except ValueError:
        return None
    return read if isinstance(read, dict) else None


def _within(text: str) -> list[tuple[dict[str, Any], bool]]:
    """The JSON objects that stand in prose, longest first."""
    found: list[tuple[int, dict[str, Any], bool]] = []
    first = start = text.find("{")
    for _ in range(_MOST_STARTS):
        if start < 0:
            break
        end = start + 1
        try:
            read, end = _DECODER.raw_decode(text, start)
            found.append((end - start, read, start == first))
        except _Twice:
            raise
        except ValueError:
            pass
        start = text.find("{", end)
    found.sort(key=lambda one: -one[0])
    return [(read, outermost) for _, read, outermost in found]


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    read = dict(pairs)
    if len(read) < len(pairs):
        raise _Twice
    return read


def _no_number(name: str) -> float:
    raise ValueError(name)


_DECODER = json.JSONDecoder(object_pairs_hook=_once, parse_constant=_no_number)


def _encodable(data: dict[str, Any]) -> Any:
    """The data without halves of surrogate pairs, which JSON can spell and UTF-8 cannot: they would break the answer."""
    try:
        json.dumps(data, ensure_ascii=False).encode()
    except UnicodeEncodeError:
        return json.loads(json.dumps(data, ensure_ascii=False).encode("utf-8", "ignore"))
    return data
