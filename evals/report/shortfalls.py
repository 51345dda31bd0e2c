"""Where rewrites and guides fall short: the cases of the dev split by what is wrong with their answer."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from evals.figures.questions import Scored
from evals.results import Result, standing
from evals.samples import Sample
from evals.scorers import rewrites, seeded


@dataclass(frozen=True, slots=True)
class Shortfall:
    """One case: what is wrong, the question or text it is about, and what was said of it."""

    what: str
    id: str
    text: str
    said: str


def of_rewrites(rows: Sequence[Scored]) -> Iterator[Shortfall]:
    """Rewrite cases that got none though they name a topic, or one that fails a check."""
    for s, r in rows:
        if s.kind != "rewrite" or s.metadata.split == "test":
            continue
        told = rewrites.score(s, r)
        if told.needs_topic and not told.topic_missing:
            yield Shortfall("no topic found", s.id, s.input, ", ".join(s.target))
        for check in told.offered:
            failed = [name for name in rewrites.CHECKS if getattr(check, name) is False]
            if failed:
                yield Shortfall(
                    ", ".join(f"not {name.replace('_', ' ')}" for name in failed), s.id, s.input, check.text
                )


def of_guides(rows: Sequence[Scored]) -> Iterator[Shortfall]:
    """Seeded faults that were kept or not read, good questions flagged, and notes read as questions."""
    for s, r in rows:
        if s.kind != "guide" or s.metadata.split == "test":
            continue
        told = seeded.score(s, r)
        for fault, seed in zip(s.metadata.faults or (), told.seeds, strict=True):
            if not seed.flagged:
                what = "seeded fault kept" if seed.read else "seeded fault not read"
                yield Shortfall(what, s.id, fault.question, f"{fault.verdict}: {', '.join(fault.families)}")
        yield from _flagged(s, r, told)


def _flagged(s: Sample, r: Result, told: seeded.Seeds) -> Iterator[Shortfall]:
    for question in r.questions:
        if question.id in told.spoilt or question.verdict not in ("follow_up", "rewrite"):
            continue
        what = "note read as a question" if question.id in told.notes_at else "good question flagged"
        rules = ", ".join(f.rule for f in standing(question))
        yield Shortfall(what, s.id, question.text, f"{question.verdict}: {rules}")
