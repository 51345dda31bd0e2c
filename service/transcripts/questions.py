"""The interviewer's questions in their places, as pieces for the critique, and as it judged them.

Speech drops its marks: a sentence without one asks where it opens like a question, and in a run of words without any
mark the question begins with the clause that opens so. A bare rest ("Or on the side?") belongs to the one before it.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from service.document.model import Piece, Question
from service.language.asked import WH, Asked, analyse
from service.language.words import Parsed
from service.terms import Family, Verdict
from service.transcripts.asking import asks
from service.transcripts.grammar.clause import Clause
from service.transcripts.heard import Heard
from service.transcripts.model import Turn

BEFORE = 2_000
"""Code points of what was said before that go with a question."""
_BARE, _FEW = 5, 3
_OPENING_REST = frozenset("or like such for as and".split())


@dataclass(frozen=True)
class Put:
    """A question as it was put in turn `turn`; `families` are those of the errors that stand in it."""

    question: Question
    turn: int
    verdict: Verdict
    families: frozenset[Family]


def pieces(heard: Heard) -> dict[int, list[Piece]]:
    """The questions of each interviewer turn, by its number, with what the participant had said just before."""
    out: dict[int, list[Piece]] = {}
    before = ""
    for turn in heard.transcript.turns:
        if turn.role == "participant" and not turn.back_channel:
            before = turn.text
        elif turn.role == "interviewer" and turn.n in heard.parsed and not turn.back_channel:
            found = _asked(heard, turn, before[-BEFORE:])
            if found:
                out[turn.n] = found
    return out


def _asked(heard: Heard, turn: Turn, before: str) -> list[Piece]:
    p = heard.parsed[turn.n]
    ranges: list[tuple[int, int]] = []
    last = -1
    opened = _opened(p, heard.clauses(turn.n))
    for k, (lo, hi) in enumerate(p.sentences):
        start = _begins(p, lo, hi, opened)
        if start is None:
            continue
        if ranges and last == k - 1 and _rest(p, start, hi):
            ranges[-1] = (ranges[-1][0], hi)
        else:
            ranges.append((start, hi))
        last = k
    out = []
    for k, (lo, hi) in enumerate(ranges):
        said = turn.said.between(p.words[lo].start, p.words[hi - 1].end)
        out.append(Piece(f"t{turn.n}q{k + 1}", said.text, said.spans, before=before))
    return out


def _opened(p: Parsed, found: Sequence[Clause]) -> dict[int, list[tuple[int, Asked]]]:
    """By the first word of its sentence, where each clause begins and what it asks if the sentence began there."""
    starts = [(lo, hi, c.lo) for (lo, hi), here in _by_sentence(p, found) for c in here]
    asked = analyse(replace(p, sentences=tuple((at, hi) for _, hi, at in starts)))
    out: dict[int, list[tuple[int, Asked]]] = {}
    for (lo, _, at), a in zip(starts, asked, strict=True):
        out.setdefault(lo, []).append((at, a))
    return out


def _by_sentence(p: Parsed, found: Sequence[Clause]) -> Iterator[tuple[tuple[int, int], list[Clause]]]:
    rest = deque(found)
    for lo, hi in p.sentences:
        here = []
        while rest and rest[0].lo < hi:
            here.append(rest.popleft())
        yield (lo, hi), here


def _begins(p: Parsed, lo: int, hi: int, opened: Mapping[int, list[tuple[int, Asked]]]) -> int | None:
    """Where in the sentence [lo, hi) the asking begins; None where it does not ask."""
    words = [w for w in p.words[lo:hi] if w.pos not in ("PUNCT", "INTJ", "SPACE")]
    if any(w.text == "?" for w in p.words[max(lo, hi - 3) : hi]):
        return lo if len(words) > 1 or (words and words[0].pos in ("NOUN", "ADV", "SCONJ", "PRON")) else None
    if len(words) < _FEW:
        return None
    for start, a in opened.get(lo, ()):
        if asks(p.cut(start, hi)) or _inverts(a):
            return start
    return next((k for k in range(lo + 1, hi - _FEW) if p.lowers[k] in WH and asks(p.cut(k, hi))), None)


def _inverts(a: Asked) -> bool:
    """Whether a sentence opens with an operator before its subject, or with a request for an account."""
    if a.form == "yes_no":
        ordered = a.operator is not None and a.subject is not None and a.operator.i < a.subject.i
        return ordered and a.operator is not None and a.operator.i < a.core + 2
    return a.form == "request" and a.wrapped is not None


def _rest(p: Parsed, lo: int, hi: int) -> bool:
    """Whether a question lives off the one before it: no verb of its own, or opened by "or"."""
    words = [w for w in p.words[lo:hi] if w.pos != "PUNCT"]
    finite = any(w.tag in ("VBD", "VBP", "VBZ", "MD") for w in words)
    return words[0].lower == "or" or (not finite and (len(words) < _BARE or words[0].lower in _OPENING_REST))
