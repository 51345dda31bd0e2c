"""What tells that a question of a guide serves an aim, beside the words they share: as named features, and their weights.

Guides are made alike: they open with what is background, take their hypotheses more or less in the order in which the plan
states them, and ask by their form for what they are after. Weights are fitted to labelled plans
(`training/train_bearing.py`); a value is a probability moved so that the cut that serves best is `SERVES_FROM`.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from importlib.resources import files
from math import exp

SERVES_FROM = 0.4
"""The value from which a question counts as serving an aim."""
_OPENING, _BODY = 0.12, 0.68
"""Where in a guide, as shares of it, the questions about its hypotheses begin, and how long they go on."""
Row = Mapping[str, float]
Features = dict[str, float]


def of_goal(goal: str, rows: Sequence[Row], traits: Sequence[frozenset[str]]) -> Iterator[Features]:
    """The features of each question as it bears on the goal.

    `rows` are the values of the words shared with each aim, by its id, in the order of the questions; `traits` what each
    question is by its form and purpose.
    """
    for i, row in enumerate(rows):
        yield {
            **_common(rows, traits, i),
            "words": row[goal],
            "met": float(row[goal] >= SERVES_FROM),
            "best": max((v for k, v in row.items() if k != goal), default=0.0),
            "before": _at(rows, i - 1, goal),
            "after": _at(rows, i + 1, goal),
            "nothing": float(not any(row.values())),
        }


def of_hypotheses(
    goal: str, hypotheses: Sequence[str], rows: Sequence[Row], traits: Sequence[frozenset[str]]
) -> Iterator[list[Features]]:
    """The features of each question as it bears on each hypothesis, in the order in which the plan states these."""
    for i, row in enumerate(rows):
        common = _common(rows, traits, i)
        out = []
        for j, own in enumerate(hypotheses):
            others = max((row[k] for k in hypotheses if k != own), default=0.0)
            off = abs((i + 0.5) / len(rows) - (_OPENING + _BODY * (j + 0.5) / len(hypotheses)))
            out.append(
                {
                    **common,
                    "words": row[own],
                    "met": float(row[own] >= SERVES_FROM),
                    "ahead": row[own] - others,
                    "best": max(row[own], others),
                    "goal": row.get(goal, 0.0),
                    "before": _at(rows, i - 1, own),
                    "after": _at(rows, i + 1, own),
                    "leans on it": _at(rows, i - 1, own) * ("leans" in traits[i]),
                    "off its place": off,
                    "near its place": float(off < _OPENING),
                }
            )
        yield out


def weighed(of: str, features: Features) -> float:
    """The value, 0-1; `of` is "goal" or "hypothesis"."""
    weights = _weights()[of]
    total = sum(weights.get(name, 0.0) * value for name, value in features.items())
    return 1 / (1 + exp(-(weights["bias"] + total)))


@lru_cache(maxsize=1)
def _weights() -> dict[str, dict[str, float]]:
    read: dict[str, dict[str, float]] = json.loads(files("service.aims").joinpath("bearing.json").read_text("utf-8"))
    return read


def _common(rows: Sequence[Row], traits: Sequence[frozenset[str]], i: int) -> Features:
    """What holds for every aim: what kind of question it is, whether it opens the guide with words of its own, and how
    much of the guide shares words with any aim."""
    meets = [any(value >= SERVES_FROM for value in row.values()) for row in rows]
    found = {"guide meets": (sum(meets) / len(rows)) ** 0.5, **dict.fromkeys(sorted(traits[i]), 1.0)}
    if i == 1 or (i == 0 and not meets[i]):
        found["second" if i else "first, of other words"] = 1.0
    return found


def _at(rows: Sequence[Row], i: int, aim: str) -> float:
    return rows[i].get(aim, 0.0) if 0 <= i < len(rows) else 0.0
