"""What a model said of a talk's answers, each thing at its place in a turn; and of which turns it said nothing, and why."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import get_args

from service.document.anchor import anchor
from service.llm.replies import TurnAnswers
from service.terms import Discard, Source
from service.transcripts.chunks import Line
from service.transcripts.commitments import Kind
from service.transcripts.rungs import RUNGS, Rung

KINDS: tuple[Kind, ...] = get_args(Kind)
_RUNGS: Mapping[str, Rung] = {rung: rung for rung in RUNGS}
_KINDS: Mapping[str, Kind] = {kind: kind for kind in KINDS}


@dataclass(frozen=True, slots=True)
class Placed:
    """Words [lo, hi) of a turn's text, and the rung they are said to stand on."""

    lo: int
    hi: int
    rung: Rung


@dataclass(frozen=True, slots=True)
class Bound:
    """Words [lo, hi) of a turn's text that are said to bind, what it costs, and the words that are said to date it."""

    lo: int
    hi: int
    kind: Kind
    when: str = ""


@dataclass(frozen=True, slots=True)
class LetGo:
    """Words [lo, hi) of a turn's text that are said to have been let go, and what to ask; "" where that was of no use."""

    lo: int
    hi: int
    ask: str


@dataclass(frozen=True, slots=True)
class TurnRead:
    """What was said of a turn."""

    placed: tuple[Placed, ...] = ()
    bound: tuple[Bound, ...] = ()
    let_go: tuple[LetGo, ...] = ()

    def __add__(self, other: TurnRead) -> TurnRead:
        return TurnRead(self.placed + other.placed, self.bound + other.bound, self.let_go + other.let_go)


@dataclass(frozen=True, slots=True)
class LineRead:
    """What was said of one line of the chunk of this number, or why nothing was (`failure`)."""

    chunk: int
    line: Line
    said: TurnRead = TurnRead()
    failure: str = ""


@dataclass(frozen=True)
class Listened:
    """What a model made of a talk's answers.

    `turns` by number are those it read, `unread` says of the others why the rules' reading stands there. `alone`: where it
    read, the rules are not asked.
    """

    turns: Mapping[int, TurnRead]
    unread: Mapping[int, str]
    alone: bool = False


@dataclass(frozen=True, slots=True)
class ReadBy:
    """Participants' turns and who read them; where a model was to and did not, why."""

    source: Source
    turns: tuple[int, ...]
    reason: str | None = None


def listened(lines: Iterable[LineRead], alone: bool = False) -> Listened:
    """What was said line by line, in any order, by turn.

    A line that stands in two chunks is read in the last of them that could be: what two say is never joined. A turn of
    which a stretch was not read was not read.
    """
    best: dict[tuple[int, int], LineRead] = {}
    for line in sorted(lines, key=lambda one: (not one.failure, one.chunk)):
        best[line.line.turn, line.line.lo] = line
    by_turn: dict[int, list[LineRead]] = defaultdict(list)
    for _, line in sorted(best.items()):
        by_turn[line.line.turn].append(line)
    unread = {n: why for n, of in by_turn.items() if (why := next((x.failure for x in of if x.failure), ""))}
    read = {n: sum((x.said for x in of), TurnRead()) for n, of in by_turn.items() if n not in unread}
    return Listened(read, unread, alone)


def placed(line: Line, said: TurnAnswers) -> tuple[TurnRead, list[Discard]]:
    """What a reply says of a line, its names already words again, at its place; and why the rest is dropped."""
    dropped: list[Discard] = []

    def at(quote: str) -> tuple[int, int] | None:
        """Joined places would hide what stands between them, a "not" for one."""
        found = anchor(quote, line.text)
        if found is None or len(found) > 1:
            dropped.append("quote_not_found")
            return None
        return line.lo + found[0][0], line.lo + found[0][1]

    rungs: list[Placed] = []
    for s in said.statements:
        if s.rung not in _RUNGS:
            dropped.append("unknown_label")
        elif place := at(s.quote):
            rungs.append(Placed(*place, _RUNGS[s.rung]))
    bound: list[Bound] = []
    for c in said.commitments:
        if c.kind not in _KINDS:
            dropped.append("unknown_label")
        elif place := at(c.quote):
            bound.append(Bound(*place, _KINDS[c.kind], c.when))
    let_go: list[LetGo] = []
    for m in said.missed:
        if let_go:
            dropped.append("twice")
        elif place := at(m.quote):
            let_go.append(LetGo(*place, m.ask))
    return TurnRead(tuple(rungs), tuple(bound), tuple(let_go)), dropped


def read_by(turns: Sequence[int], heard: Listened | None) -> tuple[ReadBy, ...]:
    """Who read which of the participants' turns: the model's first, then the rules' by the reason why it is theirs."""
    groups: dict[tuple[Source, str | None], list[int]] = defaultdict(list)
    for n in turns:
        if heard is not None and n in heard.turns:
            groups["llm", None].append(n)
        else:
            groups["rules", heard.unread.get(n) if heard is not None else None].append(n)
    ordered = sorted(groups.items(), key=lambda one: (one[0][0] != "llm", one[1]))
    return tuple(ReadBy(source, tuple(of), reason) for (source, reason), of in ordered)
