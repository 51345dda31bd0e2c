"""Train the sense for signals let go: read labelled talks, report by leaving each author out, write neglect.json.

    python -m training.train_neglect

A statement that shares words with the quote labelled in its turn counts as let go; the other statements of its turn count as
nothing.
"""

from __future__ import annotations

import collections
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

from service.transcripts.conversation import converse
from service.transcripts.missed import LIKELY, ONE_IN
from service.transcripts.neglect import Candidate, candidates
from tests.transcripts.accounts import account_of
from training.labelled import Talk, with_signals

HERE = Path(__file__).parent
_TRIED = (-1.2, -1.0, -0.4, -0.2, 0.1)
LEAST = 5
STRENGTH = 0.1
_LIGHT = 0.01
"""A weight below which a trait is left out."""


@dataclass(frozen=True)
class Row:
    """A signal of a talk's turn; `let_go` is None where another of its turn was labelled."""

    turn: int
    traits: Mapping[str, float]
    let_go: bool | None


@dataclass(frozen=True)
class Read:
    """A talk as rows; `labelled` are the turns with a signal let go, of all its `turns`."""

    name: str
    author: str
    rows: tuple[Row, ...]
    labelled: frozenset[int]
    turns: int


def read(talk: Talk) -> Read:
    """A talk as rows. Raises ValueError where its turns are not read as they were labelled."""
    transcript = talk.read()
    answers = account_of(transcript).answers
    quotes = {t.n: line.missed for t, line in zip(transcript.turns, talk.lines, strict=True) if line.missed}
    rows = [
        Row(turn, c.traits, _let_go(c, quotes.get(turn)))
        for here in candidates(converse(transcript).heard, answers.exchanges, answers.statements)
        for c in here
        for turn in (c.signal.statement.turn,)
    ]
    return Read(talk.name, talk.author, tuple(rows), frozenset(quotes), len(talk.lines))


def _let_go(c: Candidate, quote: str | None) -> bool | None:
    if quote is None:
        return False
    clause = c.signal.statement.clause
    words = clause.parsed.words
    start = clause.parsed.text.index(quote)
    lo, hi = words[clause.lo].start, words[clause.hi - 1].end
    shared = min(hi, start + len(quote)) - max(lo, start)
    return True if shared > 0.3 * min(hi - lo, len(quote)) else None


class Model:
    """A logistic model over the traits that occur often enough in the talks it is fitted to."""

    def __init__(self, fitted_to: Sequence[Read]) -> None:
        rows = [r for t in fitted_to for r in t.rows if r.let_go is not None]
        counts = collections.Counter(name for r in rows for name, value in r.traits.items() if value)
        self.names = sorted(name for name, n in counts.items() if n >= LEAST)
        self.fitted = LogisticRegression(C=STRENGTH, max_iter=2000)
        self.fitted.fit(self._matrix(rows), [bool(r.let_go) for r in rows])

    def odds(self, talk: Read) -> dict[int, float]:
        """The log-odds of the likeliest signal of each turn."""
        out: dict[int, float] = {}
        if talk.rows:
            for row, odds in zip(talk.rows, self.fitted.decision_function(self._matrix(talk.rows)), strict=True):
                out[row.turn] = max(float(odds), out.get(row.turn, -99.0))
        return out

    def best(self, talk: Read) -> dict[int, Row]:
        """The likeliest signal of each turn."""
        odds = self.fitted.decision_function(self._matrix(talk.rows)) if talk.rows else []
        ranked = sorted(zip(odds, talk.rows, strict=True), key=lambda pair: pair[0])
        return {row.turn: row for _, row in ranked}

    def weights(self) -> dict[str, list[float]]:
        """The weight of each trait as a list of one, the constant under ""."""
        held = {name: [round(float(w), 3)] for name, w in zip(self.names, self.fitted.coef_[0], strict=True)}
        return {"": [round(float(self.fitted.intercept_[0]), 3)]} | {
            n: w for n, w in held.items() if abs(w[0]) >= _LIGHT
        }

    def _matrix(self, rows: Sequence[Row]) -> csr_matrix:
        at = {name: k for k, name in enumerate(self.names)}
        cells = [(i, at[name], v) for i, r in enumerate(rows) for name, v in sorted(r.traits.items()) if name in at]
        i, j, values = zip(*cells, strict=True)
        data: NDArray[np.float64] = np.array(values, dtype=float)
        return csr_matrix((data, (i, j)), shape=(len(rows), len(self.names)))


def shown(odds: Mapping[int, float], turns: int, likely: float) -> set[int]:
    """The turns that would be shown."""
    ranked = sorted(odds.items(), key=lambda item: (-item[1], item[0]))
    return {turn for turn, x in ranked[: -(-turns // ONE_IN)] if x >= likely}


def report(found: Sequence[Read], odds: Mapping[str, Mapping[int, float]]) -> None:
    """Precision and recall by turn of talks that the model was not fitted to, at a few thresholds."""
    for likely in sorted({LIKELY, *_TRIED}):
        told = {t.name: shown(odds[t.name], t.turns, likely) for t in found}
        right = sum(len(told[t.name] & t.labelled) for t in found)
        of = sum(map(len, told.values()))
        recall = right / sum(len(t.labelled) for t in found)
        print(f"  from {likely:+.1f}: {of} shown, precision {right / max(1, of):.2f}, recall {recall:.2f}")


def placed(found: Sequence[Read], models: Mapping[str, Model]) -> str:
    """Of the labelled turns, in how many the likeliest signal is the labelled one, by a model that never saw the author."""
    right = of = 0
    for talk in found:
        best = models[talk.author].best(talk)
        of += len(talk.labelled)
        right += sum(best[n].let_go is True for n in talk.labelled if n in best)
    return f"{right} of {of}"


def main() -> None:
    """Cross-validate, fit, write."""
    found = list(map(read, with_signals()))
    authors = sorted({t.author for t in found})
    models = {author: Model([t for t in found if t.author != author]) for author in authors}
    odds = {t.name: models[t.author].odds(t) for t in found}
    print("each author by a model that never saw them: all")
    report(found, odds)
    for author in authors:
        print(author)
        report([t for t in found if t.author == author], odds)
    print(f"the labelled words are those shown in {placed(found, models)} turns")
    held = Model(found).weights()
    path = HERE.parent / "service" / "transcripts" / "neglect.json"
    lines = (f"{json.dumps(name)}: {json.dumps(w)}" for name, w in sorted(held.items()))
    path.write_text("{\n" + ",\n".join(lines) + "\n}\n")
    print(f"{len(found)} talks, {sum(len(t.labelled) for t in found)} signals let go, {len(held)} weights")


if __name__ == "__main__":
    main()
