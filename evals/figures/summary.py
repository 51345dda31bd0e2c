"""The summary of a run: every figure of its results, as JSON can hold it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from evals.figures import guides, published, questions, rewrites, spending
from evals.results import Result, Setup
from evals.samples import Kind, Sample
from evals.scorers.fluency import SmallModel

Rows = Sequence[tuple[Sample, Result]]


def summary(rows: Rows, setup: Setup, small: SmallModel | None = None) -> dict[str, Any]:
    """The figures of a run: setup, then by split what its questions, rewrite cases and guides come to."""
    splits = {split: [r for r in rows if r[0].metadata.split == split] for split in ("dev", "test")}
    return {
        "setup": setup.model_dump(),
        "splits": {split: _split(held, small) for split, held in splits.items() if held},
        "spending": spending.spent([result for _, result in rows]),
    }


def _split(rows: Rows, small: SmallModel | None) -> dict[str, Any]:
    out: dict[str, Any] = {}
    if asked := _of(rows, "question"):
        out["questions"] = plain(questions_of(asked))
        if any(s.metadata.published_label for s, _ in asked):
            out["published"] = plain({"headline": published.headline(asked)})
    if cases := _of(rows, "rewrite"):
        offers = rewrites.scored(cases)
        out["rewrites"] = plain({"headline": rewrites.headline(offers), "fluency": rewrites.fluency(offers, small)})
    if whole := _of(rows, "guide"):
        out["guides"] = plain({"headline": guides.headline(whole), "families": guides.by_family(whole)})
    return out


def questions_of(rows: Rows) -> dict[str, Any]:
    """All figures of single questions."""
    return {
        "samples": len(rows),
        "contested": sum(s.metadata.contested for s, _ in rows),
        "headline": questions.headline(rows),
        "confusion": questions.confusion(rows),
        "families": questions.by_family(rows),
        "rules": questions.by_rule(rows),
        "false alarms": questions.by_purpose(rows),
        "marks": questions.marked(rows),
        "kinds": {
            "difficulty": questions.by_kind(rows, lambda s: s.metadata.difficulty),
            "register": questions.by_kind(rows, lambda s: s.metadata.register_),
            "domain": questions.by_kind(rows, lambda s: s.metadata.domain),
        },
        "annotators": questions.annotators([s for s, _ in rows]),
        "rewrites": rewrites.headline(rewrites.scored(rows)),
    }


def plain(value: Any) -> Any:
    """Figures as plain dicts and numbers, rounded to what can be told apart."""
    if hasattr(value, "__dataclass_fields__"):
        return plain(asdict(value))
    if isinstance(value, dict):
        return {key: plain(held) for key, held in value.items()}
    if isinstance(value, list | tuple):
        return [plain(held) for held in value]
    return round(value, 4) if isinstance(value, float) else value


def _of(rows: Rows, kind: Kind) -> Rows:
    return [row for row in rows if row[0].kind == kind]
