"""Figures of whole guides: seeded faults found at their place, and what was said of the rest."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from evals.figures.questions import Scored, Table
from evals.metrics.share import share_of, share_of_parts
from evals.scorers import seeded


def headline(rows: Sequence[Scored]) -> Table:
    """Shares over all guides, each guide a cluster; those of clean guides apart."""
    scored = [(s, seeded.score(s, r)) for s, r in rows]
    seeds = [(s.id, seed) for s, g in scored for seed in g.seeds]
    clean, spoilt = ([x for x in scored if x[0].metadata.clean is yes] for yes in (True, False))
    return {
        "seeded faults: read as a question": share_of([(c, x.read) for c, x in seeds]),
        "seeded faults: flagged at their place": share_of([(c, x.flagged) for c, x in seeds]),
        "seeded faults: verdict as labelled": share_of([(c, x.same) for c, x in seeds]),
        "seeded faults: a family named rightly": share_of([(c, x.named) for c, x in seeds]),
        "other questions of spoilt guides: flagged": share_of_parts([(s.id, g.flagged, g.others) for s, g in spoilt]),
        "other questions of spoilt guides: rewrite": share_of_parts([(s.id, g.rewritten, g.others) for s, g in spoilt]),
        "clean guides: flagged": share_of_parts([(s.id, g.flagged, g.others) for s, g in clean]),
        "clean guides: rewrite": share_of_parts([(s.id, g.rewritten, g.others) for s, g in clean]),
        "notes read as questions": share_of_parts([(s.id, g.notes_read, g.notes) for s, g in scored]),
    }


def by_family(rows: Sequence[Scored]) -> Table:
    """Of the seeded faults of each family, how many were flagged."""
    held: dict[str, list[tuple[str, bool]]] = defaultdict(list)
    for s, r in rows:
        for seed in seeded.score(s, r).seeds:
            for family in seed.families:
                held[family].append((s.id, seed.flagged))
    return {family: share_of(pairs) for family, pairs in sorted(held.items())}
