"""The samples show what they are there to show."""

from __future__ import annotations

import asyncio
from functools import lru_cache

import pytest

from service.critique import critique
from service.document.guides import guide
from service.engine import Job
from service.engines.rules import RulesEngine
from service.events import Done
from service.report import Report
from tests.house.files import ROOT, text_of


@lru_cache
def _read(name: str) -> str:
    return text_of(ROOT / "docs" / "samples" / name)


async def _last(name: str) -> Report:
    async for event in critique(Job(guide(_read(name), "markdown")), RulesEngine()):
        if isinstance(event, Done):
            return event.report
    raise AssertionError("no report")


@lru_cache
def _report(name: str) -> Report:
    return asyncio.run(_last(name))


def test_the_good_guide_is_left_alone() -> None:
    """Every question of rota.md is kept, and its revision is itself."""
    report = _report("rota.md")
    assert [j.question.text for j in report.questions if j.verdict != "keep"] == []
    assert report.revised is not None
    assert report.revised.text == _read("rota.md")


def test_the_founders_guide_is_not() -> None:
    """Half of founder.md cannot be trusted; its logistics and facts are kept."""
    verdicts = {j.question.text: j.verdict for j in _report("founder.md").questions}
    assert sum(v == "rewrite" for v in verdicts.values()) >= len(verdicts) / 2
    assert verdicts["How long have you had the shop?"] == "keep"
    assert verdicts["Who else should we talk to?"] == "keep"


@pytest.mark.parametrize(
    "unsaid",
    [
        "Do we still need",
        "Do people read",
        "How do people find",
        "would you please check",
        "Why would they",
        "Would this",
    ],
)
def test_what_nobody_says_is_not_judged(unsaid: str) -> None:
    """Front matter, plans, comments, notes and code blocks of parcel_lockers.md hold no question to anyone."""
    assert unsaid in _read("parcel_lockers.md")
    assert not [j for j in _report("parcel_lockers.md").questions if unsaid in j.question.text]


@pytest.mark.parametrize(
    "asked",
    [
        "What did you do from the moment the message arrived until you held the parcel?",
        "Tell me about the code: where did you look for it, and how long did that take?",
        "Which one did you use before this one, and what made you change?",
        "Do you usually fetch parcels on your way home?",
    ],
)
def test_a_wrapped_question_is_whole(asked: str) -> None:
    """Lists, quotes and HTML around a question, and its line breaks, do not cut it."""
    assert [j for j in _report("parcel_lockers.md").questions if j.question.text.endswith(asked)]
