"""A talk of three hours through the rules engine: seconds to read it, to judge it whole, and the memory it takes.

    python -m bench.transcripts

The talk is pairs of question and answer from our own transcripts, in an order by chance and with numbers of its own, so that
nothing is found in a cache.
"""

from __future__ import annotations

import asyncio
import random
import re
import resource
import time
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from typing import TypeVar

from service.critique import critique
from service.engine import Job
from service.engines.rules import RulesEngine
from service.events import Done
from service.report import Report
from service.transcripts.account import account
from service.transcripts.conversation import Conversation, converse
from service.transcripts.pairs import paired
from service.transcripts.reading import read_transcript

T = TypeVar("T")
DATA = Path(__file__).resolve().parents[1] / "evals" / "data" / "transcripts"
WORDS = 30_000
"""Three hours at some 165 words a minute."""


def main() -> None:
    """Run a short talk to load everything, then the long one, and print what each step took."""
    _whole(_talk(1_000, seed=1))
    before = _megabytes()
    text = _talk(WORDS)
    _, reading = _timed(lambda: read_transcript(text))
    talk, seconds = _timed(lambda: _whole(text))
    told = (
        f"{len(text.split()):,} words, {len(talk.transcript.turns):,} turns, {len(talk.document.questions)} questions"
    )
    print(f"{'a talk of three hours, read':36}{told:48}{reading:.2f} s", flush=True)
    print(f"{'the same, judged whole':36}{'':48}{seconds:.1f} s{'':12}< 10 s", flush=True)
    print(f"{'memory it adds':36}{'':48}{_megabytes() - before:+.0f} MB{'':11}< 500 MB", flush=True)


def _talk(words: int, seed: int = 0) -> str:
    """As `Name: words`, until there are so many words: the pairs of a question and its answer in an order by chance."""
    turns = [turn for file in sorted(DATA.glob("t*.txt")) for turn in read_transcript(file.read_bytes()).turns]
    pairs = [(a.text, b.text) for a, b in pairwise(turns) if a.role == "interviewer" and b.role == "participant"]
    chance = random.Random(seed)
    lines: list[str] = []
    spoken = 0
    while spoken < words:
        for asked, told in chance.sample(pairs, len(pairs)):
            if spoken >= words:
                break
            for name, said in (("Ines", asked), ("Dana", told)):
                lines.append(re.sub(r"([.!?])", lambda end: f" with {chance.randrange(10**6)} of them{end[1]}", said))
                lines[-1] = f"{name}: {lines[-1]}"
                spoken += len(lines[-1].split())
    return "\n\n".join(lines)


def _whole(text: str) -> Conversation:
    talk = converse(read_transcript(text))
    account(talk, asyncio.run(_judged(talk)), "how people handle their paperwork")
    return talk


async def _judged(talk: Conversation) -> Report:
    async for event in critique(Job(talk.document), paired(RulesEngine(), talk)):
        if isinstance(event, Done):
            return event.report
    raise RuntimeError("a critique ended without a report")


def _timed(work: Callable[[], T]) -> tuple[T, float]:
    start = time.perf_counter()
    result = work()
    return result, time.perf_counter() - start


def _megabytes() -> float:
    """The most memory this process has held, in megabytes."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    main()
