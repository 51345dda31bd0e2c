"""What a transcript is worth: every question joined to its answer, every statement on its rung, and what follows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from service.transcripts.commitments import Commitment, Promise, commitments, promises
from service.transcripts.contamination import Contamination, contamination
from service.transcripts.contradictions import Contradiction, contradictions
from service.transcripts.exchanges import Exchange, exchanges
from service.transcripts.four_questions import FourQuestions, four_questions
from service.transcripts.heard import Heard
from service.transcripts.missed import Missed, missed
from service.transcripts.questions import Put
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


def weigh(heard: Heard, asked: Sequence[Put], goal: str = "", product_names: Sequence[str] = ()) -> Answers:
    """What the answers to the questions asked are worth. Words of a turn that seems to bear the wrong name count nowhere."""
    exchanged = exchanges(heard, asked)
    said = [s for s in statements(heard, exchanged) if not heard.turn(s.turn).doubted]
    tainted = contamination(heard, exchanged, said, product_names)
    committed = [c for c in commitments(heard, exchanged, said) if not heard.turn(c.turn).doubted]
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
        shares=shares(heard.transcript, asked),
    )
