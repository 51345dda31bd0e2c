"""Judging in one call, for tests that ask what a user would get."""

from __future__ import annotations

import asyncio

from service.critique import critique
from service.document.guides import guide
from service.document.lists import Item, question_list
from service.document.model import Document
from service.engine import Job
from service.engines.rules import RulesEngine
from service.events import Done
from service.report import Judged, Report


def report_on(document: Document, goal: str = "", **options: object) -> Report:
    """The rules engine's report on a document."""

    async def last() -> Report:
        report: Report | None = None
        async for event in critique(Job(document, goal=goal, **options), RulesEngine()):  # type: ignore[arg-type]
            if isinstance(event, Done):
                report = event.report
        assert report is not None
        return report

    return asyncio.run(last())


def judged(text: str, goal: str = "", **options: object) -> Judged:
    """The rules engine's judgement of one question."""
    return report_on(question_list([Item("q", text)]), goal, **options).questions[0]


def guided(text: str, goal: str = "", **options: object) -> Report:
    """The rules engine's report on a Markdown guide."""
    return report_on(guide(text, "markdown"), goal, **options)
