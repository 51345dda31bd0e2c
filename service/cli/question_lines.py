"""Questions one a line: plain lines, or JSON lines in the shape that the API takes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from pydantic import TypeAdapter, ValidationError

from service.cli.place import LINE_END
from service.cli.unusable import Unusable
from service.document.lists import Item
from service.wire.requests import Listed, QuestionItem

# "- ", "* ", "• ", "1. ", "1) ", "Q1: ": what people put before the items of a list is no part of the question.
_BULLET = re.compile(r"[\s\ufeff]*(?:[-*+•–](?:\s+|$)|\(?\d{1,3}[.):]\s+|[Qq]\d{1,3}[.):]\s*)?")
_HEADING = re.compile(r"[\s\ufeff]*#{1,6}(?:\s|$)")
_LISTED: TypeAdapter[str | QuestionItem] = TypeAdapter(Listed)


@dataclass(frozen=True, slots=True)
class Placed:
    """A question of a list, the line it stands in, and its offset in the file (None inside a JSON string)."""

    item: Item
    line: int
    offset: int | None


def line_items(text: str) -> tuple[Placed, ...]:
    """A question for every line that holds more than a bullet and is no heading ("# Pricing")."""
    items: list[Placed] = []
    for number, start, line in _lines(text):
        bullet = _BULLET.match(line)
        lead = bullet.end() if bullet else 0
        if (question := line[lead:].rstrip()) and not _HEADING.match(line):
            items.append(Placed(Item(str(len(items) + 1), question), number, start + lead))
    return tuple(items)


def json_items(text: str, shown: str) -> tuple[Placed, ...]:
    """A question for every JSON line: a string, or {"id", "text", "context"?, "before"?}.

    Raises Unusable with the number of the first bad line, never with what stands there.
    """
    items: list[Placed] = []
    lines: dict[str, int] = {}
    for number, _, line in _lines(text):
        if not line.strip():
            continue
        try:
            listed = _LISTED.validate_json(line)
        except ValidationError as wrong:
            raise Unusable(f"{shown}: line {number}: {_said(wrong)}") from None
        # As in the API, a bare string goes by its place in the list.
        place = str(len(items) + 1)
        asked = QuestionItem(id=place, text=listed) if isinstance(listed, str) else listed
        if not asked.text.strip():
            raise Unusable(f"{shown}: line {number}: the text is empty")
        if (first := lines.setdefault(asked.id, number)) != number:
            raise Unusable(f"{shown}: line {number} has the id of line {first}; ids must differ")
        items.append(Placed(Item(asked.id, asked.text, asked.context or "", asked.before or ""), number, None))
    return tuple(items)


def _lines(text: str) -> Iterator[tuple[int, int, str]]:
    """Every line with its number, from 1, and its offset."""
    start = 0
    for number, end in enumerate([*LINE_END.finditer(text), None], start=1):
        yield number, start, text[start : end.start() if end else len(text)]
        start = end.end() if end else start


def _said(wrong: ValidationError) -> str:
    fault = wrong.errors(include_input=False, include_url=False)[0]
    field = ".".join(str(part) for part in fault["loc"] if part in QuestionItem.model_fields)
    match fault["type"]:
        case "json_invalid":
            return "not valid JSON"
        case "missing":
            return f'"{field}" is missing; a line is {{"id", "text", "context"?, "before"?}}'
        case "value_error" | "extra_forbidden":
            return "an unknown field; a line may hold id, text, context and before"
        case "model_type" | "dict_type" | "model_attributes_type":
            return 'neither a string nor an object; a line is {"id", "text", "context"?, "before"?}'
        case "string_type":
            return f'"{field}" must be a string'
        case "string_too_short":
            return f'"{field}" is empty'
        case "string_too_long":
            return f'"{field}" is longer than {fault["ctx"]["max_length"]} characters'
    return f'"{field}" holds a character that is not text' if field else "not a question"
