"""What a transcript is worth: every question joined to its answer, every statement on its rung, and what follows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from service.terms import Discard, Source
from service.transcripts.binding import bound
from service.transcripts.commitments import Commitment, Promise, commitments, promises
from service.transcripts.contamination import Contamination, contamination
from service.transcripts.contradictions import Contradiction, contradictions
from service.transcripts.exchanges import Exchange, exchanges
from service.transcripts.four_questions import FourQuestions, four_questions
from service.transcripts.heard import Heard
from service.transcripts.letting_go import let_go
from service.transcripts.listened import Listened
from service.transcripts.merging import merged
from service.transcripts.missed import Missed, missed
from service.transcripts.questions import Put
from service.transcripts.shares import Shares, shares
from service.transcripts.statements import Statement, statements


@dataclass(frozen=True)
class Answers:
    """All that is read off the answers of one transcript; lists in the order of the talk, `missed` loudest first.

    `by_model` are those commitments and signals let go that a model named and the rules did not, or that stand with a
    question of its own; `dropped` says why other things it said are not there.
    """

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
    by_model: tuple[Commitment | Missed, ...] = ()
    dropped: tuple[Discard, ...] = ()

    def source(self, of: Commitment | Missed) -> Source:
        """Who found a commitment, or a signal that was let go."""
        return "llm" if any(of is each for each in self.by_model) else "rules"


def weigh(
    heard: Heard,
    asked: Sequence[Put],
    goal: str = "",
    product_names: Sequence[str] = (),
    read: Listened | None = None,
) -> Answers:
    """What the answers to the questions asked are worth, by the rules and by what a model said of the answers it `read`.

    Words of a turn that seems to bear the wrong name count nowhere.
    """
    exchanged = exchanges(heard, asked)
    said = [s for s in statements(heard, exchanged) if not heard.turn(s.turn).doubted]
    every, dropped = said, list[Discard]()
    if read is not None:
        said, dropped = merged(heard, exchanged, said, read)
        every = _with_others(said, every)
    tainted = contamination(heard, exchanged, said, product_names)
    committed = [c for c in commitments(heard, exchanged, every) if not heard.turn(c.turn).doubted]
    lost = missed(heard, exchanged, every, goal, product_names)
    by_model: list[Commitment | Missed] = []
    if read is not None:
        committed, given, useless = bound(heard, exchanged, committed, read)
        lost, named, unasked = let_go(heard, exchanged, every, lost, read, goal, product_names)
        by_model, dropped = [*given, *named], [*dropped, *useless, *unasked]
    return Answers(
        questions=tuple(asked),
        exchanges=tuple(exchanged),
        statements=tuple(said),
        contamination=tainted,
        commitments=tuple(committed),
        promises=tuple(promises(heard)),
        contradictions=tuple(contradictions(said, [t.turn for t in tainted.taints if t.cause != "leading"])),
        missed=tuple(lost),
        hard=four_questions(said, tainted.counts, exchanged, committed),
        shares=shares(heard.transcript, asked),
        by_model=tuple(by_model),
        dropped=tuple(dropped),
    )


def _with_others(said: Sequence[Statement], every: Sequence[Statement]) -> list[Statement]:
    """The statements, and of those by the rules the ones that a model reading alone did not name, in order."""
    both = {(s.turn, s.clause.lo): s for s in (*every, *said)}
    return [both[at] for at in sorted(both)]
