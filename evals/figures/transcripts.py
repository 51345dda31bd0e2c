"""Figures of transcripts: who interviews, what answers are worth, what was bound and what let go; a talk is a cluster."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from evals.figures.questions import Table
from evals.metrics.bootstrap import Counts, Figure, Tally, figure
from evals.metrics.share import share_of, share_of_parts
from evals.samples import Split, Talk
from evals.scorers.answers import Answered, score
from evals.solver import reported
from service.engine import Job
from service.engines.rules import RulesEngine
from service.report import Cast
from service.transcripts.account import TranscriptReport, account
from service.transcripts.conversation import converse
from service.transcripts.pairs import paired
from service.transcripts.reading import read_transcript

Scores = Sequence[tuple[str, Answered]]
"""Talks by id, each scored."""


async def answered(talks: Sequence[Talk]) -> dict[Split, Scores]:
    """The talks of each split, read and judged by the rules, then scored."""
    out: dict[Split, list[tuple[str, Answered]]] = defaultdict(list)
    for talk in talks:
        out[talk.split].append((talk.id, score(talk, await accounted(talk.data))))
    return dict(out)


async def accounted(data: bytes | str) -> TranscriptReport:
    """The account of a transcript whose questions the rules judged."""
    talk = converse(read_transcript(data))
    report = await reported(Job(talk.document, max_rewrites=0), paired(RulesEngine(), talk), Cast())
    return account(talk, report)


def headline(scores: Scores) -> Table:
    """Shares and F1 over all talks. Recall and precision go by the turn."""
    missed = [(key, s.missed) for key, s in scores]
    return {
        "interviewers named": share_of([(key, s.interviewer) for key, s in scores]),
        "statements: read at their place": share_of_parts([(key, s.read, s.statements) for key, s in scores]),
        "statements: band as labelled": share_of_parts([(key, s.same_band, s.read) for key, s in scores]),
        "commitments: F1": _f1(scores),
        "missed follow-ups: recall": share_of_parts([(key, m.right, m.right + m.lost) for key, m in missed]),
        "missed follow-ups: precision": share_of_parts([(key, m.right, m.right + m.wrong) for key, m in missed]),
    }


def _f1(scores: Scores) -> Figure:
    """Of turns with a commitment; `n` is how many are labelled."""
    held = [(key, s.commitments) for key, s in scores]
    tally = Tally.of((key, (float(c.right), float(c.wrong + c.lost))) for key, c in held)
    return replace(figure(tally, _of_both), n=sum(c.right + c.lost for _, c in held))


def _of_both(counts: Counts) -> Counts:
    with np.errstate(divide="ignore", invalid="ignore"):
        return np.asarray(2 * counts[..., 0] / (2 * counts[..., 0] + counts[..., 1]))
