"""Answers whose words are not the JSON that was asked for."""

from __future__ import annotations

import json
from typing import Any

from tests.llm.faults.registry import fault
from tests.llm.misbehaving import Call


def _object(call: Call) -> dict[str, Any]:
    good = call.good()
    return good if isinstance(good, dict) else {}


def _text(call: Call) -> str:
    return json.dumps(call.good(), ensure_ascii=False)


@fault
async def bad_json(call: Call) -> None:
    """No JSON that could be mended."""
    await call.answer('{"questions": [[[[')


@fault
async def trailing_commas(call: Call) -> None:
    """JSON as people type it."""
    await call.answer(_text(call)[:-1] + ",}")


@fault
async def fenced(call: Call) -> None:
    """In a fence."""
    await call.answer(f"```json\n{_text(call)}\n```")


@fault
async def prose_around(call: Call) -> None:
    """Between sentences, with braces of their own."""
    await call.answer(f"Here {{as asked}} it is:\n{_text(call)}\nLet me know {{if}} more is needed.")


@fault
async def think_block(call: Call) -> None:
    """After thoughts that hold an answer, too."""
    await call.answer(f'<think>Maybe {{"questions": 1}}? No.</think>\n{_text(call)}')


@fault
async def wrong_shape(call: Call) -> None:
    """JSON of another shape."""
    await call.answer({"answer": 42})


@fault
async def wrong_types(call: Call) -> None:
    """The right fields with wrong things in them."""
    await call.answer(dict.fromkeys(_object(call), 7))


@fault
async def wrong_shape_once(call: Call) -> None:
    """Wrong at first, right when told what was wrong."""
    await call.answer({"answer": 42} if len(call.request["messages"]) == 2 else call.good())


@fault
async def cut_with_stop(call: Call) -> None:
    """Half of the JSON, and said to be all."""
    await call.answer(_text(call)[: len(_text(call)) // 2])


@fault
async def extra_fields(call: Call) -> None:
    """More than was asked for."""
    await call.answer({**_object(call), "score": 100, "notes": ["all fine"]})


@fault
async def duplicate_keys(call: Call) -> None:
    """A key twice, the second time empty."""
    name = next(iter(_object(call)), "questions")
    await call.answer(f'{_text(call)[:-1]}, "{name}": []}}')


@fault
async def lone_surrogate(call: Call) -> None:
    """Half a surrogate pair in every text."""
    await call.answer(_text(call).replace(': "', ': "\\ud83d'))


@fault
async def nested_deeply(call: Call) -> None:
    """A hundred thousand lists within each other."""
    await call.answer('{"questions": ' + "[" * 100_000)


@fault
async def brackets_only(call: Call) -> None:
    """What takes a mender of JSON minutes."""
    await call.answer('{"' * 50_000)
