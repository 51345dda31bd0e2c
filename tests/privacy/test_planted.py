"""200 identifiers planted in text of many kinds: all are masked, all come back, each at its own place."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from service.document.anchor import anchor
from service.privacy.masking import Mask
from service.privacy.patterns import identifiers

PLANTED = [
    json.loads(line) for line in (Path(__file__).parent / "data" / "planted.jsonl").read_text("utf-8").splitlines()
]


def _mask(planted: dict[str, str]) -> Mask:
    told = [planted["told"]] if "told" in planted else []
    by = planted["by"]
    return Mask(
        told if by == "name" else (), speakers=told if by == "label" else (), products=told if by == "product" else ()
    )


def _words(text: str) -> set[str]:
    return set(re.findall(r"[^\W_]{2,}", text))


def test_there_are_200() -> None:
    """Patterns, speaker labels and given names, of every kind, none twice."""
    assert len({(p["text"], p["identifier"]) for p in PLANTED}) == len(PLANTED) == 200
    assert {p["by"] for p in PLANTED} == {"pattern", "label", "name", "product"}


@pytest.mark.parametrize("planted", PLANTED, ids=lambda p: f"{p['by']}-{p['kind']}")
def test_it_is_masked_and_comes_back(planted: dict[str, str]) -> None:
    """No word of it stands in what leaves; a quote of what leaves is found again exactly where it stood."""
    text, identifier = planted["text"], planted["identifier"]
    mask = _mask(planted)
    masked = mask.mask(text)
    assert identifier not in masked
    assert not _words(identifier) & _words(masked)
    assert mask.restore(masked) == text
    token = re.search(r"[A-Z]+_\d+[A-Z]?", masked)
    assert token is not None
    placed = anchor(mask.restore(token[0]), text)
    assert placed is not None
    assert [text[start:end] for start, end in placed] == [mask.restore(token[0])]


@pytest.mark.parametrize("planted", [p for p in PLANTED if p["by"] == "pattern"], ids=lambda p: p["kind"])
def test_spans_of_patterns_cover_them(planted: dict[str, str]) -> None:
    """Some found place covers each character of the identifier."""
    text, start = planted["text"], planted["text"].index(planted["identifier"])
    covered = {i for place in identifiers(text) for i in range(place.start, place.end)}
    wanted = range(start, start + len(planted["identifier"]))
    assert all(i in covered or not text[i].isalnum() for i in wanted)


def test_all_in_one_text() -> None:
    """In one job, one text after the other, nothing of one gets into another."""
    names = [p["told"] for p in PLANTED if "told" in p]
    mask = Mask(names)
    masked = [mask.mask(p["text"]) for p in PLANTED]
    assert [mask.restore(m) for m in masked] == [p["text"] for p in PLANTED]
    assert not [p for p, m in zip(PLANTED, masked, strict=True) if p["identifier"] in m]
