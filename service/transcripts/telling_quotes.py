"""The few words of a talk that tell most: facts with an anchor in the world, untainted before tainted, and kind words."""

from __future__ import annotations

from collections.abc import Callable

from service.transcripts.account import TranscriptReport
from service.transcripts.features import FeatureName
from service.transcripts.rungs import Rung
from service.transcripts.statements import Statement

_FEWEST, _MOST = 5, 45
"""Words of a quote that says something by itself, and that can still be read."""
_ANCHORS: frozenset[FeatureName] = frozenset({"occasion", "number", "money", "duration", "named"})
_LIVED: frozenset[FeatureName] = frozenset({"complaint", "emotion", "making_do", "search"})
_UNSURE: frozenset[FeatureName] = frozenset({"guess", "condition"})
_FACTS: frozenset[Rung] = frozenset({
    "dated_incident", "named_consequence", "active_search", "workaround", "time_spent", "money_spent",
})  # fmt: skip

Told = list[tuple[Statement, float]]


def telling(done: TranscriptReport, most: int) -> Told:
    """The evidence of the problem that tells most, with what each counts; one a turn, in the order of the talk."""
    return _best(done, most, _tells)


def facts(done: TranscriptReport, most: int) -> Told:
    """Of these what happened, with a time, a number, money or a name in it."""
    return _best(done, most, lambda s: s.rung in _FACTS and _tells(s) and not _ANCHORS.isdisjoint(_shown(s)))


def compliments(done: TranscriptReport) -> list[Statement]:
    """Praise of what the asker offered, those first that a fact speaks against, else in the order of the talk.

    Kind words about anything else are the talk itself.
    """
    a = done.answers
    against = {id(c.praise) for c in a.contradictions}
    offered = min((t.turn for t in a.contamination.taints if t.cause != "leading"), default=None)
    kind = [
        s
        for s in a.statements
        if id(s) in against or (s.rung in ("compliment", "promise") and offered is not None and s.turn > offered)
    ]
    return sorted(kind, key=lambda s: id(s) not in against)


def _best(done: TranscriptReport, most: int, chosen: Callable[[Statement], bool]) -> Told:
    a = done.answers
    ranked = sorted(
        ((s, c) for s, c in zip(a.statements, a.contamination.counts, strict=True) if chosen(s)),
        key=lambda x: (-_worth(*x), x[0].turn, x[0].spans[0].start),
    )
    best: dict[int, tuple[Statement, float]] = {}
    for s, c in ranked:
        best.setdefault(s.turn, (s, c))
        if len(best) == most:
            break
    return [best[n] for n in sorted(best)]


def _worth(s: Statement, counts: float) -> float:
    shown = _shown(s)
    long = len(s.quote.split()) > _MOST
    return counts * (s.weight + 0.1 * len(shown & _ANCHORS) + 0.1 * ("first_person_past" in shown) - 0.3 * long)


def _tells(s: Statement) -> bool:
    if s.band != "evidence" or s.rung == "background_fact" or len(s.quote.split()) < _FEWEST:
        return False
    shown = _shown(s)
    return _UNSURE.isdisjoint(shown) and not (_ANCHORS | _LIVED).isdisjoint(shown)


def _shown(s: Statement) -> set[FeatureName]:
    return {f.name for f in s.features}
