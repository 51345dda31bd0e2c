"""What a run said of every case, as small as the gate needs it: the committed baseline, or today's."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from evals.results import Result, standing
from evals.samples import Kind, Sample, shipped
from evals.scorers import rewrites, seeded
from evals.solver import Solver, run
from service.engines.rules import RulesEngine

FILE = Path(__file__).with_name("baseline.json")
Hits = tuple[float, float]
"""How many hits of how many."""


@dataclass(frozen=True, slots=True)
class Case:
    """What is labelled and what was said of one question."""

    cluster: str
    label: str
    families: tuple[str, ...]
    said: str
    rules: tuple[str, ...]

    @property
    def named(self) -> set[str]:
        """The families said."""
        return {rule.split(".")[0] for rule in self.rules}


@dataclass(frozen=True, slots=True)
class Held:
    """A run: its questions by id; and by figure the hits of rewrite cases and guides, by id."""

    cases: Mapping[str, Case]
    hits: Mapping[str, Mapping[str, Hits]]


def held(rows: Sequence[tuple[Sample, Result]]) -> Held:
    """What is held of a run. Questions whose label is contested are left out."""
    cases = {
        s.id: Case(
            s.cluster,
            s.verdict,
            s.metadata.families,
            r.question.verdict,
            tuple(dict.fromkeys(f.rule for f in standing(r.question))),
        )
        for s, r in rows
        if s.kind == "question" and not s.metadata.contested
    }
    hits: dict[str, dict[str, Hits]] = {}
    for s, r in rows:
        for name, counted in _hits(s, r):
            hits.setdefault(name, {})[s.id] = counted
    return Held(cases, hits)


def _hits(s: Sample, r: Result) -> Iterator[tuple[str, Hits]]:
    if s.kind == "rewrite":
        told = rewrites.score(s, r)
        if told.wanted:
            yield "rewrites offered where one is due", (told.topic_missing or bool(told.offered), 1)
        for name in ("afresh", "topic", "product_free"):
            known = [yes for check in told.offered if (yes := getattr(check, name)) is not None]
            if known:
                yield f"rewrites: {name.replace('_', ' ')}", (sum(known), len(known))
    elif s.kind == "guide":
        guide = seeded.score(s, r)
        if guide.seeds:
            yield "seeded faults flagged", (sum(seed.flagged for seed in guide.seeds), len(guide.seeds))
        yield "good questions of guides left alone", (guide.others - guide.flagged, guide.others)


def today() -> Held:
    """What the rules say today of everything that is shipped."""
    ways: dict[Kind, Solver] = {
        "question": Solver(RulesEngine(), at_once=100, rewrites=0),
        "rewrite": Solver(RulesEngine()),
        "guide": Solver(RulesEngine(), rewrites=0),
    }
    rows: list[tuple[Sample, Result]] = []
    for kind, solver in ways.items():
        samples = shipped(kind)
        rows += zip(samples, asyncio.run(run(samples, solver)), strict=True)
    return held(rows)


def read() -> Held:
    """The committed baseline."""
    told = json.loads(FILE.read_text("utf-8"))
    cases = {k: Case(c, label, tuple(f), said, tuple(rules)) for k, (c, label, f, said, rules) in told["cases"].items()}
    return Held(cases, {name: {k: (n, of) for k, (n, of) in hits.items()} for name, hits in told["hits"].items()})


def write(now: Held) -> None:
    """Make a run the baseline: one line a case, so that a change can be read."""
    cases = {k: [c.cluster, c.label, c.families, c.said, c.rules] for k, c in now.cases.items()}
    hits = ",\n".join(f"{_json(name)}: {_lines(of)}" for name, of in now.hits.items())
    FILE.write_text(f'{{"cases": {_lines(cases)},\n"hits": {{{hits}}}}}\n', encoding="utf-8")


def _lines(rows: Mapping[str, object]) -> str:
    return "{\n" + ",\n".join(f"{_json(key)}: {_json(value)}" for key, value in rows.items()) + "\n}"


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
