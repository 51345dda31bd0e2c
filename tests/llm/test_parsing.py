"""Words to a shape: what stands around the JSON, what is mended, and what is refused."""

from __future__ import annotations

import json
import time

import pytest
from pydantic import BaseModel, ConfigDict

from service.llm.failures import Missed
from service.llm.parsing import shaped


class Point(BaseModel):
    """A shape of two fields."""

    model_config = ConfigDict(extra="forbid")
    x: int
    note: str


GOOD = '{"x": 1, "note": "a"}'


@pytest.mark.parametrize(
    "text",
    [
        GOOD,
        f"  \n{GOOD}\n",
        f"```json\n{GOOD}\n```",
        f"```{GOOD}```",
        f"Sure! Here it is:\n\n{GOOD}\n\nAnything else?",
        f'An example: {{"x": 9}}. The answer: {GOOD}',
        f"<think>I could say {GOOD.replace('1', '2')}, or not.</think>{GOOD}",
        f"the template wrote the opening tag</think>\n```\n{GOOD}\n```",
        f"{GOOD}<think>done</think>",
    ],
)
def test_the_json_is_found_in_what_stands_around_it(text: str) -> None:
    """Fences, prose and thoughts, at every rung."""
    assert shaped(text, Point, repair=False) == Point(x=1, note="a")


def test_a_text_that_speaks_of_thoughts_is_left_whole() -> None:
    """Only what is not JSON already is searched."""
    text = json.dumps({"x": 1, "note": "they wrote </think> and ```json {} ```"})
    assert shaped(text, Point, repair=False).note == "they wrote </think> and ```json {} ```"


@pytest.mark.parametrize(
    "text", ["{'x': 1, 'note': 'a'}", '{"x": 1, "note": "a",}', '{x: 1, "note": "a"', f"{GOOD[:-1]}"]
)
def test_broken_json_is_mended_only_where_that_is_allowed(text: str) -> None:
    """At the last rung, and never above."""
    assert shaped(text, Point, repair=True) == Point(x=1, note="a")
    with pytest.raises(Missed, match="not_json"):
        shaped(text, Point, repair=False)


@pytest.mark.parametrize(
    "text,failure,wrong",
    [
        ("no idea", "not_json", "the reply is not one JSON object"),
        ("[1, 2]", "not_json", "the reply is not one JSON object"),
        ('{"x": NaN, "note": "a"}', "not_json", "the reply is not one JSON object"),
        ('{"x": 1, "note": "a", "x": 2}', "wrong_shape", "a key stands twice in one object"),
        ('{"x": "secret", "note": "a"}', "wrong_shape", "x: Input should be a valid integer"),
        ('{"x": 1}', "wrong_shape", "note: Field required"),
        ('{"outer": {"x": 1}, "then', "not_json", "the reply is not one JSON object"),
    ],
)
def test_what_is_wrong_is_said_without_repeating_it(text: str, failure: str, wrong: str) -> None:
    """By the field's name, never by what stood in it."""
    with pytest.raises(Missed, match=failure) as missed:
        shaped(text, Point, repair=False)
    assert missed.value.wrong[0].startswith(wrong)
    assert "secret" not in f"{missed.value} {missed.value.wrong}"


def test_half_a_surrogate_pair_does_not_come_through() -> None:
    """JSON can spell it, an answer in UTF-8 cannot hold it."""
    assert shaped('{"x": 1, "note": "a\\ud83db"}', Point, repair=False).note == "ab"


@pytest.mark.parametrize(
    "text",
    [
        "{" * 200_000,
        '{"' * 100_000,
        "<think>" * 50_000,
        "```" * 100_000,
        '{"x":' * 50_000,
        "{}" * 100_000,
        "[" * 200_000,
    ],
)
def test_awkward_text_takes_no_time(text: str) -> None:
    """A hostile model cannot hold the service up."""
    began = time.monotonic()
    with pytest.raises(Missed):
        shaped(text, Point, repair=True)
    assert time.monotonic() - began < 1
