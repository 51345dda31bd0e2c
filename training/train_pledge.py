"""Train the sense for commitments: read labelled talks, report by leaving each author out, write pledge.json.

    python -m training.train_pledge

A clause that shares words with the labelled ones of its turn commits; the other clauses of that turn count as nothing. Each
clause is learnt a second time as if the talk ended with its turn, since a commitment is often the last thing said.
"""

from __future__ import annotations

import collections
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

from service.transcripts.commitments import LIKELY
from service.transcripts.conversation import converse
from service.transcripts.pledge import COSTS, Pledge, pledges
from tests.transcripts.accounts import account_of
from training.labelled import Talk, asks, ends, whole

OUT = Path(__file__).parents[1] / "service" / "transcripts" / "pledge.json"
LEAST = 5
"""Turns in which a trait must have been met."""
STRENGTH = 0.8
ASKED = 0.2
"""What a single ask counts beside a turn of a talk: there are many, and they have no talk round them."""
_SHARED = 0.3
_LIGHT = 0.02
"""A weight below which a trait is left out."""
_TRIED = (-1.0, -0.6, -0.3, 0.0, 0.3, 0.6)


@dataclass(frozen=True)
class Row:
    """A clause as traits; `cost` is 0 where it gives nothing, else the place of its cost in COSTS from 1."""

    turn: int
    traits: Mapping[str, float]
    cost: int | None
    weight: float = 1.0


@dataclass(frozen=True)
class Read:
    """A talk as rows, and as rows that know no reaction; `labelled` has the cost of each turn that commits."""

    author: str
    whole: bool
    rows: tuple[Row, ...]
    ending: tuple[Row, ...]
    labelled: Mapping[int, int]


def read(talk: Talk, kind: str) -> Read:
    """A talk as rows. Raises ValueError where its turns are not read as they were labelled."""
    transcript = talk.read()
    answers = account_of(transcript).answers
    given = {t.n: line.committed for t, line in zip(transcript.turns, talk.lines, strict=True) if line.committed}
    weight = ASKED if kind == "ask" else 1.0
    rows, ending = [], []
    for here in pledges(converse(transcript).heard, answers.exchanges, answers.statements):
        for pledge in here:
            cost = _cost(pledge, given.get(pledge.turn.n))
            rows.append(Row(pledge.turn.n, pledge.traits, cost, weight))
            if kind != "ask":
                ending.append(Row(pledge.turn.n, _ending(pledge.traits), cost))
    labelled = {n: 1 + COSTS.index(kind) for n, (kind, _) in given.items()}
    return Read(talk.author, kind == "whole", tuple(rows), tuple(ending), labelled)


def _ending(traits: Mapping[str, float]) -> Mapping[str, float]:
    """The traits as if the talk ended with the turn."""
    return {name: v for name, v in traits.items() if not name.startswith("next")} | {"last turn": 1.0}


def _cost(pledge: Pledge, given: tuple[str, str] | None) -> int | None:
    if given is None:
        return 0
    kind, quote = given
    c = pledge.clause
    start = c.parsed.text.index(quote)
    lo, hi = c.parsed.words[c.lo].start, c.parsed.words[c.hi - 1].end
    shared = min(hi, start + len(quote)) - max(lo, start)
    return 1 + COSTS.index(kind) if shared > _SHARED * min(hi - lo, len(quote)) else None


