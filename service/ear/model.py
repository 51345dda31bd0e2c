"""The ear's impression of one question: probabilities; and where in it a family was heard.

A linear model over named features (service.ear.features); its weights are made by `training/train_ear.py`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from hashlib import sha256
from importlib.resources import files
from io import BytesIO
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from service.ear.features import Heard, hear
from service.language.asked import Asked
from service.language.words import Parsed
from service.terms import FAMILIES, JUDGED, PURPOSES, Family, Purpose

_FAMILY_AT = {family: len(JUDGED) + k for k, family in enumerate(FAMILIES)}
_PURPOSE_FROM = len(JUDGED) + len(FAMILIES)
_WINDOW, _LOCAL, _ECHO = 6, 4, 0.35
"""Longest run of words marked, longest feature counted for a place, and the share of the peak that still belongs to it."""


@dataclass(frozen=True, slots=True)
class Impression:
    """Probabilities 0-1: of each verdict (they sum to 1), of each family's fault, of each purpose (they sum to 1)."""

    keep: float
    follow_up: float
    rewrite: float
    families: dict[Family, float]
    purposes: dict[Purpose, float]

    @property
    def purpose(self) -> Purpose:
        """The likeliest purpose."""
        return max(PURPOSES, key=lambda p: self.purposes[p])


@lru_cache(maxsize=1)
def _weights() -> tuple[NDArray[np.uint32], NDArray[np.float32], NDArray[np.float32]]:
    raw = files("service.ear").joinpath("weights.npz").read_bytes()
    with np.load(BytesIO(raw), allow_pickle=False) as held:
        return held["keys"], held["weights"].astype(np.float32) * held["scale"], held["bias"]


@lru_cache(maxsize=1)
def weights_digest() -> str:
    """The SHA-256 of the weights, hex."""
    return sha256(files("service.ear").joinpath("weights.npz").read_bytes()).hexdigest()


def key(feature: str) -> int:
    """The 32-bit name under which a feature's weights are kept."""
    return crc32(feature.encode("utf-8", "surrogatepass"))


def listen(parsed: Parsed, asked: Sequence[Asked], before: bool = False) -> Impression:
    """What the ear makes of a parsed question; `before` says that something was said before it."""
    _, rows = _known(hear(parsed, asked, before))
    logits = _weights()[2] + rows.sum(axis=0)
    verdict = _softmax(logits[: len(JUDGED)]).round(3).tolist()
    purpose = _softmax(logits[_PURPOSE_FROM:]).round(3).tolist()
    family = (1 / (1 + np.exp(-logits[len(JUDGED) : _PURPOSE_FROM]))).round(3).tolist()
    return Impression(
        keep=verdict[0],
        follow_up=verdict[1],
        rewrite=verdict[2],
        families=dict(zip(FAMILIES, family, strict=True)),
        purposes=dict(zip(PURPOSES, purpose, strict=True)),
    )


def loudest(parsed: Parsed, asked: Sequence[Asked], family: Family) -> tuple[int, int]:
    """The short run of words (half-open range) that speaks loudest for a family's fault; the whole where none does."""
    heard, rows = _known(hear(parsed, asked))
    size = len(parsed.words)
    score = np.zeros(size, dtype=np.float32)
    for (_, lo, hi), weight in zip(heard, rows[:, _FAMILY_AT[family]].tolist(), strict=True):
        if weight > 0 and hi - lo <= _LOCAL:
            score[lo:hi] += weight / (hi - lo)
    if not score.any():
        return 0, size
    peak = int(score.argmax())
    floor = score[peak] * _ECHO
    lo, hi = peak, peak + 1
    while lo > 0 and score[lo - 1] >= floor and hi - lo < _WINDOW:
        lo -= 1
    while hi < size and score[hi] >= floor and hi - lo < _WINDOW:
        hi += 1
    return lo, hi


def _known(heard: list[Heard]) -> tuple[list[Heard], NDArray[np.float32]]:
    """The features the ear has weights for, each once, in the order of its rows, and those rows."""
    rows = _rows()
    once = {row: h for h in heard if (row := rows.get(key(h[0]))) is not None}
    at = sorted(once)
    return [once[row] for row in at], _weights()[1][at]


@lru_cache(maxsize=1)
def _rows() -> dict[int, int]:
    """The row of each key."""
    return {name: row for row, name in enumerate(_weights()[0].tolist())}


def _softmax(logits: NDArray[np.float32]) -> NDArray[np.float32]:
    grown = np.exp(logits - logits.max())
    return grown / grown.sum()  # type: ignore[no-any-return]
