"""Answers of a talk against its labels, counted by hand."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from evals.figures.transcripts import accounted, headline
from evals.samples import Talk, talks
from evals.scorers.answers import Answered, Found, score

TURNS: list[dict[str, Any]] = [
    {"speaker": "Ana", "role": "interviewer", "text": "When did you last send an invoice?"},
    {
        "speaker": "Bo",
        "role": "participant",
        "text": "Last Tuesday I sent nine invoices. It drives my wife mad, we are always chasing people for money.",
        "statements": [{"quote": "Last Tuesday I sent nine invoices", "rung": "dated_incident"}],
        "missed": {"quote": "It drives my wife mad, we are always chasing people for money."},
    },
    {"speaker": "Ana", "role": "interviewer", "text": "Cool. Anyway, do you have a sister?"},
    {
        "speaker": "Bo",
        "role": "participant",
        "text": "I ring my sister. I'll introduce you to her on Friday at two.",
        "statements": [{"quote": "I ring my sister.", "rung": "compliment"}],
        "commitment": {"quote": "I'll introduce you to her on Friday at two."},
    },
    {"speaker": "Ana", "role": "interviewer", "text": "How did the last call with her go?"},
    {
        "speaker": "Bo",
        "role": "participant",
        "text": "It was short.",
        "statements": [{"quote": "words that nobody said", "rung": "opinion"}],
        "missed": {"quote": "It was short."},
    },
]
CAPTIONS = "WEBVTT\n\n" + "\n".join(
    f"00:00:{2 * k:02}.000 --> 00:00:{2 * k + 1:02}.000\n<v {t['speaker']}>{t['text'].replace(' my ', chr(10) + 'my ')}\n"
    for k, t in enumerate(TURNS)
)


def test_a_talk_is_scored_by_place() -> None:
    """Whatever breaks and times stand between its words: one band of two is right, one commitment found, one signal."""
    talk = Talk.model_validate(
        {
            "id": "a",
            "split": "dev",
            "data": CAPTIONS.encode(),
            "turns": [{"n": n, **turn} for n, turn in enumerate(TURNS, start=1)],
        }
    )
    told = score(talk, asyncio.run(accounted(talk.data)))
    assert told == Answered(
        interviewer=True, statements=3, read=2, same_band=1, commitments=Found(1, 0, 0), missed=Found(1, 0, 1)
    )


def test_sums_over_talks() -> None:
    """Counts are added up before they are divided; F1 is of both talks together."""
    one = Answered(True, 10, 8, 6, Found(2, 1, 0), Found(1, 3, 1))
    two = Answered(False, 10, 8, 2, Found(0, 0, 1), Found(2, 0, 0))
    told = {name: (f.value, f.n) for name, f in headline([("a", one), ("b", two)]).items()}
    assert told == {
        "interviewers named": (0.5, 2),
        "statements: read at their place": (0.8, 20),
        "statements: band as labelled": (0.5, 16),
        "commitments: F1": (pytest.approx(2 / 3), 3),
        "missed follow-ups: recall": (0.75, 4),
        "missed follow-ups: precision": (0.5, 6),
    }


def test_labels_quote_their_turn() -> None:
    """Exactly, or they would be found nowhere."""
    labelled = [
        (talk.id, turn.n, label.quote in turn.text)
        for talk in talks() for turn in talk.turns
        for label in (*turn.statements, turn.commitment, turn.missed) if label
    ]  # fmt: skip
    assert len(labelled) > 300
    assert not [(key, n) for key, n, stands in labelled if not stands]
