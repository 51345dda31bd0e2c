"""What the participant said, statement by statement, each on its rung of the ladder with its place and its reasons."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from service.document.model import Span
from service.language.asked import analyse
from service.terms import Family, Source
from service.transcripts.exchanges import Exchange
from service.transcripts.features import Feature, Reading
from service.transcripts.grammar.agreement import agrees, opens_with_yes
from service.transcripts.grammar.clause import Clause
from service.transcripts.grammar.prompts import NOTHING, Prompt, Setting, prompt_of, with_remark
from service.transcripts.heard import Heard
from service.transcripts.ladder import place
from service.transcripts.model import Turn
from service.transcripts.rungs import Band, Rung, band_of
from service.transcripts.weights import weight_of

_STORY = 3
_TRIED: frozenset[Rung] = frozenset({"specific_objection", "active_search", "money_spent"})


@dataclass(frozen=True)
class Statement:
    """A clause of a participant's turn that says something.

    `quote` is its text, `spans` its place in the reference text; `clause` its words in the turn's parse. `asked` is the
    turn of the question it answers, None before the first. `weight`, 0-1, is how much it tells beside the others. `source`
    is who put it on its rung; where a model moved it, `by_rules` is where the rules had it.
    """

    turn: int
    quote: str
    spans: tuple[Span, ...]
    rung: Rung
    features: tuple[Feature, ...]
    clause: Clause
    asked: int | None = None
    weight: float = 0.0
    source: Source = "rules"
    by_rules: Rung | None = None

    @property
    def band(self) -> Band:
        """No evidence, evidence of the problem, or strong evidence for the solution."""
        return band_of(self.rung)


def statements(heard: Heard, exchanged: Sequence[Exchange]) -> list[Statement]:
    """Every statement of the participants, in order."""
    asked = {n: e.turn for e in exchanged for n in e.answer}
    prompts = _prompts(heard, exchanged)
    out: list[Statement] = []
    for turn in heard.turns("participant"):
        found = _of_turn(heard, turn, prompts.get(turn.n, NOTHING))
        out += (replace(s, asked=asked.get(turn.n)) for s in found)
    return out


def _prompts(heard: Heard, exchanged: Sequence[Exchange]) -> dict[int, Prompt]:
    """What stood before each participant turn: the last question, and what the interviewer remarked since."""
    families: Mapping[int, frozenset[Family]] = {e.turn: e.families for e in exchanged}
    prompt = NOTHING
    out: dict[int, Prompt] = {}
    for turn in heard.transcript.turns:
        if turn.role == "participant":
            out[turn.n] = prompt
        elif turn.role == "interviewer" and turn.n in heard.parsed and not turn.back_channel:
            p = heard.parsed[turn.n]
            said = prompt_of(p, analyse(p), families.get(turn.n, frozenset()))
            prompt = said if turn.n in families else with_remark(prompt, said)
    return out


def _of_turn(heard: Heard, turn: Turn, prompt: Prompt) -> Iterator[Statement]:
    done: list[bool] = []
    first, agreed, dated, quoting = True, False, False, False
    last: Statement | None = None
    for clause in heard.clauses(turn.n):
        told = 2 * sum(done[-_STORY:]) > len(done[-_STORY:])
        reading = Reading(clause, told, quoting)
        lacking = last is not None and last.rung in _TRIED
        placed = place(reading, Setting(prompt, first, agreed, lacking, dated))
        ahead = reading.at("ahead") is not None and reading.time in ("present", "none", "future", "can")
        if placed is None:
            dated = dated or ahead
            continue
        agreed = opens_with_yes(clause) if last is None else agreed
        dated, quoting, first = ahead, reading.reported or ":" in clause.lowers, first and agrees(clause)
        done.append(reading.done)
        p = clause.parsed
        said = turn.said.between(p.words[clause.lo].start, p.words[clause.hi - 1].end)
        if not said.text or quoted(turn, said.spans):
            continue
        rung, features = placed
        last = Statement(turn.n, said.text, said.spans, rung, features, clause)
        yield replace(last, weight=weight_of(rung, features, clause))


def quoted(turn: Turn, spans: tuple[Span, ...]) -> bool:
    """Whether the words are somebody else's, given as a quotation."""
    return bool(spans) and any(q.start <= spans[0].start and spans[-1].end <= q.end for q in turn.quoted)
