"""Train how far questions serve aims: read labelled plans, report F1 with each plan left out, write bearing.json.

    python -m training.train_bearing

Plans are the half to tune on of tests/plans/data, and training/plans.jsonl. So that the weights learn what questions are
rather than how these plans are laid out, each is learnt in several layouts: with the questions that serve nothing moved
elsewhere, with its hypotheses in another order, without hypotheses, without a goal, and with another plan's questions.
"""

from __future__ import annotations

import json
import random
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from sklearn.linear_model import LogisticRegression

from service.aims.bearing import SERVES_FROM, Features, of_goal, of_hypotheses
from service.aims.reading import read_aims
from service.aims.serving import GOAL, Aim, heard, values
from service.document.lists import Item, question_list
from tests.plans.labelled import plans

HERE = Path(__file__).parent
OUT = HERE.parent / "service" / "aims" / "bearing.json"
STRENGTH = 0.3
CUT = {"goal": 0.5, "hypothesis": 0.25}
"""The probability from which a question counts as serving: where F1 is best with each plan left out."""
Plan = dict[str, Any]
Rows = tuple[list[Features], list[bool], float]
_STRAY = 0.4
"""What a plan with another's questions counts beside the eight that a plan is learnt from: such plans are rare."""


def layouts(plan: Plan, others: Sequence[Plan]) -> Iterator[Plan]:
    """The plan in the layouts it is learnt in, the same each time."""
    dice = random.Random(plan["id"])
    yield from (plan, plan)
    for _ in range(2):
        stays = [q for q in plan["questions"] if q["serves"]]
        for q in (q for q in plan["questions"] if not q["serves"]):
            stays.insert(dice.randint(0, len(stays)), q)
        yield {**plan, "questions": stays}
    hypotheses = list(plan["hypotheses"])
    dice.shuffle(hypotheses)
    yield {**plan, "hypotheses": hypotheses}
    yield {**plan, "hypotheses": []}
    yield {**plan, "goal": ""}
    other = dice.choice([p for p in others if p["id"] != plan["id"]])
    yield {**plan, "questions": [{**q, "serves": []} for q in other["questions"]], "weight": _STRAY}


def rows_of(plan: Plan) -> dict[str, Rows]:
    """The features of every pair of the plan, with whether the question serves."""
    ids = [GOAL] * bool(plan["goal"]) + [h["id"] for h in plan["hypotheses"]]
    texts = [plan["goal"]] * bool(plan["goal"]) + [h["text"] for h in plan["hypotheses"]]
    aims = [Aim(own, parsed) for own, parsed in zip(ids, read_aims(texts), strict=True)]
    asked = heard(question_list([Item(q["id"], q["text"]) for q in plan["questions"]]).questions)
    rows, traits = values(aims, asked), [q.traits for q in asked]
    weight = plan.get("weight", 1.0)
    found: dict[str, Rows] = {"goal": ([], [], weight), "hypothesis": ([], [], weight)}
    if plan["goal"]:
        found["goal"][0].extend(of_goal(GOAL, rows, traits))
        found["goal"][1].extend(GOAL in q["serves"] for q in plan["questions"])
    stated = [h["id"] for h in plan["hypotheses"]]
    for q, each in zip(plan["questions"], of_hypotheses(GOAL, stated, rows, traits), strict=True):
        found["hypothesis"][0].extend(each)
        found["hypothesis"][1].extend(own in q["serves"] for own in stated)
    return found


def fitted(rows: Sequence[Rows], of: str) -> dict[str, float]:
    """Weights of the named features, and the bias, moved so that the cut comes to lie at SERVES_FROM."""
    features = [f for found, _, _ in rows for f in found]
    names = sorted({name for f in features for name in f})
    x = np.array([[f.get(name, 0.0) for name in names] for f in features])
    y = np.array([serves for _, found, _ in rows for serves in found])
    weights = np.array([weight for found, _, weight in rows for _ in found])
    model = LogisticRegression(C=STRENGTH, max_iter=5_000).fit(x, y, weights)
    bias = float(model.intercept_[0]) + _logit(SERVES_FROM) - _logit(CUT[of])
    told = {name: round(float(w), 3) for name, w in zip(names, model.coef_[0], strict=True)}
    return {"bias": round(bias, 3), **told}


def report(learnt: list[Plan]) -> None:
    """F1 over the pairs of each plan by weights that have not seen it."""
    found = [[rows_of(layout) for layout in layouts(plan, learnt)] for plan in learnt]
    whole = np.zeros(3)
    for of in ("goal", "hypothesis"):
        counts = np.zeros(3)
        for k, own in enumerate(found):
            weights = fitted([r[of] for j, other in enumerate(found) if j != k for r in other], of)
            features, serves, _ = own[0][of]
            said = np.array([_value(weights, f) >= SERVES_FROM for f in features])
            counts += (said & np.array(serves)).sum(), said.sum(), sum(serves)
        print(f"{of}: precision {counts[0] / counts[1]:.3f} recall {counts[0] / counts[2]:.3f} F1 {_f1(counts):.3f}")
        whole += counts
    print(f"all: F1 {_f1(whole):.3f} over {len(learnt)} plans, each left out")


def _f1(counts: NDArray[np.float64]) -> float:
    return float(2 * counts[0] / (counts[1] + counts[2]))


def _value(weights: dict[str, float], f: Features) -> float:
    total = weights["bias"] + sum(weights.get(name, 0.0) * v for name, v in f.items())
    return float(1 / (1 + np.exp(-total)))


def _logit(p: float) -> float:
    return float(np.log(p / (1 - p)))


def main() -> None:
    """Report, fit on all, write."""
    written = [json.loads(line) for line in (HERE / "plans.jsonl").read_text(encoding="utf-8").splitlines()]
    learnt = [*plans("dev"), *written]
    report(learnt)
    rows = [rows_of(layout) for plan in learnt for layout in layouts(plan, learnt)]
    weights = {of: fitted([r[of] for r in rows], of) for of in ("goal", "hypothesis")}
    OUT.write_text(json.dumps(weights, indent=1) + "\n", encoding="utf-8")
    print(f"wrote {OUT.name}: {sum(map(len, weights.values()))} weights")


if __name__ == "__main__":
    main()
