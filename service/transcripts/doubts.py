"""Where the labels are to be doubted: names swapped for a stretch, and sentences cut by a change of speaker."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from service.transcripts.model import Role
from service.transcripts.turns import Said

_UNENDED = re.compile(r"[^\W\d_][\"'”’»]?$")
_HANGING = re.compile(
    r"\b(?:the|a|an|to|of|and|then|if|would|will|with|my|your|our|is|are|was|for|in|on|at|so|but|or)$", re.IGNORECASE
)
_GOES_ON = re.compile(r"[a-z]")
_CONTINUES = frozenset("and but or so because yeah yes no okay ok right mm mhm uh um i'm i".split())
_SWAPPED, _TURNS = 6.0, 5
_MOST_LONG = 2.0


def doubted(turns: Sequence[Said], roles: Mapping[str, Role]) -> set[int]:
    """The turns whose speaker is to be doubted, by index."""
    return _cut(turns) | _swapped(turns, roles)


def _cut(turns: Sequence[Said]) -> set[int]:
    """Turns on both sides of a change of speaker that goes through a sentence.

    Only where most turns end as sentences do and begin with a capital: else that is how the file is written.
    """
    written = [t for t in turns if t.speaker and len(t.said.text) > 20]
    if not written or sum(_ended(t) for t in written) < 0.8 * len(written):
        return set()
    out: set[int] = set()
    for k in range(len(turns) - 1):
        a, b = turns[k], turns[k + 1]
        if a.speaker == b.speaker or not a.speaker or not b.speaker or a.is_quoted or b.is_quoted:
            continue
        first = b.said.text.split(None, 1)[0].strip(",.!?").lower()
        goes_on = _GOES_ON.match(b.said.text) and first not in _CONTINUES
        if goes_on and _UNENDED.search(a.said.text) and (_HANGING.search(a.said.text) or b.spoken.words > 2):
            out |= {k, k + 1}
    return out


def _ended(t: Said) -> bool:
    return _UNENDED.search(t.said.text) is None


def _swapped(turns: Sequence[Said], roles: Mapping[str, Role]) -> set[int]:
    """The longest stretch in which the interviewer only answers and the participant only asks.

    Each turn adds what speaks against its label; the stretch with the greatest sum counts if that is great enough.
    """
    sides: dict[str, float] = {
        s: 1.0 if r == "interviewer" else -1.0 for s, r in roles.items() if r in ("interviewer", "participant")
    }
    if set(sides.values()) != {1.0, -1.0}:
        return set()
    best = (0.0, 0, 0)
    total, start = 0.0, 0
    for k, t in enumerate(turns):
        total -= sides.get(t.speaker or "", 0.0) * _sounds_like_asker(turns, k)
        if total <= 0:
            total, start = 0.0, k + 1
        elif total > best[0]:
            best = total, start, k + 1
    worth, lo, hi = best
    return set(range(lo, hi)) if worth >= _SWAPPED and hi - lo >= _TURNS else set()


def _sounds_like_asker(turns: Sequence[Said], k: int) -> float:
    """How much a turn sounds like an interviewer's (above 0) or an answer (below 0)."""
    t = turns[k]
    if t.back_channel or t.speaker is None:
        return 0.0
    if t.spoken.ends_asking:
        return 1.5
    before = turns[k - 1] if k else None
    answers = 1.0 if before and before.spoken.ends_asking else 0.0
    return -answers - min(_MOST_LONG, t.spoken.words / 60)
