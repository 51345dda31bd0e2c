"""What the participant committed to, typed and dated; and apart from it what the interviewer promised."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from service.document.model import Span
from service.transcripts.exchanges import Exchange
from service.transcripts.grammar.agreement import content
from service.transcripts.grammar.clause import Clause
from service.transcripts.grammar.costs import Cost
from service.transcripts.grammar.due import due
from service.transcripts.grammar.replies import accepts
from service.transcripts.grammar.subjects import who
from service.transcripts.grammar.tenses import negated, time_of
from service.transcripts.heard import Heard
from service.transcripts.pledge import Pledge, pledges
from service.transcripts.requested import Requested
from service.transcripts.settled import given, void
from service.transcripts.statements import Statement

Kind = Cost
"""What a commitment costs: time (work, data and access among it), reputation or money."""
LIKELY = 0.0
"""The log-odds from which a clause commits: where it is more likely than not."""
_NO_PROMISE = frozenset(
    "be have know think see say need want feel guess imagine like love start begin come go move talk speak continue take "
    "return jump ask wrap stop leave call kick".split()
)
"""Verbs of states, and of leading through the talk ("we'll come back to that")."""


@dataclass(frozen=True, slots=True)
class Commitment:
    """A thing given or bound to: `kind` is what it costs them, `when` the words that date it, "" where nothing does.

    `asked` quotes the question that was only said yes to, "" where they said it themselves.
    """

    turn: int
    kind: Kind
    quote: str
    spans: tuple[Span, ...]
    when: str = ""
    asked: str = ""

    @property
    def dated(self) -> bool:
        """Whether a time is named."""
        return bool(self.when)


@dataclass(frozen=True, slots=True)
class Promise:
    """What the interviewer said they would do: it commits nobody else."""

    turn: int
    quote: str
    spans: tuple[Span, ...]


def commitments(heard: Heard, exchanged: Sequence[Exchange], said: Sequence[Statement]) -> list[Commitment]:
    """The participant's commitments in order, the likeliest of each turn."""
    out = []
    for here in pledges(heard, exchanged, said):
        answer = heard.clauses(here[0].turn.n)
        sure = next(((p, cost) for p in here if (cost := given(p)) is not None), None)
        best = max((p for p in here if not void(p)), key=lambda p: p.odds, default=None)
        if sure is not None:
            out.append(_made(*sure, answer))
        elif best is not None and best.odds >= LIKELY:
            out.append(_made(best, best.cost, answer))
    return out


def promises(heard: Heard) -> list[Promise]:
    """What the interviewer promised, in order."""
    out = []
    for turn in heard.turns("interviewer"):
        for c in heard.clauses(turn.n):
            if _promises(c):
                place = turn.said.between(c.parsed.words[c.lo].start, c.parsed.words[c.hi - 1].end)
                out.append(Promise(turn.n, place.text, place.spans))
    return out


def _made(pledge: Pledge, kind: Kind, answer: Sequence[Clause]) -> Commitment:
    c, put = pledge.clause, pledge.asked
    place = pledge.turn.said.between(c.parsed.words[c.lo].start, c.parsed.words[c.hi - 1].end)
    when = _when([c, *answer]) or (put.when if put is not None else "")
    return Commitment(pledge.turn.n, kind, place.text, place.spans, when, _only_said_yes(c, put))


def _only_said_yes(c: Clause, put: Requested | None) -> str:
    """The request that the clause says no more than yes to, "" where there is none."""
    if put is None or c.verb is not None or not accepts(c, content(put.parsed, *put.request.at)):
        return ""
    return put.parsed.cut(*put.request.at)


def _when(clauses: Iterable[Clause]) -> str:
    for c in clauses:
        found = due(c) if time_of(c) != "past" else None
        if found is not None:
            return c.parsed.cut(*found)
    return ""


def _promises(c: Clause) -> bool:
    asked = c.hi < len(c.parsed.words) and c.parsed.words[c.hi].text == "?"
    if c.verb is None or asked or negated(c):
        return False
    if who(c) == "you":
        return time_of(c) == "future" and c.verb.lemma == "have" and due(c) is not None
    if who(c) not in ("i", "we") or c.lowers[0] in ("if", "when"):
        return False
    if c.verb.lemma in _NO_PROMISE:
        return False
    return time_of(c) == "future" or (time_of(c) == "can" and c.verb.lemma in ("send", "look", "share", "show", "give"))
