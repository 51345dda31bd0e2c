"""What the participant committed to, typed and dated; and apart from it what the interviewer promised."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from service.document.model import Span
from service.transcripts.exchanges import Exchange
from service.transcripts.grammar.agreement import content
from service.transcripts.grammar.clause import Clause
from service.transcripts.grammar.costs import Cost
from service.transcripts.grammar.due import due
from service.transcripts.grammar.giving import binds, done, hinges
from service.transcripts.grammar.pledges import introduction, lends_a_name, next_step, payment, pays_asker
from service.transcripts.grammar.replies import accepts, appoints, refuses, wavers
from service.transcripts.grammar.subjects import who
from service.transcripts.grammar.tenses import negated, time_of
from service.transcripts.grammar.toward import directed, gives_asker, handles, invites, sends
from service.transcripts.heard import Heard
from service.transcripts.model import Turn
from service.transcripts.requested import Requested, requested
from service.transcripts.rungs import Rung
from service.transcripts.statements import Statement

Kind = Cost
"""What a commitment costs: time (work, data and access among it), reputation or money."""
_KINDS: Mapping[Rung, Kind] = {
    "next_step": "time", "introduction": "reputation", "resources_committed": "time", "money_paid": "money",
}  # fmt: skip
_EDGE = 4
"""Clauses at the start and the end of an answer among which the time asked for is named; between them they tell."""
_ASKER = frozenset("i we me us my our".split())
_BUDGET = frozenset("budget money fund funding cash deposit".split())
_OWN_NAME = ("my name", "our name", "my signature", "our logo", "our crest")
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
    """The participant's commitments in order, one of a kind a turn: the dated one before an undated."""
    asking = frozenset(e.turn for e in exchanged)
    requests = requested(heard, asking)
    told = _telling(heard, asking)
    by_turn: dict[int, list[Statement]] = {}
    for s in said:
        by_turn.setdefault(s.turn, []).append(s)
    out: list[Commitment] = []
    met: set[int] = set()
    for turn in heard.turns("participant"):
        put = requests.get(turn.n)
        asked = put if put is not None and put.turn not in met else None
        answer = [c for c in heard.clauses(turn.n) if not _quoted(turn, c)]
        found = _answering(turn, asked, answer) if asked is not None else []
        if asked is not None and found:
            met.add(asked.turn)
        given = by_turn.get(turn.n, ())
        if asked is None and turn.n in told:
            given = [s for s in given if s.rung != "next_step" or invites(s.clause)]
        beside = _volunteered(given, answer, asked is not None)
        if asked is None and not beside:
            beside = [_made(turn, c, _cost(c, None), _when([c, *answer])) for c in answer if _gives_unasked(c)]
        kinds = {c.kind for c in found} | ({"time"} if found else set())
        out += _one_of_a_kind([*found, *(c for c in beside if c.kind not in kinds)])
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


def _telling(heard: Heard, asking: Collection[int]) -> frozenset[int]:
    """Turns of the participant that answer a question about their own life: one that does not name its asker."""
    out, theirs = set(), False
    for turn in heard.transcript.turns:
        p = heard.parsed.get(turn.n)
        if turn.role == "interviewer" and p is not None and not turn.back_channel:
            theirs = turn.n in asking and _ASKER.isdisjoint(p.lowers)
        elif turn.role == "participant" and theirs:
            out.add(turn.n)
    return frozenset(out)


