"""The catalogue of rules over questions: every `service/rules/<family>/<fault>.py`, by its place, in a fixed order."""

from __future__ import annotations

import hashlib
import inspect
import pkgutil
from collections.abc import Iterable
from dataclasses import replace
from functools import lru_cache
from importlib import import_module
from pathlib import Path
from typing import Any

import service.aims
import service.rules
from service.document.model import Question
from service.document.parts import parts
from service.ear.model import weights_digest
from service.findings import Finding
from service.language.words import Parsed
from service.rules import hearing
from service.rules.purposes import excused
from service.rules.rule import Match, Posed, Rule
from service.terms import FAMILIES


@lru_cache(maxsize=1)
def catalogue() -> dict[str, Rule]:
    """Every rule by id: families in the order of `FAMILIES`, faults by name, what the ear hears after them."""
    rules = [Rule(**written(family, fault)) for family in FAMILIES for fault in faults_of(family)]
    return {r.id: r for r in (*rules, *hearing.rules())}


def faults_of(family: str) -> list[str]:
    """The names of a family's files, in order."""
    package = import_module(f"{service.rules.__name__}.{family}")
    return sorted(m.name for m in pkgutil.iter_modules(package.__path__))


def written(family: str, fault: str) -> dict[str, Any]:
    """What a rule's file says, by the names of a rule's fields."""
    module = import_module(f"{service.rules.__name__}.{family}.{fault}")
    return {
        "id": f"{family}.{fault}",
        "family": family,
        "severity": module.SEVERITY,
        "message": module.MESSAGE,
        "why": module.WHY,
        "source": module.SOURCE,
        "explanation": inspect.cleandoc(module.__doc__ or ""),
        "bad": module.BAD,
        "good": module.GOOD,
        "search": module.search,
    }


@lru_cache(maxsize=1)
def ruleset() -> str:
    """A short name for the rules as they are: 12 hex digits over the code of rules and aims, and the ear's weights."""
    digest = hashlib.sha256(weights_digest().encode())
    for package in (service.rules, service.aims):
        for path in sorted(p for p in Path(package.__file__ or "").parent.rglob("*") if p.suffix in (".py", ".txt")):
            digest.update(path.read_bytes())
    return digest.hexdigest()[:12]


def find_faults(posed: Posed, off: Iterable[str] = ()) -> list[Finding]:
    """Every finding of every rule in one question, in catalogue order. `off` names rules or whole families.

    What the ear hears is asked last and is told what the rules said, so that it only adds what they missed. A question
    too long to be held in mind is searched part by part; its last part is taken for what it asks.
    """
    question = posed.question
    pieces = [(at, posed if part is question else replace(posed, question=part)) for at, part in parts(question)]
    at, last = pieces[-1]
    silent = frozenset(off) | excused(last)
    rules = _searched(silent)
    found = [
        _finding(rule, match, question, piece.parsed, at)
        for at, piece in pieces
        for rule in rules
        for match in rule.search(piece)
    ]
    if len(pieces) > 1:
        order = {rule.id: k for k, rule in enumerate(rules)}
        found.sort(key=lambda finding: order[finding.rule])
    return found + [
        _finding(rule, match, question, last.parsed, at)
        for rule, match in hearing.hear(last, found, silent)
        if rule.id not in silent
    ]


@lru_cache(maxsize=256)
def _searched(silent: frozenset[str]) -> tuple[Rule, ...]:
    """The rules to search by; the ear's entries find nothing by a search."""
    return tuple(
        r
        for r in catalogue().values()
        if r.family not in silent and r.id not in silent and r.search is not hearing.no_search
    )


def _finding(rule: Rule, match: Match, question: Question, searched: Parsed, at: int = 0) -> Finding:
    """The match in the words of `searched`, which begins at `at` in the question's text."""
    words = searched.words
    places = [(at + words[lo].start, at + words[hi - 1].end) for lo, hi in match.ranges if hi > lo]
    spans = tuple(span for start, end in places for span in question.place(start, end))
    return Finding(
        rule=rule.id,
        family=rule.family,
        severity=match.severity or rule.severity,
        spans=spans,
        quote=" ".join(question.text[start:end] for start, end in places),
        message=rule.message,
        why=rule.why,
        confidence=match.confidence,
    )
