"""Names in prose: how many are found, how many words are taken for one, and that their places hold."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from service.language.names import Name, names

TESTS = Path(__file__).parents[1]
PROSE = [json.loads(line) for line in (TESTS / "privacy/data/prose.jsonl").read_text("utf-8").splitlines()]
HELD_OUT = ("w13.jsonl", "w14.jsonl")
"""Files that `training/everyday_words.py` does not read."""
RECALL, FALSE = 0.96, 0.01


def _covers(found: list[Name], text: str, name: str) -> bool:
    """Whether every word of a name but its particles lies in a found one."""
    at = text.index(name)
    words = [m for m in re.finditer(r"[^\W\d_]{2,}", name) if m[0] not in ("of", "de", "la", "and", "bin", "al")]
    covered = {i for n in found for i in range(n.start, n.end)}
    return all(at + i in covered for m in words for i in range(m.start(), m.end()))


def _missed() -> Iterator[str]:
    found = names([p["text"] for p in PROSE])
    for p, here in zip(PROSE, found, strict=True):
        yield from (n["name"] for n in p["names"] if not _covers(here, p["text"], n["name"]))


def test_recall_in_prose() -> None:
    """Of 150 names of people and organisations of many cultures, in questions, answers and chat."""
    wanted = sum(len(p["names"]) for p in PROSE)
    missed = list(_missed())
    assert wanted == 150
    assert 1 - len(missed) / wanted >= RECALL, missed


def test_words_taken_for_names() -> None:
    """Of 500 questions hardly one holds a word that is taken for a name."""
    lines = [line for f in HELD_OUT for line in (TESTS.parent / "training/data" / f).read_text("utf-8").splitlines()]
    questions = [json.loads(line)["text"] for line in lines][:500]
    found = names(questions)
    assert sum(map(bool, found)) <= FALSE * len(questions), [n.text for here in found for n in here]


@pytest.mark.parametrize(
    "text,kinds",
    [
        ("What did Dr. Okafor say?", {"Okafor": "person"}),
        ("Who at Brightwater Ltd rang?", {"Brightwater Ltd": "organisation"}),
        ("my boss ingrid knows", {"ingrid": "person"}),
        ("Rose does mornings.", {"Rose": "person"}),
        ("Priya's desk, and Anna-Lena Müller's", {"Priya": "person", "Anna-Lena Müller": "person"}),
        ("When did you last use Excel in Leeds on Monday in the UK?", {}),
        ("How Do You Manage Your Time At Work?", {}),
        ("WHAT DID OKONKWO SAY ABOUT THE RENT?", {"OKONKWO": "person"}),
        ("Will customers pay? May I ask?", {}),
    ],
)
def test_what_is_a_name(text: str, kinds: dict[str, str]) -> None:
    """Titles, labels, possessives, words that are names; places, tools, days and headings are none."""
    assert {n.text: n.kind for n in names([text])[0]} == kinds


def test_strict_takes_every_proper_noun() -> None:
    """Places, tools, days and acronyms too, but neither I nor the first word of a question."""
    found = names(["When I moved to Leeds on Monday, did Ngozi use Excel or SAP?"], strict=True)[0]
    assert [n.text for n in found] == ["Leeds", "Monday", "Ngozi", "Excel", "SAP"]
    assert {n.kind for n in found} == {"person", "other"}


def test_places_hold_in_any_company() -> None:
    """Each name cuts its own place, alone or among others, beside emoji, in long text."""
    texts = ["😀 Priya rang.\r\nThen “Ngozi Adeyemi” left", "", "Ask Tamsin. " * 400, *[p["text"] for p in PROSE[:20]]]
    together = names(texts)
    assert together == [names([text])[0] for text in texts]
    assert all(text[n.start : n.end] == n.text for text, found in zip(texts, together, strict=True) for n in found)
    assert len(together[2]) == 400
