"""The candidates for one ask on trial: judged best first, until as many as are wanted have been accepted."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field, replace
from functools import partial

from service.engine import Ask, Candidate, Job, Refused
from service.language.offloop import in_portions
from service.language.stretches import READ
from service.report import Judged, Rewrite
from service.rewriting.asking import NOT_ASKING
from service.rewriting.judge import judge


@dataclass(slots=True)
class Trial:
    """One ask's candidates in the order they came, and the reasons heard against each so far.

    `most`: how many rewrites to keep. `credit`, 0-1, is how far the judge has come to believe the model.
    """

    ask: Ask
    most: int
    candidates: list[Candidate] = field(default_factory=list)
    heard: dict[int, tuple[str, ...]] = field(default_factory=dict)
    credit: float = 1.0
    told: int = 0

    def add(self, candidate: Candidate) -> bool:
        """Take a candidate to judge, unless its text has been proposed before; whether it was taken."""
        if any(c.text == candidate.text for c in self.candidates):
            return False
        self.candidates.append(candidate)
        return True

    def standing(self, used: Collection[str]) -> tuple[list[Candidate], list[int]]:
        """What is accepted so far, and the places of the candidates to judge next; none where that is enough.

        Each is of another strategy. A rewrite in `used` is another question's: it serves only where no other is accepted.
        """
        places = sorted(range(len(self.candidates)), key=lambda k: -self._weight(self.candidates[k]))
        taken = [k for k in places if self.ask.wants == "rewrite" and self.candidates[k].text in used]
        accepted, unheard = self._best([k for k in places if k not in taken], self._wanted)
        return (accepted, unheard) if accepted or unheard else self._best(taken, min(self._wanted, 1))

    def again(self, used: Collection[str]) -> Ask | None:
        """The ask with what was refused, where too few are accepted and a model can learn from what it was told."""
        refused = self._refused()
        learnt = sum(r.source == "llm" for r in refused)
        if learnt == self.told or len(self.standing(used)[0]) >= self._wanted:
            return None
        self.told = learnt
        return replace(self.ask, refused=refused)

    def outcome(self, judged: Judged, used: Collection[str]) -> Judged:
        """The question's judgement with the accepted candidates and the refused, those with the reasons."""
        accepted, _ = self.standing(used)
        rewrites = tuple(Rewrite(c.text, c.strategy, c.reveals, c.source) for c in accepted if c.wants == "rewrite")
        return replace(
            judged,
            rewrites=rewrites,
            refused=tuple(r for r in self._refused() if NOT_ASKING.isdisjoint(r.reasons)),
            follow_ups=tuple(c.text for c in accepted if c.wants == "follow_up"),
            needs_topic=judged.verdict == "rewrite" and self.most > 0 and not rewrites,
        )

    @property
    def unasked(self) -> int:
        """How many candidates were no question, and so are shown to nobody."""
        return sum(not NOT_ASKING.isdisjoint(r.reasons) for r in self._refused())

    @property
    def _wanted(self) -> int:
        return self.most if self.ask.wants == "rewrite" else 1

    def _weight(self, candidate: Candidate) -> float:
        return candidate.weight * (self.credit if candidate.source == "llm" else 1)

    def _refused(self) -> tuple[Refused, ...]:
        return tuple(
            Refused(c.text, c.source, self.heard[k]) for k, c in enumerate(self.candidates) if self.heard.get(k)
        )

    def _best(self, places: Sequence[int], wanted: int) -> tuple[list[Candidate], list[int]]:
        accepted: list[Candidate] = []
        unheard: list[int] = []
        strategies: set[str] = set()
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


async def hear(trials: Sequence[Trial], job: Job, used: Collection[str]) -> None:
    """Let the judge hear of each trial's candidates as many as it takes; `used` are rewrites of questions before."""
    work = partial(judge, document=job.document, goal=job.goal, product_names=job.product_names)

    def size(candidate: Candidate) -> int:
        return len(candidate.text) + len(job.document.question(candidate.question).piece.context[:READ])

    while True:
        taken = set(used)
        unheard: list[tuple[Trial, int]] = []
        for trial in trials:
            accepted, places = trial.standing(taken)
            taken.update(c.text for c in accepted if c.wants == "rewrite")
            unheard += [(trial, k) for k in places]
        if not unheard:
            return
        candidates = [trial.candidates[k] for trial, k in unheard]
        reasons = [r async for _, found in in_portions(work, candidates, size) for r in found]
        for (trial, k), against in zip(unheard, reasons, strict=True):
            trial.heard[k] = against
        _believe(trials)


def _believe(trials: Sequence[Trial]) -> None:
    """Give the model credit for what the judge kept of its candidates in this job so far."""
    outcomes = [not why for t in trials for k, why in t.heard.items() if t.candidates[k].source == "llm"]
    for trial in trials:
        trial.credit = (sum(outcomes) + 2) / (len(outcomes) + 2)