class Model:
    """A multinomial logistic model over the traits that were met often enough."""

    def __init__(self, fitted_to: Sequence[Read]) -> None:
        met: collections.Counter[str] = collections.Counter()
        for talk in fitted_to:
            for turn in {r.turn for r in talk.rows}:
                met.update({name for r in talk.rows if r.turn == turn for name in r.traits})
        rows = [r for t in fitted_to for r in (*t.rows, *t.ending) if r.cost is not None]
        self.names = [*sorted(name for name, n in met.items() if n >= LEAST), "last turn"]
        self.at = {name: k for k, name in enumerate(self.names)}
        self.fitted = LogisticRegression(C=STRENGTH, max_iter=3000)
        self.fitted.fit(self._matrix(rows), [r.cost for r in rows], sample_weight=[r.weight for r in rows])

    def told(self, rows: Sequence[Row]) -> dict[int, tuple[float, int]]:
        """By turn the log-odds of its likeliest clause, and the cost of that."""
        out: dict[int, tuple[float, int]] = {}
        if rows:
            for row, by_cost in zip(rows, self.fitted.decision_function(self._matrix(rows)), strict=True):
                odds = float(np.logaddexp.reduce(by_cost[1:]) - by_cost[0])
                if odds > out.get(row.turn, (-99.0, 0))[0]:
                    out[row.turn] = odds, 1 + int(by_cost[1:].argmax())
        return out

    def weights(self) -> dict[str, list[float]]:
        """By trait its weights, one a cost, against giving nothing; the constants under ""."""
        against: NDArray[np.float64] = (self.fitted.coef_[1:] - self.fitted.coef_[0]).round(2)
        constant = (self.fitted.intercept_[1:] - self.fitted.intercept_[0]).round(2)
        held = {
            name: against[:, k].tolist() for k, name in enumerate(self.names) if np.abs(against[:, k]).max() >= _LIGHT
        }
        return {"": constant.tolist()} | held

    def _matrix(self, rows: Sequence[Row]) -> csr_matrix:
        cells = [(i, self.at[n], v) for i, r in enumerate(rows) for n, v in sorted(r.traits.items()) if n in self.at]
        i, j, values = zip(*cells, strict=True)
        return csr_matrix((values, (i, j)), shape=(len(rows), len(self.names)))


def report(name: str, talks: Sequence[Read], told: Sequence[Mapping[int, tuple[float, int]]]) -> None:
    """Precision, recall and F1 by turn of talks that the model was not fitted to, at a few thresholds."""
    of = sum(len(t.labelled) for t in talks)
    print(f"{name}: {len(talks)} talks, {of} commitments")
    for likely in sorted({LIKELY, *_TRIED}):
        said = [{n: cost for n, (odds, cost) in x.items() if odds >= likely} for x in told]
        right = sum(len(s.keys() & t.labelled.keys()) for s, t in zip(said, talks, strict=True))
        typed = sum(s.get(n) == cost for s, t in zip(said, talks, strict=True) for n, cost in t.labelled.items())
        found = max(1, sum(map(len, said)))
        print(
            f"  from {likely:+.1f}: precision {right / found:.2f}, recall {right / of:.2f}, "
            f"F1 {2 * right / (found + of):.3f}, of the right kind {typed} of {right}"
        )


def main() -> None:
    """Cross-validate, fit, write."""
    kinds: Iterable[tuple[Iterable[Talk], str]] = ((whole(), "whole"), (ends(), "end"), (asks(), "ask"))
    found = list(chain.from_iterable([read(talk, kind) for talk in of] for of, kind in kinds))
    mine = [t for t in found if t.author != "asks"]
    models = {a: Model([t for t in found if t.author != a]) for a in sorted({t.author for t in mine})}
    told = [models[t.author].told(t.rows) for t in mine]
    report(
        "whole talks, each author left out",
        [t for t in mine if t.whole],
        [x for x, t in zip(told, mine, strict=True) if t.whole],
    )
    report("whole talks and pieces, each author left out", mine, told)
    for author in models:
        here = [(t, x) for t, x in zip(mine, told, strict=True) if t.author == author]
        report(author, [t for t, _ in here], [x for _, x in here])
    held = Model(found).weights()
    lines = (f"{json.dumps(name)}: {json.dumps(w)}" for name, w in sorted(held.items()))
    OUT.write_text("{\n" + ",\n".join(lines) + "\n}\n")
    print(f"{len(found)} talks, {sum(len(t.labelled) for t in found)} commitments, {len(held)} weights")


if __name__ == "__main__":
    main()
