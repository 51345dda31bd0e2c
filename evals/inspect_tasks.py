"""inspect-ai tasks over the same samples, solver and scorers, for runs of models and inspect's viewer.

    inspect eval evals/inspect_tasks.py@verdicts --model none -T engine=rules -T split=dev
    inspect eval evals/inspect_tasks.py@rewrites --model none -T engine=hybrid
    inspect eval evals/inspect_tasks.py@judged_rewrites --model openai/… -T engine=rules

The engine asks its own model, as `lasttime` is set up; inspect's model is the judge of the last task only, whose word
gates nothing: its agreement with people's labels is not published.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, cast

import numpy as np
from inspect_ai import Task, task
from inspect_ai.dataset import MemoryDataset
from inspect_ai.dataset import Sample as InspectSample
from inspect_ai.model import get_model
from inspect_ai.scorer import Metric, SampleScore, Score, Scorer, Target, accuracy, mean, metric, scorer, stderr
from inspect_ai.solver import Generate, TaskState, solver
from inspect_ai.solver import Solver as InspectSolver

from evals.contenders import contender
from evals.metrics.confusion import cell
from evals.metrics.cost import mean_cost
from evals.metrics.kappa import kappa
from evals.results import Result
from evals.samples import Kind, Sample, Split, shipped
from evals.scorers import families, rewrites, verdict
from service.wiring.given import load

NONE = [0.0] * len(cell("keep", "keep"))
JUDGE = Path(__file__).with_name("judge.md")


@task
def verdicts(engine: str = "auto", split: Split = "dev") -> Task:
    """Verdict and families of single questions."""
    return Task(
        dataset=_dataset("question", split), solver=critiqued(engine), scorer=[verdict_scorer(), family_scorer()]
    )


@task(name="rewrites")
def rewrites_task(engine: str = "auto", split: Split = "dev") -> Task:
    """What is offered instead of a question, by checks that need no model."""
    return Task(dataset=_dataset("rewrite", split), solver=critiqued(engine), scorer=rewrite_scorer())


@task
def judged_rewrites(engine: str = "auto", split: Split = "dev") -> Task:
    """The first rewrite of each question, judged by a model for meaning and naturalness. Gates nothing."""
    return Task(dataset=_dataset("rewrite", split), solver=critiqued(engine), scorer=judge_scorer())


def _dataset(kind: Kind, split: Split) -> MemoryDataset:
    return MemoryDataset(
        [
            InspectSample(
                id=s.id,
                input=s.input,
                target=s.target if isinstance(s.target, str) else list(s.target),
                metadata={"sample": s.model_dump(mode="json", by_alias=True), "cluster": s.cluster},
            )
            for s in shipped(kind, split)
        ],
        name=f"{kind}s, {split}",
    )


@solver
def critiqued(engine: str) -> InspectSolver:
    """The sample through `critique`; the answer is its verdict, the whole result goes with it."""
    chosen = contender(engine, load())

    async def solve(state: TaskState, generate: Generate) -> TaskState:
        (result,) = await chosen.solver.solve([_sample(state)])
        state.output.completion = result.question.verdict
        state.metadata["result"] = result.model_dump(mode="json")
        state.completed = True
        return state

    return solve


def _sample(state: TaskState) -> Sample:
    return Sample.model_validate(state.metadata["sample"])


def _result(state: TaskState) -> Result:
    return Result.model_validate(state.metadata["result"])


def _confusion(scores: list[SampleScore]) -> Any:
    pairs = [cast(dict[str, str], s.score.metadata) for s in scores]
    return np.sum([NONE, *(cell(p["label"], p["said"]) for p in pairs)], axis=0)


@metric(name="kappa")
def kappa_metric() -> Metric:
    """Cohen's kappa of the verdict with the label."""

    def compute(scores: list[SampleScore]) -> float:
        return float(kappa(_confusion(scores)))

    return compute


@metric(name="mean_cost")
def cost_metric() -> Metric:
    """The mean cost of errors (evals/metrics/cost.py)."""

    def compute(scores: list[SampleScore]) -> float:
        return float(mean_cost(_confusion(scores)))

    return compute


@scorer(metrics=[accuracy(), stderr(cluster="cluster"), kappa_metric(), cost_metric()], name="verdict")
def verdict_scorer() -> Scorer:
    """Whether the verdict is as labelled."""

    async def score(state: TaskState, target: Target) -> Score:
        v = verdict.score(_sample(state), _result(state))
        metadata = {"label": v.label, "said": v.said}
        return Score(value="C" if v.label == v.said else "I", answer=v.said, metadata=metadata)

    return score


@scorer(metrics=[mean(), stderr(cluster="cluster")], name="families")
def family_scorer() -> Scorer:
    """The share of families, said or labelled, that are both; 1 where there is none of either."""

    async def score(state: TaskState, target: Target) -> Score:
        f = families.score(_sample(state), _result(state))
        either = f.there | f.said
        return Score(value=len(f.there & f.said) / len(either) if either else 1.0, answer=", ".join(sorted(f.said)))

    return score


@scorer(metrics={"*": [mean(), stderr(cluster="cluster")]}, name="rewrites")
def rewrite_scorer() -> Scorer:
    """The checks of the first rewrite; all 0 where none is offered, those that nothing is known for 1."""

    async def score(state: TaskState, target: Target) -> Score:
        told = rewrites.score(_sample(state), _result(state))
        first = told.offered[0] if told.offered else None
        value = {name: float(first is not None and getattr(first, name) is not False) for name in rewrites.CHECKS}
        return Score(value={"offered": float(bool(told.offered)), **value}, answer=first.text if first else None)

    return score


@scorer(metrics={"*": [mean(), stderr(cluster="cluster")]}, name="judge")
def judge_scorer() -> Scorer:
    """What a model says of the first rewrite: whether it asks about the same, and whether people would say it so."""
    asked = JUDGE.read_text("utf-8")

    async def score(state: TaskState, target: Target) -> Score:
        result = _result(state)
        if not result.question.rewrites:
            return Score(value={"meaning": 0.0, "natural": 0.0}, explanation="none offered")
        text = result.question.rewrites[0].text
        lines = json.dumps({"question": state.input_text, "rewrite": text}, ensure_ascii=False)
        said = (await get_model(role="judge").generate(f"{asked}\n{lines}")).completion
        value = {name: float(f'"{name}": true' in said.lower()) for name in ("meaning", "natural")}
        return Score(value=value, answer=text, explanation=said)

    return score
