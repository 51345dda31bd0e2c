"""Spans that the model's entity recogniser marks. It is loaded when it is first asked, apart from the parser."""

from __future__ import annotations

import gc
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from service.language.pipeline import Renewed, in_stretches, load


class Entity(NamedTuple):
    """A half-open range of code points and the model's label for it (PERSON, ORG, GPE …)."""

    start: int
    end: int
    label: str


@lru_cache(maxsize=1)
def _recogniser() -> Renewed:
    recogniser = Renewed(load("tok2vec", "tagger", "parser", "attribute_ruler", "lemmatizer", "senter"))
    gc.freeze()
    return recogniser


def entities(texts: Sequence[str]) -> list[list[Entity]]:
    """The entities of each text, in order, disjoint.

    Safe from any thread, in turn with the parser; what a text gives does not depend on its company. Raises
    NoLanguageModel when no model is installed.
    """
    return [
        [Entity(at + e.start, at + e.end, e.label) for at, marked in found for e in marked]
        for found in in_stretches(texts, _read)
    ]


def _read(texts: Sequence[str]) -> list[list[Entity]]:
    docs = _recogniser().docs(texts)
    return [[Entity(e.start_char, e.end_char, e.label_) for e in doc.ents] for doc in docs]
