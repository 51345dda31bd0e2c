"""A finding: a fault of one family at a place in one question, and why it matters."""

from __future__ import annotations

from dataclasses import dataclass

from service.document.model import Span
from service.terms import AnyFamily, Family, Severity, Source


@dataclass(frozen=True, slots=True)
class Withdrawal:
    """Who withdrew a finding, why, and the words of the text that stand as ground."""

    by: Source
    why: str
    quote: str


@dataclass(frozen=True, slots=True)
class Finding:
    """A fault found. `spans` cut `quote` from the reference text; `confidence` is 0-1, None where a rule is certain."""

    rule: str
    family: Family
    severity: Severity
    spans: tuple[Span, ...]
    quote: str
    message: str
    why: str
    source: Source = "rules"
    confidence: float | None = None
    withdrawn: Withdrawal | None = None


@dataclass(frozen=True, slots=True)
class GuideFinding:
    """A fault of a guide as a whole. `spans` cut `quote` from its text; both are empty for what is not there at all."""

    rule: str
    severity: Severity
    spans: tuple[Span, ...]
    quote: str
    message: str
    why: str
    family: AnyFamily = "guide"
    source: Source = "rules"
