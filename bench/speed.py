"""Speed and memory of the rules engine, as ratios to the bare parse in the same run.

    python -m bench.speed [--rounds 40] [--batch 2000] [--questions 20000]

Milliseconds depend on the machine and on what else it does; ratios much less. The marks that must hold stand in the
last column.
"""

from __future__ import annotations

import argparse
import asyncio
import random
import statistics
import time
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from itertools import islice
from typing import Any, TypeVar

from bench import bare
from bench.questions import mixed, never_seen
from bench.server import Server, serving
from service.critique import critique
from service.document.model import Document, Piece, Span
from service.document.reading import read
from service.engine import Job
from service.engines.rules import RulesEngine
from service.events import Done
from service.report import Report

T = TypeVar("T")
AT_ONCE = 20
MEMORY_STEP = 1000
PART = 200  # in turn with the bare parse, so that both meet the same noise


def main() -> None:
    """Run every part and print one line for each."""
    options = argparse.ArgumentParser(description="Speed and memory against the bare parse.")
    options.add_argument("--rounds", type=int, default=40, help="requests of 20 questions over HTTP")
    options.add_argument("--batch", type=int, default=2000, help="questions in the batch")
    options.add_argument("--questions", type=int, default=20_000, help="never-seen questions for the memory row")
    args = options.parse_args()
    bare.seconds(mixed(AT_ONCE))
    with serving() as server:
        _line("start until ready", f"{server.started:.1f} s", "", "< 4 s")
        http(server, args.rounds)
        memory(server, args.questions)
    for most in (0, 3):
        batch(mixed(args.batch), most)


def http(server: Server, rounds: int) -> None:
    """20 questions a request, against the bare parse of the same texts and of every candidate that was judged."""
    server.critique(mixed(AT_ONCE))
    took, ratios, candidates = [], [], []
    for seed in range(rounds):
        texts = mixed(AT_ONCE, seed)
        answer, seconds = _timed(partial(server.critique, texts))
        judged = _judged(answer["questions"])
        took.append(seconds * 1e3)
        candidates.append(len(judged))
        ratios.append(seconds / bare.seconds([*texts, *judged]))
    took.sort()
    median, p95 = took[rounds // 2], took[rounds * 95 // 100]
    told = f"median {median:.0f} ms, p95 {p95:.0f} ms, {statistics.mean(candidates):.0f} candidates"
    _line(f"{AT_ONCE} questions over HTTP", told, f"{statistics.median(ratios):.2f} x bare", "<= 2 x")


def _judged(questions: Iterable[dict[str, Any]]) -> list[str]:
    """Every candidate the judge read, kept or refused."""
    return [
        text for q in questions for text in (*(c["text"] for c in (*q["rewrites"], *q["refused"])), *q["follow_ups"])
    ]


def memory(server: Server, total: int) -> None:
    """What the server holds after a tenth of never-seen questions, and after all."""
    questions = never_seen(random.Random(7))
    weights = []
    for _ in range(0, total, MEMORY_STEP):
        server.critique(list(islice(questions, MEMORY_STEP)))
        weights.append(server.megabytes())
    early, late = weights[len(weights) // 10], weights[-1]
    told = f"{early:.0f} MB after a tenth, {late:.0f} MB after all"
    _line(f"memory over {total:,} questions", told, f"{late - early:+.0f} MB", "< 500 MB, flat")


def batch(texts: Sequence[str], most: int) -> None:
    """A job of many questions in this process, part by part against the bare parse of the same and every candidate."""
    ratios, spent, candidates = [], 0.0, 0
    for at in range(0, len(texts), PART):
        part = texts[at : at + PART]
        report, seconds = _timed(partial(asyncio.run, _critique(part, most)))
        judged = [
            text
            for q in report.questions
            for text in (*(r.text for r in q.rewrites), *(r.text for r in q.refused), *q.follow_ups)
        ]
        ratios.append(bare.seconds([*part, *judged]) / seconds)
        spent += seconds
        candidates += len(judged)
    told = f"{len(texts) / spent:.0f} questions/s, {candidates:,} candidates"
    _line(f"batch of {len(texts):,}, max_rewrites {most}", told, f"{statistics.median(ratios):.2f} of bare", ">= 0.7")


async def _critique(texts: Sequence[str], most: int) -> Report:
    pieces = [Piece(str(n), text, (Span(0, len(text)),)) for n, text in enumerate(texts)]
    job = Job(Document("list", "", tuple(read(pieces))), max_rewrites=most)
    async for event in critique(job, RulesEngine()):
        if isinstance(event, Done):
            return event.report
    raise RuntimeError("a critique ended without a report")


def _timed(work: Callable[[], T]) -> tuple[T, float]:
    start = time.perf_counter()
    result = work()
    return result, time.perf_counter() - start


def _line(what: str, measured: str, ratio: str, mark: str) -> None:
    print(f"{what:36}{measured:48}{ratio:16}{mark}", flush=True)


if __name__ == "__main__":
    main()
