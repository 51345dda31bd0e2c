"""Names of people and organisations: what the recogniser marks, and capitals and cues where it is blind.

The recogniser was trained on news and misses names in questions, so every capitalised word that is no known word, place
or thing is taken for a name. A name missed leaves the host; a word taken for one is put back.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain

from service.language.entities import entities
from service.language.naming import Kind, Line
from service.language.pipeline import parse
from service.language.written import Written, written
from service.privacy.given_names import ALSO_WORDS


@dataclass(frozen=True, slots=True)
class Name:
    """A name at its place: a half-open range of code points of the text, title and possessive ending left out.

    `kind` is "other" only where `strict` asked for every proper noun: places, peoples, products, days, acronyms.
    """

    text: str
    start: int
    end: int
    kind: Kind


def names(texts: Sequence[str], strict: bool = False) -> list[list[Name]]:
    """The names in each text, in order, disjoint. `strict` gives every proper noun and every capital that means one.

    One call reads the texts as one batch; any thread may call. What a text gives does not depend on its company.
    Raises NoLanguageModel when no model is installed.
    """
    lines = [written(text) for text in texts]
    unsure = [k for k, found in enumerate(lines) if strict or any(map(_is_unsure, chain.from_iterable(found)))]
    marked = dict(zip(unsure, entities([texts[k] for k in unsure]), strict=True))
    tagged = _proper(texts) if strict else [frozenset[int]()] * len(texts)
    return [
        [
            Name(text[start:end], start, end, kind)
            for line in found
            for start, end, kind in Line(line, marked.get(k, []), strict, tagged[k]).names()
        ]
        for k, (text, found) in enumerate(zip(texts, lines, strict=True))
    ]


def _is_unsure(word: Written) -> bool:
    """Whether the recogniser's opinion of the word is worth having."""
    return word.capital and (not word.opens or not word.ordinary or word.lower in ALSO_WORDS)


def _proper(texts: Sequence[str]) -> list[frozenset[int]]:
    """Where the words begin that the tagger takes for proper nouns."""
    return [frozenset(w.start for w in p.words if w.tag in ("NNP", "NNPS")) for p in parse(texts)]
