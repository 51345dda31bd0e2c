"""What the ear may add to the rules, and where it is held back."""

from __future__ import annotations

from dataclasses import replace

from service.document.model import Piece, Question, Span
from service.document.reading import read
from service.ear.model import Impression
from service.rules.catalogue import find_faults
from service.rules.rule import Posed
from service.terms import FAMILIES, PURPOSES, Family
from service.verdict import verdict_of


def _heard(text: str, rewrite: float, loud: Family) -> Question:
    """The question as an ear hears it that is sure of a verdict and of one family."""
    question = read([Piece("1", text, (Span(0, len(text)),))])[0]
    families = {f: 0.9 if f == loud else 0.0 for f in FAMILIES}
    purposes = {p: 1.0 if p == "opinion" else 0.0 for p in PURPOSES}
    impression = Impression(0.0, 1 - rewrite, rewrite, families, purposes)
    return replace(question, impression=impression, purpose="opinion")


def test_a_family_excused_is_not_heard() -> None:
    """What the question is for holds the ear back as it holds the rules back."""
    question = replace(_heard("What do the villagers make of it all?", 0.0, "closed"), purpose="logistics")
    assert verdict_of(find_faults(Posed(question))) == "keep"


def test_what_no_rule_sees_is_still_heard() -> None:
    """Where grammar is silent and vouches for nothing, the ear speaks."""
    question = _heard("What do the villagers make of outsiders with their drones?", 0.9, "leading")
    assert verdict_of(find_faults(Posed(question))) == "rewrite"


def test_a_courteous_would_is_no_imagined_future() -> None:
    """What asks how one would describe what is there is asked for a judgement, whatever the ear makes of its "would"."""
    for text in ("How would you characterise your place in the choir?", "How would you sum up last quarter?"):
        found = find_faults(Posed(_heard(text, 0.9, "hypothetical")))
        assert (verdict_of(found), {f.family for f in found}) == ("follow_up", {"opinion"})