def _answering(turn: Turn, put: Requested, answer: Sequence[Clause]) -> list[Commitment]:
    """What an answer to a request gives."""
    asked = put.request
    out: list[Commitment] = []
    named: list[Commitment] = []
    hedged = dated = False
    for k, c in enumerate(answer):
        dated = dated or (due(c) is not None and not refuses(c))
        if refuses(c) or wavers(c):
            hedged = True
        elif due(c) is not None or not hedged:
            when = _when([c, *answer])
            if asked.loose and not _settles(c, when):
                continue
            if binds(c, asked.kind, dated):
                out.append(_made(turn, c, _cost(c, asked.kind), when or put.when))
            elif asked.kind in (None, "time") and not _EDGE <= k < len(answer) - _EDGE and appoints(c):
                named.append(_made(turn, c, _cost(c, asked.kind), when or put.when))
    out = out or named
    plain = put.direct and asked.plain and not hedged
    if answer and plain and not out and accepts(answer[0], content(put.parsed, *asked.at)):
        words = put.parsed.cut(*asked.at)
        out.append(_made(turn, answer[0], asked.kind or "time", _when(answer) or put.when, words))
    return out


def _settles(c: Clause, when: str) -> bool:
    """Whether it is settled by the clause, and for the asker, though they were only asked what they would do."""
    if gives_asker(c) or (who(c) in ("i", "we", "you") and c.has(*_OWN_NAME)):
        return True
    taken_on = who(c) in ("i", "we", "none") and handles(c)
    return (directed(c) or taken_on) and (bool(when) or done(c))


def _cost(c: Clause, asked: Kind | None) -> Kind:
    """What a clause that binds costs: what was asked for, unless it says otherwise."""
    if introduction(c) is not None or lends_a_name(c) or c.has(*_OWN_NAME):
        return "reputation"
    if asked in (None, "money") and payment(c) is not None:
        return "money"
    return asked or "time"


def _volunteered(said: Sequence[Statement], answer: Sequence[Clause], asked: bool) -> list[Commitment]:
    """What they give beyond what was asked; where nothing was, only what is for the asker."""
    out = []
    for s in said:
        kind = _kind(s)
        if kind is not None and not hinges(s.clause) and (asked or _for_asker(s, kind)):
            near = [c for c in answer if time_of(c) not in ("past", "perfect")]
            out.append(Commitment(s.turn, kind, s.quote, s.spans, _when([s.clause, *near])))
    return out


def _gives_unasked(c: Clause) -> bool:
    mine = who(c) in ("i", "we") and time_of(c) == "future"
    return mine and binds(c) and gives_asker(c)


def _for_asker(s: Statement, kind: Kind) -> bool:
    if kind == "money":
        return pays_asker(s.clause)
    return s.rung != "resources_committed" or kind == "reputation" or directed(s.clause)


def _kind(s: Statement) -> Kind | None:
    if s.rung == "resources_committed" and lends_a_name(s.clause):
        return "reputation"
    if s.rung == "resources_committed" and not _BUDGET.isdisjoint(s.clause.said):
        return "money"
    if s.rung == "next_step" and next_step(s.clause) is None:
        return None
    if s.rung == "next_step" and s.clause.verb is not None and s.clause.verb.lemma in ("pay", "transfer", "wire"):
        return "money"
    if s.rung == "promise" and sends(s.clause) is not None:
        return "time"
    return _KINDS.get(s.rung)


def _one_of_a_kind(found: Iterable[Commitment]) -> list[Commitment]:
    out: dict[Kind, Commitment] = {}
    for c in found:
        if c.kind not in out or (c.dated and not out[c.kind].dated):
            out[c.kind] = c
    return sorted(out.values(), key=lambda c: c.spans[0].start)


def _quoted(turn: Turn, c: Clause) -> bool:
    """Whether the words are somebody else's, given as a quotation."""
    here = turn.said.between(c.parsed.words[c.lo].start, c.parsed.words[c.hi - 1].end).spans
    return bool(here) and any(q.start <= here[0].start and here[-1].end <= q.end for q in turn.quoted)


def _made(turn: Turn, c: Clause, kind: Kind, when: str, asked: str = "") -> Commitment:
    place = turn.said.between(c.parsed.words[c.lo].start, c.parsed.words[c.hi - 1].end)
    return Commitment(turn.n, kind, place.text, place.spans, when, asked)


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
