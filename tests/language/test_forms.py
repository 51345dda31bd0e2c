"""The forms of words are those that spaCy's own components give, in whatever order the words are met."""

from __future__ import annotations

from importlib import import_module
from typing import Any

import pytest

from service.language.pipeline import PINNED, parse
from service.language.surface import readable

TEXTS = [
    "Are you gonna tell them, or ain't it true y'all got ta go?",
    "Let's see what it's like when there's nothin' doin'.",
    "Is there a form? There are forms; who's filing 'em, and whose are they?",
    "I've been, you'd be, she'll have had, it does, they do it.",
    "The lettings agent left  two\nkeys and \t a better offer on 14 May.",
    "Zorblified my Flurbles' quuxings… (rest in place)?",
    "😀 LeakPal™ saves 20% — faster, cheaper and better!",
]


@pytest.fixture(scope="module")
def plain() -> Any:
    """The model with all its components, and sentences marked as ours are."""
    pipeline = import_module(PINNED).load(exclude=["ner"])
    pipeline.add_pipe("lasttime_sentences", before="parser")
    return pipeline


@pytest.mark.parametrize("order", [1, -1])
def test_forms_are_those_of_the_components(plain: Any, order: int) -> None:
    """Tags, labels, parts of speech and lemmas, for words alone and for words that a pattern joins."""
    texts = TEXTS[::order]
    for text, parsed in zip(texts, parse(texts), strict=True):
        expected = [
            (t.text, t.lower_, t.lemma_.lower() or t.lower_, t.tag_, t.pos_, t.dep_)
            for t in plain(readable(text))
            if not t.is_space
        ]
        assert [(w.text, w.lower, w.lemma, w.tag, w.pos, w.dep) for w in parsed.words] == expected
