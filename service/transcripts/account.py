"""The account of a transcript: what was asked as it was judged, what the answers are worth, and what both come to."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from service.engine import NotRun
from service.report import MODEL, Judged, Report
from service.transcripts.answers import Answers, weigh
from service.transcripts.conversation import Conversation
from service.transcripts.covered import Covered, covered
from service.transcripts.listened import Listened, ReadBy, read_by
from service.transcripts.model import Transcript, Turn
from service.transcripts.questions import Put

ANSWERS = f"{MODEL}answers"
"""A model's reading of what is said in answer, beside the rules'."""


@dataclass(frozen=True)
class TranscriptReport:
    """All that is told of one transcript. `sure` is False where nobody is known to interview, so that nothing answers.

    `read` says who read which of the participants' turns.
    """

    transcript: Transcript
    report: Report
    answers: Answers
    covered: Covered | None
    sure: bool
    goal: str = ""
    read: tuple[ReadBy, ...] = ()

    def turn(self, n: int) -> Turn:
        """The turn of this number."""
        return self.transcript.turns[n]


def account(
    talk: Conversation,
    report: Report,
    goal: str = "",
    product_names: Sequence[str] = (),
    heard: Listened | None = None,
) -> TranscriptReport:
    """The account of a talk whose questions were judged, with what a model `heard` in the answers, if one was asked.

    Words of unknown speakers are no evidence.
    """
    asked = [_put(j, talk.turns[j.question.id]) for j in report.questions]
    answers = weigh(talk.heard, asked, goal, product_names, heard)
    told = _with_dropped(report, answers) if heard is not None else report
    if heard is None and answers.statements:
        told = _with_answers_unread(report)
    served = covered(goal, asked, answers.exchanges, answers.statements)
    turns = [t.n for t in talk.heard.turns("participant") if not (t.doubted or t.back_channel)]
    return TranscriptReport(talk.transcript, told, answers, served, talk.sure, goal, read_by(turns, heard))


def _put(judged: Judged, turn: int) -> Put:
    standing = (f for f in judged.findings if f.withdrawn is None and f.severity == "error")
    return Put(judged.question, turn, judged.verdict, frozenset(f.family for f in standing))


def _with_dropped(report: Report, answers: Answers) -> Report:
    """The report with a count of what a model said of the answers that could not be used."""
    counts = Counter(report.engine.discarded)
    counts.update(answers.dropped)
    return replace(report, engine=replace(report.engine, discarded=dict(sorted(counts.items()))))


def _with_answers_unread(report: Report) -> Report:
    """The report where a model read the questions, with a word on what it did not read."""
    if report.engine.used == "rules":
        return report
    unread = NotRun(ANSWERS, (), "by_rules")
    ran = replace(report.engine, checks_not_run=(*report.engine.checks_not_run, unread))
    return replace(report, engine=ran)
