"""What no test case may share with what the service was made from: the wording of an example, a few-shot, a training text."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Any

from evals.samples import Sample
from service.llm.prompts import Prompts
from service.rules.catalogue import catalogue

NEAR = 0.8
FEWEST = 5
"""Share of words from which two texts have one wording; and words under which a text is nobody's own."""
_WORD = re.compile(r"[a-z0-9]+(?:'[a-z]+)?")


def examples() -> Iterator[str]:
    """Every example of every rule, and every text shown in a prompt."""
    for rule in catalogue().values():
        yield from (example.text for example in rule.bad)
        yield from (example.text for example in rule.good)
    for file in Prompts(None).files():
        yield from _texts(file.front.examples)


def words(text: str) -> tuple[str, ...]:
    """The text as its words, in lower case, with plain apostrophes."""
    return tuple(_WORD.findall(text.lower().replace("’", "'")))


def shared(samples: Iterable[Sample], known: Iterable[str]) -> Iterator[tuple[Sample, str]]:
    """The samples that have the wording of a known text, with that text: the same words, or nearly all of them."""
    texts = [(frozenset(w), w, text) for text in known if len(w := words(text)) >= FEWEST]
    of: dict[str, list[int]] = defaultdict(list)
    for k, (bag, _, _) in enumerate(texts):
        for word in bag:
            of[word].append(k)
    for sample in samples:
        own = words(sample.input)
        if len(own) < FEWEST:
            continue
        bag = frozenset(own)
        common: dict[int, int] = defaultdict(int)
        for word in bag:
            for k in of[word]:
                common[k] += 1
        for k, n in common.items():
            if n / len(bag | texts[k][0]) >= NEAR or texts[k][1] == own:
                yield sample, texts[k][2]
                break


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for held in value.values():
            yield from _texts(held)
    elif isinstance(value, list):
        for held in value:
            yield from _texts(held)
