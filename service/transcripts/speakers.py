"""Who is the interviewer: a role for each speaker with a confidence, and the reason in one line."""

from __future__ import annotations

import math
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from service.transcripts.labels import key_of
from service.transcripts.model import Role, Speaker
from service.transcripts.role_evidence import LABEL_SAYS, LETTERS_SAY, TEXT_SAYS, Evidence, collect
from service.transcripts.turns import Said

SURE_ENOUGH = 0.6
"""Below this confidence a role is not given: it stays unknown."""
_MOST_SURE = 0.98
_TOLD = {LABEL_SAYS: 0.97, TEXT_SAYS: 0.93, LETTERS_SAY: 0.85}
_TOLD_AGAINST, _AGAINST = 0.75, 1.5
_ENOUGH, _WORDS = 6, 40
_SMALL_SHARE, _SMALL_TURNS = 0.02, 2


def speakers(turns: Sequence[Said], before: str, interviewers: Collection[str] = ()) -> list[Speaker]:
    """The speakers in order of appearance.

    `interviewers` are labels that the caller names, which settle it. `before` is the text before the talk.
    """
    found = collect(turns, before)
    named = {key_of(name) for name in interviewers}
    named &= {key_of(label) for label in found}
    total = _Total(found)
    roles = {label: _role(e, total, named) for label, e in found.items()}
    if not named:
        _compare(found, roles, total)
    return [Speaker(label, *roles[label], e.turns, e.words) for label, e in found.items()]


def weakened(found: Sequence[Speaker], doubted: Mapping[str | None, int]) -> list[Speaker]:
    """The speakers with less confidence, by the share of their turns that are labelled wrongly by the look of it."""
    out: list[Speaker] = []
    for s in found:
        many = doubted.get(s.label, 0)
        sure = round(0.5 + (s.confidence - 0.5) * (1 - many / s.turns), 2) if many else s.confidence
        why = f"{s.why}; {_times(many, 'turn')} of {s.turns} in doubt" if many else s.why
        out.append(replace(s, role=s.role if sure >= SURE_ENOUGH else "unknown", confidence=sure, why=why))
    return out


class _Total:
    """The sums over all speakers."""

    def __init__(self, found: dict[str, Evidence]) -> None:
        self.turns = sum(e.turns for e in found.values())
        self.words = max(1, sum(e.words for e in found.values()))
        self.asks = sum(e.asks for e in found.values())
        self.main = max(1, sum(e.words > _SMALL_SHARE * self.words or e.turns > 4 for e in found.values()))


_Judged = tuple[Role, float, str]


def _role(e: Evidence, total: _Total, named: Collection[str]) -> _Judged:
    if named:
        if key_of(e.label) in named:
            return "interviewer", 1.0, "named by the caller"
        if e.told != "other" and not _stands_by(e, total):
            return "participant", 0.9, "the caller names others as interviewers"
    if e.told:
        odds = _odds(e, total)
        against = (e.told == "interviewer" and odds < -_AGAINST) or (e.told == "participant" and odds > _AGAINST)
        if not against:
            return e.told, _TOLD[e.how], e.how
        if e.how != LETTERS_SAY:
            return e.told, _TOLD_AGAINST, f"{e.how}, though {_why(e, total)}"
    if _stands_by(e, total):
        return "other", 0.7, f"{_times(e.turns, 'turn')} at the edge of the talk, asks nothing and answers nothing"
    odds = _odds(e, total)
    sure = min(_MOST_SURE, 1 / (1 + math.exp(-abs(odds))))
    why = _why(e, total)
    if sure < SURE_ENOUGH:
        return "unknown", round(sure, 2), f"too little to tell: {why}"
    return ("interviewer" if odds > 0 else "participant"), round(sure, 2), why


def _odds(e: Evidence, total: _Total) -> float:
    """The log odds that a speaker interviews rather than is interviewed."""
    weight = total.asks / (total.asks + _ENOUGH)
    own = e.words / total.words
    asking = 0.0
    if total.asks and total.main > 1:
        even = max(own, 1 / total.main)
        asking = 3.2 * weight * (e.asks / total.asks - even) * total.main / (total.main - 1)
    rate = 1.2 * weight * (_rate(e) - total.asks / max(1, total.turns * 3))
    met = e.asked + e.replies
    crossing = 2.2 * (e.asked - e.replies) / (met + 3)
    said = e.you + e.me
    persons = 1.0 * (e.you - e.me + 0.25 * said) / (said + 8) if said else 0.0
    share = 0.9 * (1 / total.main - own) * min(1.0, e.turns / _ENOUGH)
    phrases = 1.0 * min(e.opens, 2) + 0.8 * min(e.closes, 2) - 1.0 * min(e.hosted, 2) + 0.6 * min(e.leads, 3)
    seen = e.asks + met + e.words / _WORDS
    enough = seen / (seen + 2)
    return enough * (asking + max(-0.8, min(0.8, rate)) + crossing + persons + share + phrases)


def _rate(e: Evidence) -> float:
    return e.asks / max(1, e.sentences)


def _stands_by(e: Evidence, total: _Total) -> bool:
    """Whether a speaker takes no part: a turn or two at the very edge of a longer talk."""
    small = e.turns <= _SMALL_TURNS and e.words <= _SMALL_SHARE * total.words and total.turns >= 12
    return small and not e.asks and not e.replies and (e.first >= total.turns - 4 or e.last <= 2)


def _why(e: Evidence, total: _Total) -> str:
    parts = [f"asks {e.asks} of {total.asks} questions" if total.asks else "nobody asks a question"]
    if e.replies or e.asked:
        parts.append(f"answers {e.replies}")
    if e.opens:
        parts.append("opens the interview")
    if e.closes:
        parts.append("closes it")
    share = round(100 * e.words / total.words)
    parts.append(f"speaks {share or 'less than 1'} % of the words")
    return ", ".join(parts)


def _times(n: int, noun: str) -> str:
    return f"{n} {noun}" if n == 1 else f"{n} {noun}s"


def _compare(found: dict[str, Evidence], roles: dict[str, _Judged], total: _Total) -> None:
    """Make the roles agree with each other: someone interviews someone, or nobody is known to."""
    untold = [label for label, e in found.items() if not e.told and roles[label][0] != "other"]
    asking = [label for label in roles if roles[label][0] == "interviewer"]
    if len(untold) == 2 and len(asking) == 2 and set(asking) == set(untold):
        less = min(untold, key=lambda label: roles[label][1])
        roles[less] = "unknown", 0.5, f"both ask: {_why(found[less], total)}"
    if not asking:
        for label in untold:
            if roles[label][0] == "participant":
                roles[label] = "unknown", 0.5, f"nobody is seen to interview: {_why(found[label], total)}"
        return
    sides = {r for r, _, _ in roles.values()}
    if "participant" not in sides:
        rest = [label for label in untold if roles[label][0] == "unknown"]
        if len(rest) == 1:
            sure = round(max(SURE_ENOUGH, min(0.8, max(roles[label][1] for label in asking) - 0.1)), 2)
            roles[rest[0]] = "participant", sure, f"the one who is interviewed: {_why(found[rest[0]], total)}"
