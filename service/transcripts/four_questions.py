"""The four hard questions after an interview, each answered with the participant's words or not learned."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Literal, get_args

from service.transcripts.commitments import Commitment
from service.transcripts.exchanges import Exchange
from service.transcripts.grammar.subjects import who
from service.transcripts.grammar.tenses import time_of
from service.transcripts.statements import Statement

Hard = Literal["why_like", "what_it_saves", "fits_their_day", "what_tried"]
HARD: tuple[Hard, ...] = get_args(Hard)
MOST = 3
"""Quotes to one question."""
_REASON = frozenset("because since so lets helps saves means cuts gives".split())
_WHY = ("why", "what made", "what do you like", "what did you like", "what makes")


@dataclass(frozen=True, slots=True)
class Hardness:
    """One hard question with the statements that answer it, the most telling first; none: not learned."""

    question: Hard
    quotes: tuple[Statement, ...]

    @property
    def learned(self) -> bool:
        """Whether anything answers it."""
        return bool(self.quotes)


@dataclass(frozen=True, slots=True)
class FourQuestions:
    """The answers in the order of `HARD`, and whether there is a next step."""

    answers: tuple[Hardness, ...]
    next_step: bool


def four_questions(
    said: Sequence[Statement], counts: Sequence[float], exchanged: Sequence[Exchange], committed: Sequence[Commitment]
) -> FourQuestions:
    """The four answers. `counts` is what each statement counts; of two equally telling ones the untainted stands first."""
    whys = {
        n for e in exchanged for n in e.answer if any(q.question.text.lower().startswith(_WHY) for q in e.questions)
    }
    hows = {n for e in exchanged for n in e.answer if _asks_how(e)}
    tests: dict[Hard, Callable[[Statement], bool]] = {
        "why_like": lambda s: _says_why(s, whys),
        "what_it_saves": lambda s: (
            s.rung in ("time_spent", "money_spent") or (s.rung == "named_consequence" and _counted(s))
        ),
        "fits_their_day": lambda s: s.rung == "workaround" or (s.turn in hows and s.band == "evidence" and _does(s)),
        "what_tried": lambda s: s.rung == "active_search" or (s.rung == "workaround" and _told(s)),
    }
    ranked = sorted(zip(said, counts, strict=True), key=lambda x: (-x[0].weight * x[1], x[0].turn, x[0].spans[0].start))
    answers = tuple(Hardness(q, tuple(s for s, _ in ranked if tests[q](s))[:MOST]) for q in HARD)
    return FourQuestions(answers, any(c.dated for c in committed))


def _says_why(s: Statement, whys: set[int]) -> bool:
    praises = any(f.name == "praise" for f in s.features) and s.rung in ("compliment", "opinion", "retold_emotion")
    reason = any(w in _REASON for w in s.clause.lowers[1:])
    return praises and (s.turn in whys or (reason and s.rung == "compliment"))


def _asks_how(e: Exchange) -> bool:
    return any(a.wh == "how" or a.form == "request" for q in e.questions for a in q.question.asked)


def _does(s: Statement) -> bool:
    verb = s.clause.verb
    doing = verb is not None and verb.lemma not in ("be", "have", "think", "know") and time_of(s.clause) == "present"
    return doing and who(s.clause) in ("i", "we", "some_one")


def _counted(s: Statement) -> bool:
    return any(f.name in ("money", "duration") for f in s.features)


def _told(s: Statement) -> bool:
    return any(f.name == "first_person_past" for f in s.features)
