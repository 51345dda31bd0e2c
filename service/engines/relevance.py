"""How far a question serves the goal, as a model sees it."""

from __future__ import annotations

from collections.abc import Iterator

from service.document.model import Question
from service.engine import Job, Linked
from service.engines.briefing import Briefing
from service.engines.reader import Task, check
from service.llm.asked import AskedQuestion, RelevanceRequest
from service.llm.replies import TOP_RELEVANCE, QuestionRelevance, RelevanceReply


def relevance_task(job: Job, briefing: Briefing) -> Task[Linked]:
    """Ask how far each question serves the job's goal. Whatever comes of it, the questions are judged without."""

    def put(questions: tuple[AskedQuestion, ...]) -> tuple[RelevanceRequest, type[RelevanceReply]]:
        return RelevanceRequest(questions, briefing.setting), RelevanceReply

    return Task(check("relevance", alone=False), briefing.question, put, _told)


def _told(question: Question, said: QuestionRelevance) -> Iterator[Linked]:
    yield Linked(question.id, said.relevance / TOP_RELEVANCE, "llm")
