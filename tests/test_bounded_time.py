"""Twenty thousand characters that nobody would say are judged in time, and hold nobody up."""

from __future__ import annotations

import asyncio
import time

import pytest

from service.document.guides import guide
from service.document.lists import Item, question_list
from service.language.offloop import off_loop, off_loop_long
from tests.judging import report_on

SIZE = 20_000
WITHIN = 8.0
"""Seconds: some four times what the slowest takes on a slow machine, a fraction of what the square of the size takes."""
AWKWARD = {
    "one word": "a",
    "words": "a ",
    "brackets": "(",
    "signs": "\"'",
    "commas": ",",
    "marks": "?",
    "conditions": "would you if ",
    "nested": "the man who saw ",
    "opinions": "What do you think of [product]? ",
    "lists": "![a](",
    "emoji": "👩\u200d👧 ",
}


@pytest.mark.parametrize("unit", AWKWARD.values(), ids=AWKWARD.keys())
def test_an_awkward_question_is_judged_in_time(unit: str) -> None:
    """Whole, and with its rewrites."""
    text = (unit * SIZE)[:SIZE]
    began = time.perf_counter()
    report = report_on(question_list([Item("q", text)]), goal="Learn how neighbours share the bins")
    assert time.perf_counter() - began < WITHIN
    assert report.questions[0].verdict in ("keep", "follow_up", "rewrite", "not_judged")


@pytest.mark.parametrize("unit", ["\n\n`", "- Why?\n", "|a|b|\n|-|-|\n", "<!--", "**a ", "[a](b"])
def test_an_awkward_guide_is_taken_apart_in_time(unit: str) -> None:
    """Before any of its questions is read."""
    began = time.perf_counter()
    with pytest.raises(LookupError):
        guide((unit * SIZE)[: 2 * SIZE], "markdown", check=_refuse)
    assert time.perf_counter() - began < WITHIN


def _refuse(_: object) -> None:
    raise LookupError


async def test_short_work_does_not_wait_for_long() -> None:
    """A long text is read beside the others."""
    long = asyncio.ensure_future(off_loop_long(time.sleep, 0.5))
    await asyncio.sleep(0.05)
    began = time.perf_counter()
    await off_loop(time.sleep, 0.01)
    assert time.perf_counter() - began < 0.4
    assert not long.done()
    await long
