"""How likely a good interviewer would say that a statement was let go.

A logistic model over traits: of the statement, of its whole turn, of what the interviewer says next, of the talk, and of the
words of the two. Its weights (`neglect.json`) are made by `training/train_neglect.py` from labelled talks.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import log2
from statistics import median

from service.transcripts.contamination import offers_something
from service.transcripts.exchanges import Exchange
from service.transcripts.grammar.agreement import content
from service.transcripts.grammar.subjects import who
from service.transcripts.grammar.tenses import time_of
from service.transcripts.heard import Heard
from service.transcripts.model import Turn
from service.transcripts.odds import Traits, log_odds
from service.transcripts.questions import Put
from service.transcripts.signals import Signal, signal_of
from service.transcripts.statements import Statement
from service.transcripts.strength import follows_the_story, strength
from service.transcripts.wording import wording

_COMMON = 0.12
_LONG = 40
"""The turns from which a talk is no longer brief: brief ones are all signals, with no time spent on anything else."""
_SHORT = 8
"""The words of an answer that is neither short nor long."""
_ASKERS = frozenset("i we me us my our mine ours".split())
_EXCLAIMING = frozenset("oh wow ouch ugh blimey goodness gosh god sorry awful terrible frustrating stressful".split())
_GOES_ON = frozenset({"and", "so"})


@dataclass(frozen=True)
class Candidate:
    """A signal that may have been let go in a turn, with the traits that tell."""

    signal: Signal
    traits: Traits

    @property
    def odds(self) -> float:
        """The logarithm of the odds that it was let go."""
        (odds,) = log_odds("neglect", self.traits)
        return odds


def candidates(heard: Heard, exchanged: Sequence[Exchange], said: Sequence[Statement]) -> Iterator[list[Candidate]]:
    """The signals of each participant turn that has any, turn by turn, in the order in which they are said."""
    asked = {e.turn: e.questions for e in exchanged}
    common = _common(heard)
    offered = offers_something(heard, exchanged)
    talk = _of_talk(exchanged, offered, len(heard.transcript.turns))
    of_turn: Mapping[int, list[Statement]] = defaultdict(list)
    for s in said:
        of_turn[s.turn].append(s)
    turns = heard.transcript.turns
    last = max((k for k, t in enumerate(turns) if t.n in asked), default=-1)
    usual = median([_words(t) for t in turns if t.role == "participant"] or [1])
    for k, turn in enumerate(turns):
        here = [(s, x) for s in of_turn.get(turn.n, ()) if (x := signal_of(s, offered)) is not None]
        if not here:
            continue
        around = _Around(heard, turns, k, asked, last)
        loudest = strength(turn, [x for _, x in here], around.reaction, around.put_at_once, around.prompt, common)
        shared = talk | _of_reaction(around) | wording("turn", heard.parsed[turn.n].words, pairs=False) | around.wording
        if loudest is not None:
            shared["strength"] = loudest.loudness
        shared["turn length"] = log2(_words(turn) / usual)
        dated = [s for s in of_turn[turn.n] if _dated(s)]
        yield [Candidate(x, shared | _of_statement(s, any(d is not s for d in dated))) for s, x in here]


class _Around:
    """What stands round the turn at place `k` of the talk."""

    def __init__(
        self, heard: Heard, turns: Sequence[Turn], k: int, asked: Mapping[int, tuple[Put, ...]], last: int
    ) -> None:
        after = turns[k + 1 :]
        asking = next((j for j in range(k + 1, len(turns)) if turns[j].n in asked), None)
        before = [t for t in turns[:k] if t.role == "interviewer" and not t.back_channel]
        self.reaction = next((t for t in after if t.role == "interviewer"), None)
        self.put_at_once = asked.get(self.reaction.n, ()) if self.reaction is not None else ()
        self.put = asked[turns[asking].n] if asking is not None else ()
        self.is_last = asking is not None and asking >= last
        self.reply = next((t for t in turns[asking + 1 :] if t.role == "participant"), None) if asking else None
        self.prompt = content(heard.parsed[before[-1].n]) if before and before[-1].n in heard.parsed else frozenset()
        self.answers = next((asked[t.n] for t in reversed(before) if t.n in asked), ())
        self.at_once = k > 0 and turns[k - 1].n in asked
        said = next((t for t in after if t.role == "interviewer" and not t.back_channel), None)
        next_ = heard.parsed.get(said.n) if said is not None else None
        self.said = next_.lowers if next_ is not None else ()
        self.wording = wording("next", next_.words) if next_ is not None else {}


def _of_talk(exchanged: Sequence[Exchange], offered: bool, turns: int) -> dict[str, float]:
    put = [q for e in exchanged for q in e.questions]
    of = max(1, len(put))
    return {
        "talk kept": sum(q.verdict == "keep" for q in put) / of,
        "talk rewritten": sum(q.verdict == "rewrite" for q in put) / of,
        "talk follows": sum(any(map(follows_the_story, e.questions)) for e in exchanged) / max(1, len(exchanged)),
        "talk offers": float(offered),
        "talk brief": max(0.0, 1 - turns / _LONG),
    }


def _of_reaction(around: _Around) -> dict[str, float]:
    out: dict[str, float] = {}
    if around.put:
        first = around.put[0].question
        if first.asked:
            out[f"next tense {first.asked[-1].tense}"] = 1.0
        out["next is last"] = float(around.is_last)
        out["next hypothetical"] = float(any("hypothetical" in q.families for q in around.put))
    opening = [w for w in around.said if w.isalpha()][:2]
    out["next goes on"] = float(bool(opening) and (opening[0] in _GOES_ON or opening[-1] == "and"))
    out["next speaks of the asker"] = float(not _ASKERS.isdisjoint(around.said))
    out["next exclaims"] = float(not _EXCLAIMING.isdisjoint(around.said))
    if around.reply is not None:
        out["next answer length"] = log2(_words(around.reply) / _SHORT)
    for q in around.answers[-1:]:
        if q.question.asked and q.question.asked[-1].tense in ("past", "present"):
            out[f"answers tense {q.question.asked[-1].tense}"] = 1.0
    out["answers no question"] = float(bool(around.answers) and not around.at_once)
    return {name: value for name, value in out.items() if value}


def _of_statement(s: Statement, beside_dated: bool) -> dict[str, float]:
    c = s.clause
    names = [f"rung {s.rung}", f"who {who(c)}", f"time {time_of(c)}", *(f"has {f.name}" for f in s.features)]
    if beside_dated:
        names.append("dated beside it")
    return dict.fromkeys(names, 1.0)


def _dated(s: Statement) -> bool:
    """Whether a statement tells of one occasion."""
    return s.rung in ("dated_incident", "named_consequence") or any(f.name == "occasion" for f in s.features)


def _words(turn: Turn) -> int:
    """How many words a turn has, two at least, so that a word more or less counts for little."""
    return max(2, len(turn.text.split()))


def _common(heard: Heard) -> frozenset[str]:
    """The words of weight that stand in so many turns that sharing one means nothing."""
    seen: Counter[str] = Counter()
    for p in heard.parsed.values():
        seen.update(content(p))
    return frozenset(w for w, n in seen.items() if n > max(3, _COMMON * len(heard.parsed)))
