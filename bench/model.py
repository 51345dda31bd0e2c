"""The time that the service adds to a model's own: the same question through it, and put to the model directly.

    python -m bench.model [--requests 128] [--pauses 0 0.2] [--at-once 1 16 64]

Each request is one question that is kept, so that the model is called once for it; no reply is remembered. Waves of so
many requests at once go to the model directly, to the service with that model, and to its rules alone, in turn, so that
all three meet the same noise.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import math
import statistics
import time
from collections import defaultdict
from collections.abc import Awaitable, Callable
from itertools import count

import httpx2

from bench.fake_model import thinking
from bench.server import serving

QUESTION = "Tell me about the last time invoice {} was late."
_NUMBERS = count(10_000)
Call = Callable[[httpx2.AsyncClient], Awaitable[None]]


def main() -> None:
    """Measure at each pause of the model and each number of requests in flight, a line for each."""
    options = argparse.ArgumentParser(description="The latency that the service adds to a model's.")
    options.add_argument("--requests", type=int, default=128, help="requests of each kind on a line, at least")
    options.add_argument("--pauses", type=float, nargs="+", default=[0.0, 0.2], help="seconds the model takes")
    options.add_argument("--at-once", type=int, nargs="+", default=[1, 16, 64], help="requests in flight")
    args = options.parse_args()
    for pause in args.pauses:
        with thinking(pause) as model:
            settings = {
                "LASTTIME_MODEL": "none",
                "OPENAI_BASE_URL": model,
                "LASTTIME_MODEL_CALLS": str(max(args.at_once)),
                "LASTTIME_CACHE_MEGABYTES": "0",
            }
            with serving(settings) as server:
                asyncio.run(_measured(model, server.url, pause, args.at_once, args.requests))


async def _measured(model: str, service: str, pause: float, levels: list[int], requests: int) -> None:
    limits = httpx2.Limits(max_connections=None, max_keepalive_connections=None)
    async with httpx2.AsyncClient(limits=limits, timeout=60) as client:
        await _asked(service, "hybrid")(client)
        body = (await client.get(model)).content
        calls = {
            "model": _put(model, body),
            "service": _asked(service, "hybrid"),
            "rules": _asked(service, "rules"),
        }
        for at_once in levels:
            took: dict[str, list[float]] = defaultdict(list)
            for _ in range(math.ceil(requests / at_once)):
                for name, call in calls.items():
                    took[name] += await _wave(client, call, at_once)
            _line(pause, at_once, took)


async def _wave(client: httpx2.AsyncClient, call: Call, at_once: int) -> list[float]:
    """The milliseconds that each of so many calls took that began together."""

    async def timed() -> float:
        began = time.perf_counter()
        await call(client)
        return (time.perf_counter() - began) * 1e3

    return await asyncio.gather(*(timed() for _ in range(at_once)))


def _put(model: str, body: bytes) -> Call:
    """A call of the model with the very request that the service makes."""

    async def call(client: httpx2.AsyncClient) -> None:
        url = f"{model}/chat/completions"
        (await client.post(url, content=body, headers={"Content-Type": "application/json"})).raise_for_status()

    return call


def _asked(service: str, engine: str) -> Call:
    """A critique of one question. Raises RuntimeError where another engine answered than was asked."""

    async def call(client: httpx2.AsyncClient) -> None:
        asked = {"questions": [QUESTION.format(next(_NUMBERS))], "engine": engine}
        answer = json.loads((await client.post(f"{service}/v1/critique/questions", json=asked)).raise_for_status().text)
        if answer["engine"]["used"] != engine or answer["summary"]["keep"] != 1:
            raise RuntimeError(f"{engine}: {answer['engine']}")

    return call


def _line(pause: float, at_once: int, took: dict[str, list[float]]) -> None:
    said = {name: f"{statistics.median(ms):.0f} / {_p99(ms):.0f}" for name, ms in took.items()}
    model, service = statistics.median(took["model"]), statistics.median(took["service"])
    what = f"model of {pause * 1e3:.0f} ms, {at_once} at once"
    told = f"median / p99 ms: direct {said['model']}, through {said['service']}, rules alone {said['rules']}"
    print(f"{what:30}{told:84}{service - model:+.0f} ms, {service / model:.2f} x direct", flush=True)


def _p99(ms: list[float]) -> float:
    return sorted(ms)[max(0, math.ceil(len(ms) * 0.99) - 1)]


if __name__ == "__main__":
    main()
