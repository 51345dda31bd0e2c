"""Train the trust in recovered topics: read training/topics.jsonl, report cross-validated precision, write trust.json.

    python -m training.train_trust

A line is {"question", "asked", "good"}: what a reader thought of asking `asked` in place of `question`. Ratings of what
is no longer found, or no longer asked so, are counted and left out.
"""

from __future__ import annotations

import collections
import json
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold, cross_val_predict

from service.language.pipeline import parse
from service.rewriting.topics.askable import askable
from service.rewriting.topics.recover import recover
from service.rewriting.topics.topic import Topic
from service.rewriting.topics.trust import credit

HERE = Path(__file__).parent
LEAST = 3
STRENGTH = 0.15


def asked(topic: Topic) -> tuple[str, ...]:
    """The sentences a reader may have been shown for a topic, first how it is asked today."""
    story = f"Tell me about the last time {topic.agent} {topic.past}."
    if topic.happens:
        return (story,)
    lead = "Have you" if topic.agent == "you" else f"{topic.have.capitalize()} {topic.agent}"
    screener = f"{lead} ever {topic.participle}?"
    return (screener, story) if topic.kind == "thing" else (screener,)


def rated() -> list[tuple[str, Topic, bool]]:
    """The rated topics that recovery still finds, with their questions."""
    rows = [json.loads(line) for line in (HERE / "topics.jsonl").read_text(encoding="utf-8").splitlines()]
    verdicts = {(r["question"], r["asked"]): r["good"] for r in rows}
    questions = list(dict.fromkeys(r["question"] for r in rows))
    found = [
        (question, topic, verdicts[question, shown])
        for question, parsed in zip(questions, parse(questions), strict=True)
        for topic in filter(None, map(askable, recover(parsed)))
        if (shown := next((text for text in asked(topic) if (question, text) in verdicts), None)) is not None
    ]
    print(f"{len(found)} of {len(rows)} ratings match what is found today")
    return found


def report(p: NDArray[np.float64], y: NDArray[np.bool_], name: str) -> None:
    """How often a reader was content with topics of each trust."""
    for least in (0.3, 0.4, 0.5, 0.6):
        told = p >= least
        good, share = y[told].mean(), y[told].sum() / y.sum()
        print(f"{name} >= {least}: {told.sum()} of {len(y)}, good {good:.2f}, of the good {share:.2f}")


def main() -> None:
    """Fit, report, write."""
    found = rated()
    counts = collections.Counter(t for _, topic, _ in found for t in topic.traits)
    index = {t: k for k, t in enumerate(sorted(t for t, n in counts.items() if n >= LEAST))}
    pairs = [(i, index[t]) for i, (_, topic, _) in enumerate(found) for t in sorted(topic.traits) if t in index]
    rows, columns = zip(*pairs, strict=True)
    x = csr_matrix((np.ones(len(rows)), (rows, columns)), shape=(len(found), len(index)))
    y = np.array([good for *_, good in found])
    model = LogisticRegression(C=STRENGTH, max_iter=1000)
    groups = [question for question, *_ in found]
    p = cross_val_predict(model, x, y, groups=groups, cv=GroupKFold(8), method="predict_proba")[:, 1]
    report(p, y, "model")
    added = np.array([credit(topic) for _, topic, _ in found])
    report(1 / (1 + np.exp(-np.log(p / (1 - p)) - added)), y, "with credit")
    model.fit(x, y)
    weights = {t: round(float(model.coef_[0][k]), 3) for t, k in index.items()}
    held = {"": round(float(model.intercept_[0]), 3)} | {t: w for t, w in weights.items() if w}
    (HERE.parent / "service" / "rewriting" / "topics" / "trust.json").write_text(
        json.dumps(held, indent=0, sort_keys=True) + "\n"
    )
    print(f"{len(found)} rated topics, {len(held)} traits")


if __name__ == "__main__":
    main()
