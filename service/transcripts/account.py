"""The account of a transcript: what was asked as it was judged, what the answers are worth, and what both come to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from service.engine import NotRun
from service.report import MODEL, Judged, Report
from service.transcripts.answers import Answers
from service.transcripts.commitments import commitments, promises
from service.transcripts.contamination import contamination
from service.transcripts.contradictions import contradictions
from service.transcripts.conversation import Conversation
from service.transcripts.covered import Covered, covered
from service.transcripts.exchanges import exchanges
from service.transcripts.four_questions import four_questions
from service.transcripts.missed import missed
from service.transcripts.model import Transcript, Turn
from service.transcripts.questions import Put
from service.transcripts.shares import shares
from service.transcripts.statements import statements

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
    """The account of a talk whose questions were judged.

    Words of a turn that seems to bear the wrong name are no evidence, nor are those of unknown speakers.
    """
    heard = talk.heard
    asked = [_put(j, talk.turns[j.question.id]) for j in report.questions]
    exchanged = exchanges(heard, asked)
    said = [s for s in statements(heard, exchanged) if not heard.turn(s.turn).doubted]
    tainted = contamination(heard, exchanged, said, product_names)
    committed = [c for c in commitments(heard, exchanged, said) if not heard.turn(c.turn).doubted]
    answers = Answers(
        questions=tuple(asked),
        exchanges=tuple(exchanged),
        statements=tuple(said),
        contamination=tainted,
        commitments=tuple(committed),
        promises=tuple(promises(heard)),
        contradictions=tuple(contradictions(said, [t.turn for t in tainted.taints if t.cause != "leading"])),
        missed=tuple(missed(heard, exchanged, said, goal, product_names)),
        hard=four_questions(said, tainted.counts, exchanged, committed),
        shares=shares(talk.transcript, asked),
    )
    told = _with_answers_unread(report) if said else report
    return TranscriptReport(talk.transcript, told, answers, covered(goal, asked, exchanged, said), talk.sure, goal)


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
