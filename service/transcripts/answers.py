"""What a transcript is worth: every question joined to its answer, every statement on its rung, and what follows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from service.terms import InterviewType
from service.transcripts.commitments import Commitment, Promise, commitments, promises
from service.transcripts.contamination import Contamination, contamination
from service.transcripts.contradictions import Contradiction, contradictions
from service.transcripts.exchanges import Exchange, exchanges
from service.transcripts.four_questions import FourQuestions, four_questions
from service.transcripts.heard import Heard, hear
from service.transcripts.missed import Missed, missed
from service.transcripts.model import Transcript
from service.transcripts.questions import Put, put
from service.transcripts.shares import Shares, shares
from service.transcripts.statements import Statement, statements


@dataclass(frozen=True)
class Answers:
    """All that the rules read off the answers of one transcript; lists in the order of the talk, `missed` loudest first."""

    questions: tuple[Put, ...]
    exchanges: tuple[Exchange, ...]
    statements: tuple[Statement, ...]
    contamination: Contamination
    commitments: tuple[Commitment, ...]
    promises: tuple[Promise, ...]
    contradictions: tuple[Contradiction, ...]
    missed: tuple[Missed, ...]
    hard: FourQuestions
    shares: Shares


def read_answers(
    transcript: Transcript,
    goal: str = "",
    interview_type: InterviewType | None = None,
    product_names: Sequence[str] = (),
    questions: Sequence[Put] | None = None,
) -> Answers:
    """Read the answers of a transcript. `questions` are the interviewer's as another critique judged them, if it did."""
    heard: Heard = hear(transcript)
    asked = list(questions) if questions is not None else put(heard, interview_type, product_names)
    exchanged = exchanges(heard, asked)
    said = statements(heard, exchanged)
    tainted = contamination(heard, exchanged, said, product_names)
    committed = commitments(heard, exchanged, said)
    return Answers(
        questions=tuple(asked),
        exchanges=tuple(exchanged),
        statements=tuple(said),
        contamination=tainted,
        commitments=tuple(committed),
        promises=tuple(promises(heard)),
        contradictions=tuple(contradictions(said, [t.turn for t in tainted.taints if t.cause != "leading"])),
        missed=tuple(missed(heard, exchanged, said, goal, product_names)),
        hard=four_questions(said, tainted.counts, exchanged, committed),
        shares=shares(transcript, asked),
    )
