"""Rewrites: what was offered for a question, each checked in ways that need no model."""

from __future__ import annotations

import re
from dataclasses import dataclass, fields
from functools import cache
from itertools import combinations

from evals.results import Result
from evals.samples import Sample
from service.language.asked import analyse
from service.language.pipeline import parse
from service.language.words import Parsed

MOST_WORDS = 30
LEAST_EASE = 60.0
MOST_SHARED = 0.6
"""Words that are still short; Flesch's reading ease of plain English; and share of words beyond which two are alike."""
_LAST = re.compile(r"\b(last|latest|most recent|previous)\b", re.IGNORECASE)
_WORD = re.compile(r"[a-z]+(?:['’-][a-z]+)*", re.IGNORECASE)
_VOWELS = re.compile(r"[aeiouy]+")


@dataclass(frozen=True, slots=True)
class Checks:
    """One rewrite. `afresh`: the rules keep it as a fresh question. `topic` is None where nothing says what must survive."""

    text: str
    afresh: bool
    past: bool
    open: bool
    topic: bool | None
    product_free: bool | None
    readable: bool
    short: bool


CHECKS = tuple(f.name for f in fields(Checks) if f.name != "text")


@dataclass(frozen=True, slots=True)
class Rewriting:
    """What a question got: rewrites, or word that it names no topic. `different`: no two of several are alike."""

    wanted: bool
    offered: tuple[Checks, ...]
    needs_topic: bool
    topic_missing: bool
    different: bool | None


def score(sample: Sample, result: Result) -> Rewriting:
    """What a question got; `wanted` where its verdict is rewrite."""
    question = result.question
    texts = [r.text for r in question.rewrites]
    offered = tuple(_checked(t, p, sample, result) for t, p in zip(texts, parse(texts), strict=True)) if texts else ()
    return Rewriting(
        wanted=question.verdict == "rewrite",
        offered=offered,
        needs_topic=question.needs_topic,
        topic_missing=sample.metadata.needs_topic,
        different=all(_shared(a, b) <= MOST_SHARED for a, b in combinations(texts, 2)) if len(texts) > 1 else None,
    )


def _checked(text: str, parsed: Parsed, sample: Sample, result: Result) -> Checks:
    asked = analyse(parsed)
    words = _WORD.findall(text)
    topic = sample.target if sample.kind == "rewrite" and not isinstance(sample.target, str) else ()
    never = sample.metadata.never
    return Checks(
        text=text,
        afresh=result.afresh.get(text) == "keep",
        past=bool(_LAST.search(text)) or any(a.tense in ("past", "perfect") for a in asked),
        open=bool(asked) and asked[-1].form != "yes_no",
        topic=bool(_lemmas(" ".join(topic)) & {w.lemma.lower() for w in parsed.words}) if topic else None,
        product_free=not any(_says(text, word) for word in never) if never else None,
        readable=_ease(words, max(1, len(parsed.sentences))) >= LEAST_EASE,
        short=len(words) <= MOST_WORDS,
    )


@cache
def _lemmas(text: str) -> frozenset[str]:
    """Every word's lemma, and the word itself, since alone it may be read as another part of speech."""
    return frozenset(form.lower() for w in parse([text])[0].words for form in (w.lemma, w.lower))


def _says(text: str, word: str) -> bool:
    return bool(re.search(rf"(?<!\w){re.escape(word)}(?!\w)", text, re.IGNORECASE))


def _shared(a: str, b: str) -> float:
    one, other = ({w.lower() for w in _WORD.findall(text)} for text in (a, b))
    return len(one & other) / len(one | other) if one | other else 1.0


def _ease(words: list[str], sentences: int) -> float:
    """Flesch's reading ease, syllables counted by groups of vowels, a silent e at the end left out."""
    if not words:
        return 0.0
    syllables = sum(max(1, len(_VOWELS.findall(re.sub(r"e$", "", w.lower())))) for w in words)
    return 206.835 - 1.015 * len(words) / sentences - 84.6 * syllables / len(words)
