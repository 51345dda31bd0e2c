"""Train the ear: read training/data/*.jsonl, fit, report cross-validated agreement, write service/ear/weights.npz.

    python -m training.train_ear [--report | --report-only] [--data DIR]

Folds leave out whole files, since one file is one writer. Deterministic: same data, same weights.
"""

from __future__ import annotations

import argparse
import collections
import json
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import cohen_kappa_score, f1_score

from service.ear.features import hear
from service.ear.model import key
from service.language.asked import analyse
from service.language.pipeline import parse
from service.terms import FAMILIES, JUDGED, PURPOSES

HERE = Path(__file__).parent
STRENGTH = 0.3
LEAST = 2
Row = dict[str, Any]


def read(folder: Path) -> list[Row]:
    """The labelled questions, each with the name of its file."""
    return [
        json.loads(line) | {"file": path.name}
        for path in sorted(folder.glob("*.jsonl"))
        for line in path.read_text(encoding="utf-8").splitlines()
        if line.strip()
    ]


def featurise(rows: list[Row]) -> list[set[int]]:
    """The keys of the features of each row's question."""
    parsed = parse([r["text"] for r in rows])
    return [
        {key(f) for f, _, _ in hear(p, analyse(p), bool(r.get("before")))} for r, p in zip(rows, parsed, strict=True)
    ]


def matrix(features: list[set[int]], index: dict[int, int]) -> csr_matrix:
    """Rows by known features, ones where a feature was heard."""
    pairs = [(i, index[f]) for i, fs in enumerate(features) for f in sorted(fs) if f in index]
    r, c = zip(*pairs, strict=True)
    return csr_matrix((np.ones(len(r)), (r, c)), shape=(len(features), len(index)))


def fit(rows: list[Row], features: list[set[int]]) -> tuple[dict[int, int], NDArray[np.float64], NDArray[np.float64]]:
    """Index of features, weights (features by outputs) and bias of the three groups of outputs."""
    counts = collections.Counter(f for fs in features for f in fs)
    index = {f: i for i, f in enumerate(sorted(f for f, n in counts.items() if n >= LEAST))}
    x = matrix(features, index)
    weights, bias = [], []
    for labels, classes in (
        ([r["verdict"] for r in rows], JUDGED),
        (None, FAMILIES),
        ([r["purpose"] for r in rows], PURPOSES),
    ):
        if labels is None:
            for family in FAMILIES:
                m = LogisticRegression(C=STRENGTH, max_iter=500).fit(x, [family in r["families"] for r in rows])
                weights.append(m.coef_[0])
                bias.append(m.intercept_[0])
            continue
        m = LogisticRegression(C=STRENGTH, max_iter=500).fit(x, labels)
        order = list(m.classes_)
        for c in classes:
            weights.append(m.coef_[order.index(c)])
            bias.append(m.intercept_[order.index(c)])
    return index, np.array(weights).T, np.array(bias)


def probabilities(
    features: list[set[int]], index: dict[int, int], weights: NDArray[np.float64], bias: NDArray[np.float64]
) -> NDArray[np.float64]:
    """Logits of every output for every row."""
    logits: NDArray[np.float64] = matrix(features, index) @ weights + bias
    return logits


def report(rows: list[Row], features: list[set[int]]) -> None:
    """Agreement on each file by a model that never saw it."""
    said: dict[int, NDArray[np.float64]] = {}
    for name in sorted({r["file"] for r in rows}):
        test = [i for i, r in enumerate(rows) if r["file"] == name]
        train = [i for i, r in enumerate(rows) if r["file"] != name]
        index, w, b = fit([rows[i] for i in train], [features[i] for i in train])
        logits = probabilities([features[i] for i in test], index, w, b)
        said |= dict(zip(test, logits, strict=True))
        gold = [rows[i]["verdict"] for i in test]
        print(f"{name:20s} n={len(test)} verdict kappa {cohen_kappa_score(gold, _verdicts(logits)):.3f}")
    logits = np.array([said[i] for i in range(len(rows))])
    kappa = cohen_kappa_score([r["verdict"] for r in rows], _verdicts(logits))
    print(f"{'all':20s} n={len(rows)} verdict kappa {kappa:.3f}")
    for k, family in enumerate(FAMILIES):
        gold = [family in r["families"] for r in rows]
        print(f"  {family:18s} n={sum(gold):4d} F1 {f1_score(gold, logits[:, 3 + k] > -0.4):.3f}")
    purposes = [PURPOSES[k] for k in logits[:, 14:].argmax(1)]
    print(f"purpose accuracy {np.mean([a == r['purpose'] for a, r in zip(purposes, rows, strict=True)]):.3f}")


def _verdicts(logits: NDArray[np.float64]) -> list[str]:
    return [JUDGED[k] for k in logits[:, : len(JUDGED)].argmax(1)]


def main() -> None:
    """Fit and write, or only report."""
    ap = argparse.ArgumentParser(description=__doc__)
    ap.add_argument("--report-only", action="store_true")
    ap.add_argument("--report", action="store_true")
    ap.add_argument("--data", type=Path, default=HERE / "data")
    a = ap.parse_args()
    rows = read(a.data)
    features = featurise(rows)
    if a.report or a.report_only:
        report(rows, features)
    if a.report_only:
        return
    index, weights, bias = fit(rows, features)
    keys = np.array(sorted(index), dtype=np.uint32)
    scale = np.abs(weights).max() / 32000
    np.savez_compressed(
        HERE.parent / "service" / "ear" / "weights.npz",
        keys=keys,
        weights=np.round(weights / scale).astype(np.int16),
        scale=np.float32(scale),
        bias=bias.astype(np.float32),
    )
    print(f"{len(rows)} questions, {len(keys)} features")


if __name__ == "__main__":
    main()
