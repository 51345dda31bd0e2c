"""What the participant committed to, typed and dated; and apart from it what the interviewer promised."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from service.document.model import Span
from service.transcripts.exchanges import Exchange
from service.transcripts.grammar.agreement import agrees, opens_with_yes
from service.transcripts.grammar.clause import Clause
from service.transcripts.grammar.moments import Range, ahead
from service.transcripts.grammar.pledges import lends_a_name
from service.transcripts.grammar.promises import contact
from service.transcripts.grammar.subjects import who
from service.transcripts.grammar.tenses import negated, time_of
from service.transcripts.heard import Heard
from service.transcripts.rungs import Rung
from service.transcripts.statements import Statement

Kind = Literal["time", "reputation", "money"]

_KINDS: Mapping[Rung, Kind] = {
    "next_step": "time", "introduction": "reputation", "resources_committed": "time", "money_paid": "money",
}  # fmt: skip
_BUDGET = frozenset("budget money fund funding cash deposit".split())
_NEAR = 2
"""Statements back in which the day may have been named."""
_NO_PROMISE = frozenset(
    "be have know think see say need want feel guess imagine like love start begin come go move talk speak continue take "
    "return jump ask wrap stop leave call".split()
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
    """The participant's commitments in order, one of a kind a turn: the dated one before an undated."""
    found: dict[tuple[int, Kind], Commitment] = {}
    for k, s in enumerate(said):
        kind = _kind(s)
        if kind is None:
            continue
        near = [x.clause for x in said[max(0, k - _NEAR) : k + 2] if x.turn == s.turn and not _past(x)]
        made = Commitment(s.turn, kind, s.quote, s.spans, _when([s.clause, *near]))
        if (s.turn, kind) not in found or (made.dated and not found[s.turn, kind].dated):
            found[s.turn, kind] = made
    for accepted in _accepted(heard, exchanged):
        if not any(turn == accepted.turn for turn, _ in found):
            found[accepted.turn, accepted.kind] = accepted
    return sorted(found.values(), key=lambda c: (c.turn, c.spans[0].start))


def promises(heard: Heard) -> list[Promise]:
    """What the interviewer promised, in order."""
    out = []
    for turn in heard.turns("interviewer"):
        for c in heard.clauses(turn.n):
            if _promises(c):
                place = turn.said.between(c.parsed.words[c.lo].start, c.parsed.words[c.hi - 1].end)
                out.append(Promise(turn.n, place.text, place.spans))
    return out


def _kind(s: Statement) -> Kind | None:
    if s.rung == "resources_committed" and lends_a_name(s.clause):
        return "reputation"
    if s.rung == "resources_committed" and not _BUDGET.isdisjoint(s.clause.said):
        return "money"
    if s.rung == "promise" and contact(s.clause) is not None:
        return "time"
    return _KINDS.get(s.rung)


def _past(s: Statement) -> bool:
    return time_of(s.clause) in ("past", "perfect")


def _when(clauses: Sequence[Clause]) -> str:
    for c in clauses:
        found: Range | None = ahead(c)
        if found is not None:
            return c.parsed.cut(*found)
    return ""


def _accepted(heard: Heard, exchanged: Sequence[Exchange]) -> list[Commitment]:
    """A plain yes to a question that asks for a commitment."""
    out = []
    for e in exchanged:
        asking = next((q.question for q in e.questions if q.question.purpose == "commitment_ask"), None)
        if asking is None or not e.answer:
            continue
        turn = heard.turn(e.answer[0])
        first = next(iter(heard.clauses(turn.n)), None)
        if first is None or not (agrees(first) or opens_with_yes(first)) or negated(first):
            continue
        p = asking.parsed
        when = ahead(Clause(p, 0, len(p.words), None, None))
        place = turn.said.between(first.parsed.words[first.lo].start, first.parsed.words[first.hi - 1].end)
        kind: Kind = (
            "reputation"
            if "introduce" in p.lemmas
            else "money"
            if not {"pay", "deposit"}.isdisjoint(p.lemmas)
            else "time"
        )
        out.append(Commitment(turn.n, kind, place.text, place.spans, p.cut(*when) if when else "", asking.text))
    return out


def _promises(c: Clause) -> bool:
    asked = c.hi < len(c.parsed.words) and c.parsed.words[c.hi].text == "?"
    if c.verb is None or asked or negated(c) or who(c) not in ("i", "we") or c.lowers[0] in ("if", "when"):
        return False
    if c.verb.lemma in _NO_PROMISE:
        return False
    return time_of(c) == "future" or (time_of(c) == "can" and c.verb.lemma in ("send", "look", "share", "show", "give"))
