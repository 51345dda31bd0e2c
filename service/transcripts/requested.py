"""Which request of the interviewer each answer may meet."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace

from service.language.words import Parsed
from service.transcripts.grammar.requests import Request, request
from service.transcripts.heard import Heard

_ANSWERS = 2
"""Answers of the participant that a request stands for, while nothing else is asked: the first may ask back."""


@dataclass(frozen=True, slots=True)
class Requested:
    """A request with the turn that put it and its parse; `direct` where nothing was said between it and the answer."""

    turn: int
    parsed: Parsed
    request: Request
    left: int = _ANSWERS
    direct: bool = True

    @property
    def when(self) -> str:
        """The words that date it, "" where none do."""
        return self.parsed.cut(*self.request.when) if self.request.when else ""


def requested(heard: Heard, asking: Collection[int]) -> dict[int, Requested]:
    """By participant turn, the request it may meet; `asking` are the numbers of the turns that ask something."""
    out: dict[int, Requested] = {}
    put: Requested | None = None
    for turn in heard.transcript.turns:
        p = heard.parsed.get(turn.n)
        if turn.role == "participant" and put is not None:
            out[turn.n] = put
            left = put.left - (not turn.back_channel)
            put = replace(put, left=left, direct=False) if left else None
        elif turn.role == "interviewer" and p is not None and not turn.back_channel:
            asked = request(p)
            if asked is not None:
                put = Requested(turn.n, p, asked)
            elif turn.n in asking:
                put = None
    return out
