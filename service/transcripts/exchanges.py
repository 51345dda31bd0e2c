"""Each question of the interviewer joined to the answer it got."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from service.terms import Family
from service.transcripts.heard import Heard
from service.transcripts.questions import Put

_POINTING = frozenset("that this it those these then there so why how when where who which else".split())


@dataclass(frozen=True)
class Exchange:
    """What was asked in one interviewer turn and the turns that answered it, up to the next question.

    `turn` is the asking turn's number; `answer` are the participant's turns, those left out that only show listening;
    `remarks` are interviewer turns in between that ask nothing. `probes` is the asking turn of the exchange that this
    one follows up, None where it opens a subject.
    """

    turn: int
    questions: tuple[Put, ...]
    answer: tuple[int, ...]
    remarks: tuple[int, ...] = ()
    probes: int | None = None

    @property
    def families(self) -> frozenset[Family]:
        """The families of the errors in its questions."""
        return frozenset(f for q in self.questions for f in q.families)


def exchanges(heard: Heard, put: Sequence[Put]) -> list[Exchange]:
    """The exchanges of a transcript in order. A question that nobody answered has an empty answer."""
    by_turn: dict[int, list[Put]] = {}
    for question in put:
        by_turn.setdefault(question.turn, []).append(question)
    out: list[Exchange] = []
    answer: list[int] = []
    remarks: list[int] = []
    asked: int | None = None

    def close() -> None:
        if asked is not None:
            questions = tuple(by_turn[asked])
            probed = out[-1].turn if out and out[-1].answer and _probes(questions[0]) else None
            out.append(Exchange(asked, questions, tuple(answer), tuple(remarks), probed))

    for turn in heard.transcript.turns:
        if turn.n in by_turn:
            close()
            asked, answer, remarks = turn.n, [], []
        elif turn.back_channel:
            continue
        elif turn.role == "participant":
            answer.append(turn.n)
        elif turn.role == "interviewer":
            remarks.append(turn.n)
    close()
    return out


def _probes(put: Put) -> bool:
    """Whether a question follows up what was just answered: so short, or so pointing, that it lives off the answer."""
    question = put.question
    if question.purpose == "probe":
        return True
    words = [w for w in question.parsed.words if w.pos not in ("PUNCT", "INTJ", "CCONJ")]
    nouns = [w for w in words if w.pos in ("NOUN", "PROPN")]
    return len(words) <= 8 and not nouns and any(w.lower in _POINTING for w in words)
