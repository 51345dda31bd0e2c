"""The candidates for one ask on trial: judged in their order, until as many as are wanted have been accepted."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field, replace

from service.engine import Ask, Candidate, Refused
from service.report import Judged, Rewrite


@dataclass(slots=True)
class Trial:
    """One ask's candidates, best first, and the reasons heard against each so far. `most`: how many rewrites to keep."""

    ask: Ask
    most: int
    candidates: list[Candidate] = field(default_factory=list)
    heard: dict[int, tuple[str, ...]] = field(default_factory=dict)

    def standing(self, used: Collection[str]) -> tuple[list[Candidate], list[int]]:
        """What is accepted so far, and the places of the candidates to judge next; none where that is enough.

        Each is of another strategy. A rewrite in `used` is another question's: it serves only where no other is accepted.
        """
        places = range(len(self.candidates))
        taken = [k for k in places if self.ask.wants == "rewrite" and self.candidates[k].text in used]
        accepted, unheard = self._best([k for k in places if k not in taken], self.most)
        return (accepted, unheard) if accepted or unheard else self._best(taken, min(self.most, 1))

    def _best(self, places: Sequence[int], most: int) -> tuple[list[Candidate], list[int]]:
        accepted: list[Candidate] = []
        unheard: list[int] = []
        strategies: set[str] = set()
        wanted = most if self.ask.wants == "rewrite" else 1
        for k in places:
            candidate = self.candidates[k]
            if len(strategies) == wanted:
                break
            if candidate.strategy in strategies or self.heard.get(k):
                continue
            if k in self.heard:
                accepted.append(candidate)
            else:
                unheard.append(k)
            strategies.add(candidate.strategy)
        return accepted, unheard

    def outcome(self, judged: Judged, used: Collection[str]) -> Judged:
        """The question's judgement with the accepted candidates and the refused, those with the reasons."""
        accepted, _ = self.standing(used)
        rewrites = tuple(Rewrite(c.text, c.strategy, c.reveals, c.source) for c in accepted if c.wants == "rewrite")
        return replace(
            judged,
            rewrites=rewrites,
            refused=tuple(
                Refused(c.text, c.source, self.heard[k]) for k, c in enumerate(self.candidates) if self.heard.get(k)
            ),
            follow_ups=tuple(c.text for c in accepted if c.wants == "follow_up"),
            needs_topic=judged.verdict == "rewrite" and self.most > 0 and not rewrites,
        )
