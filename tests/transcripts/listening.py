"""Talks whose answers a scripted model reads, judged as the service judges them."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping, Sequence
from contextlib import aclosing
from typing import Any

from service.engine import Job
from service.engines.hybrid import HybridEngine
from service.engines.listener import Listener
from service.engines.llm import LlmEngine
from service.engines.reader import Reader
from service.engines.rules import RulesEngine
from service.engines.talks import judged
from service.events import Done, Event
from service.llm.prompts import Prompts
from service.report import Cast
from service.terms import EngineName, Failure
from service.transcripts.account import TranscriptReport, account
from service.transcripts.conversation import converse
from service.transcripts.listened import Listened
from service.transcripts.reading import read_transcript
from tests.scripted import Line, Says, Scripted, nothing

PROMPTS = Prompts()
Reads = Callable[[str], Mapping[str, Any]]
"""What is said of a participant's turn, by its masked text."""


def reading(reads: Reads) -> Says:
    """A model with nothing to say of questions that says this of answers; what it does not name is empty."""

    def says(prompt: str, lines: list[Line]) -> Mapping[str, Any]:
        if prompt != "answers":
            return nothing(prompt, lines)
        empty: dict[str, Any] = {"statements": [], "commitments": [], "missed": []}
        heard = [line for line in lines if line["speaker"] == "participant"]
        return {"turns": [{"id": line["id"], **empty, **reads(line["text"])} for line in heard]}

    return says


def stands(**rungs: str) -> Mapping[str, Any]:
    """Statements as a model says them: rung=quote."""
    return {"statements": [{"quote": quote, "rung": rung} for rung, quote in rungs.items()]}


def failing(failure: Failure, on: Callable[[Sequence[Line]], bool], reads: Reads = lambda text: {}) -> Says:
    """A model that fails to read some chunks, by their lines."""

    def says(prompt: str, lines: list[Line]) -> Mapping[str, Any] | Failure:
        if prompt == "answers" and on(lines):
            return failure
        return reading(reads)(prompt, lines)

    return says


async def heard(
    text: str, model: Scripted, engine: EngineName = "hybrid", **told: Any
) -> tuple[TranscriptReport, list[Event | Listened]]:
    """The account of a talk, and the events before it."""
    talk = converse(read_transcript(text))
    reader = Reader(model, PROMPTS)
    alone = LlmEngine(reader)
    chosen = alone if engine == "llm" else HybridEngine(RulesEngine(), alone)
    job = Job(talk.document, **told)
    events: list[Event | Listened] = []
    async with aclosing(judged(job, chosen, Cast(engine, engine), talk, Listener(reader))) as stream:
        async for event in stream:
            events.append(event)
    listened = next((e for e in events if isinstance(e, Listened)), None)
    report = next(e.report for e in events if isinstance(e, Done))
    return account(talk, report, job.goal, job.product_names, listened), events


def accounted(text: str, says: Says, engine: EngineName = "hybrid", **told: Any) -> TranscriptReport:
    """The account of a talk whose answers a model reads."""
    return asyncio.run(heard(text, Scripted(says), engine, **told))[0]
