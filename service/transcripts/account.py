"""The account of a transcript: what was asked as it was judged, what the answers are worth, and what both come to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from service.engine import NotRun
from service.report import MODEL, Judged, Report
from service.transcripts.answers import Answers, weigh
from service.transcripts.conversation import Conversation
from service.transcripts.covered import Covered, covered
from service.transcripts.model import Transcript, Turn
from service.transcripts.questions import Put

ANSWERS = f"{MODEL}answers"
"""The check that no model makes: what is said in answer is read by the rules."""


@dataclass(frozen=True)
class TranscriptReport:
    """All that is told of one transcript. `sure` is False where nobody is known to interview, so that nothing answers."""

    transcript: Transcript
    report: Report
    answers: Answers
    covered: Covered | None
    sure: bool
    goal: str = ""

    def turn(self, n: int) -> Turn:
        """The turn of this number."""
        return self.transcript.turns[n]


def account(talk: Conversation, report: Report, goal: str = "", product_names: Sequence[str] = ()) -> TranscriptReport:
    """The account of a talk whose questions were judged. Words of unknown speakers are no evidence."""
    asked = [_put(j, talk.turns[j.question.id]) for j in report.questions]
    answers = weigh(talk.heard, asked, goal, product_names)
    told = _with_answers_unread(report) if answers.statements else report
    served = covered(goal, asked, answers.exchanges, answers.statements)
    return TranscriptReport(talk.transcript, told, answers, served, talk.sure, goal)


def _put(judged: Judged, turn: int) -> Put:
    standing = (f for f in judged.findings if f.withdrawn is None and f.severity == "error")
    return Put(judged.question, turn, judged.verdict, frozenset(f.family for f in standing))


def _with_answers_unread(report: Report) -> Report:
    """The report where a model read the questions, with a word on what it did not read."""
    if report.engine.used == "rules":
        return report
    unread = NotRun(ANSWERS, (), "by_rules")
    ran = replace(report.engine, checks_not_run=(*report.engine.checks_not_run, unread))
    return replace(report, engine=ran)
