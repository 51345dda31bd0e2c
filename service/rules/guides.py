"""The rules over whole guides, every `service/rules/guide/<fault>.py`, and the catalogue of all rules."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from service.aims.goals import goal
from service.aims.reading import read_aims
from service.document.model import Document
from service.findings import GuideFinding
from service.rules.catalogue import catalogue, faults_of, written
from service.rules.rule import GuideRule, Laid, Place, Told
from service.terms import InterviewType

_FAMILY = "guide"
_FEWEST = 3
"""Questions that make a guide of a text; of fewer nothing is said as a whole."""


@lru_cache(maxsize=1)
def guide_rules() -> dict[str, GuideRule]:
    """Every rule over guides by id, in the order of their names."""
    return {f"{_FAMILY}.{fault}": GuideRule(**written(_FAMILY, fault)) for fault in faults_of(_FAMILY)}


@lru_cache(maxsize=1)
def every_rule() -> dict[str, Told]:
    """The rules over questions, then those over guides, by id."""
    return {**catalogue(), **guide_rules()}


def laid_out(
    document: Document, stated: str, interview_type: InterviewType | None = None, names: Iterable[str] = ()
) -> Laid:
    """A guide with the goal it is judged by, "" without one."""
    aim = goal(read_aims([stated])[0]) if stated.strip() else None
    return Laid(document, aim, stated.strip(), interview_type, tuple(names))


def find_in_guide(laid: Laid, off: Iterable[str] = ()) -> list[GuideFinding]:
    """Every finding of every rule over the guide, in order. `off` names rules, or the family."""
    silent = frozenset(off)
    if _FAMILY in silent or sum(q.english for q in laid.questions) < _FEWEST:
        return []
    return [
        _finding(rule, place, laid.document.text)
        for rule in guide_rules().values()
        if rule.id not in silent
        for place in rule.search(laid)
    ]


def _finding(rule: GuideRule, place: Place, text: str) -> GuideFinding:
    quote = " ".join(text[s.start : s.end] for s in place.spans)
    return GuideFinding(rule.id, place.severity or rule.severity, place.spans, quote, rule.message, rule.why)
