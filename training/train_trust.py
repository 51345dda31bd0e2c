"""Train the trust in recovered topics: read training/topics.jsonl, report cross-validated precision, write trust.json.

    python -m training.train_trust

A line is {"question", "asked", "good"}: what a reader thought of asking `asked` in place of `question`.
"""

from __future__ import annotations

import collections
import json
from pathlib import Path

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold, cross_val_predict

from service.language.pipeline import parse
from service.rewriting.recover import recover
from service.rewriting.topic import Topic

HERE = Path(__file__).parent
LEAST = 3
STRENGTH = 0.15


def asked(topic: Topic) -> str:
    """The sentence a reader was shown for a topic."""
    if topic.happens or topic.kind == "thing":
        return f"Tell me about the last time {topic.agent} {topic.past}."
    lead = "Have you" if topic.agent == "you" else f"{topic.have.capitalize()} {topic.agent}"
    return f"{lead} ever {topic.participle}?"


def rated() -> list[tuple[str, Topic, bool]]:
    """The rated topics that recovery still finds, with their questions."""
    rows = [json.loads(line) for line in (HERE / "topics.jsonl").read_text(encoding="utf-8").splitlines()]
    verdicts = {(r["question"], r["asked"]): r["good"] for r in rows}
    questions = list(dict.fromkeys(r["question"] for r in rows))
    return [
        (question, topic, verdicts[question, asked(topic)])
        for question, parsed in zip(questions, parse(questions), strict=True)
        for topic in recover(parsed)
        if (question, asked(topic)) in verdicts
    ]


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
    for least in (0.3, 0.4, 0.5, 0.6):
        told = p >= least
        print(
            f"trust >= {least}: {told.sum()} of {len(y)}, good {y[told].mean():.2f}, of the good {y[told].sum() / y.sum():.2f}"
        )
    model.fit(x, y)
    weights = {t: round(float(model.coef_[0][k]), 3) for t, k in index.items()}
    held = {"": round(float(model.intercept_[0]), 3)} | {t: w for t, w in weights.items() if w}
    (HERE.parent / "service" / "rewriting" / "trust.json").write_text(json.dumps(held, indent=0, sort_keys=True) + "\n")
    print(f"{len(found)} rated topics, {len(held)} traits")


if __name__ == "__main__":
    main()
