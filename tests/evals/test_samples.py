"""Cases as they are read: our own shape, the flat one, and what is no case."""

from __future__ import annotations

from pathlib import Path

import pytest

from evals.samples import BadCases, read


def _file(folder: Path, *lines: str) -> Path:
    path = folder / "cases.jsonl"
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


def test_a_flat_row_is_a_case(tmp_path: Path) -> None:
    """Its text and verdict are input and target; what else it tells is known about it."""
    row = '{"id": "a", "text": "Why?", "verdict": "keep", "families": [], "source": "s", "parent": null, "file": "x"}'
    (sample,) = read(_file(tmp_path, row))
    assert (sample.kind, sample.input, sample.verdict, sample.cluster) == ("question", "Why?", "keep", "s")


def test_a_row_says_what_kind_it_is(tmp_path: Path) -> None:
    """Words that must not appear make a rewrite case, faults a guide."""
    rewrite = '{"id": "r", "input": "x", "target": ["a"], "metadata": {"never": []}}'
    guide = '{"id": "g", "input": "x", "target": [], "metadata": {"faults": [], "clean": true}}'
    assert [s.kind for s in read(_file(tmp_path, rewrite, "", guide))] == ["rewrite", "guide"]


@pytest.mark.parametrize(
    "line", ["{", "[]", '{"id": "a"}', '{"id": "a", "input": "secret", "target": 7, "metadata": {}}']
)
def test_what_is_no_case_is_named_by_its_line(tmp_path: Path, line: str) -> None:
    """And not by what stands there."""
    good = '{"id": "a", "text": "Why?", "verdict": "keep"}'
    with pytest.raises(BadCases, match=r"cases\.jsonl: line 2") as caught:
        read(_file(tmp_path, good, line))
    assert "secret" not in str(caught.value)


def test_an_id_occurs_once(tmp_path: Path) -> None:
    """Results are kept by id."""
    good = '{"id": "a", "text": "Why?", "verdict": "keep"}'
    with pytest.raises(BadCases, match="line 2: an earlier case"):
        read(_file(tmp_path, good, good))
