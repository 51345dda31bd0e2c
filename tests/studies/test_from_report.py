"""What a study keeps of a report: its questions counted, as sign 1 needs them."""

from __future__ import annotations

from service.critique import critique
from service.document.lists import Item, question_list
from service.engine import Job
from service.engines.rules import RulesEngine
from service.events import Done
from service.report import Report
from service.studies.from_report import interview_of
from service.wire.study_requests import NewInterview

ASKED = (
    "When did you last chase a late invoice?",
    "Don't you hate chasing invoices?",
    "Would you pay for a tool that chases them?",
    "Is it a good idea to let a robot chase them?",
    "How often do you chase an invoice?",
)


async def _report() -> Report:
    job = Job(question_list([Item(str(n), text) for n, text in enumerate(ASKED)]))
    async for event in critique(job, RulesEngine()):
        if isinstance(event, Done):
            return event.report
    raise AssertionError("no report")


async def test_its_questions_are_counted() -> None:
    """One to keep, one to follow up, three to rewrite; of those one leads, one asks for praise, one is about a price."""
    told = NewInterview(asked=["Ines"], listened=[])
    interview = interview_of(await _report(), told)
    assert interview.questions
    kept = interview.questions
    assert (kept.keep, kept.follow_up, kept.rewrite, kept.leading) == (1, 1, 3, 2)
    assert kept.families.keys() >= {"leading", "validation", "price", "generic"}
    assert (interview.asked, interview.listened) == (["Ines"], [])
    assert interview.model_dump(exclude_unset=True).keys() == {"asked", "listened", "questions"}
