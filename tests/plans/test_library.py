"""The question library: each entry is kept, in every type of interview it is for."""

from __future__ import annotations

from typing import get_args

import pytest

from service.plans.library import Use, entries, library
from service.rewriting.fresh import fresh
from service.rewriting.grammar import grammar_faults
from service.rules.catalogue import find_faults
from service.rules.rule import Posed
from service.terms import InterviewType
from service.verdict import verdict_of


@pytest.mark.parametrize("use", get_args(Use))
def test_every_entry_is_kept(use: Use) -> None:
    """Grammatical, and judged `keep` alone; its text is in the library once."""
    held = [entry for entry in library() if entry.use == use]
    assert held
    for entry, question in zip(held, fresh([entry.text for entry in held]), strict=True):
        assert not grammar_faults(question.parsed), entry.text
        assert {verdict_of(find_faults(Posed(question, t))) for t in (None, *entry.types)} == {"keep"}, entry.text


def test_each_stands_once_and_fits_its_types() -> None:
    """No text twice; without a type only what fits every type."""
    texts = [entry.text for entry in library()]
    assert len(set(texts)) == len(texts)
    assert entries("walk_through", None) == []
    assert entries("walk_through", "efficiency")
    for interview_type in get_args(InterviewType):
        assert all(interview_type in entry.types for entry in entries("commitment", interview_type))
