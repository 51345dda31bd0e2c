"""`lasttime rules`: the catalogue for people."""

from __future__ import annotations

import re

import pytest

from service.cli.main import main
from service.rules.catalogue import catalogue
from service.rules.guides import every_rule
from service.terms import ALL_FAMILIES


def test_every_rule_is_listed_under_its_family(capsys: pytest.CaptureFixture[str]) -> None:
    """Each once, families in their order."""
    assert main(["rules"]) == 0
    listed = re.findall(r"^  ([a-z_]+\.[a-z_]+)  ", capsys.readouterr().out, re.MULTILINE)
    assert sorted(listed) == sorted(every_rule())
    assert [*dict.fromkeys(rule.split(".")[0] for rule in listed)] == list(ALL_FAMILIES)


def test_a_family(capsys: pytest.CaptureFixture[str]) -> None:
    """Only its rules."""
    assert main(["rules", "leading"]) == 0
    out = capsys.readouterr().out
    assert "leading.heard" in out
    assert "closed" not in out


def test_a_rule_in_full(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """Why, and each example with signs under exactly what is flagged."""
    monkeypatch.setenv("COLUMNS", "100")
    rule = next(r for r in catalogue().values() if r.bad and all(len(b.text) < 90 for b in r.bad))
    assert main(["rules", rule.id]) == 0
    rows = capsys.readouterr().out.splitlines()
    for bad in rule.bad:
        at = rows.index(f"  ✗ {bad.text}")
        cut = [bad.text[m.start() - 4 : m.end() - 4] for m in re.finditer(r"\S+", rows[at + 1])]
        assert " … ".join(cut) == bad.flagged
    assert all(f"  ✓ {good.text}" in rows for good in rule.good if len(good.text) < 90)
    assert rule.source in " ".join(row.strip() for row in rows)


def test_an_unknown_rule(capsys: pytest.CaptureFixture[str]) -> None:
    """The nearest one is offered."""
    assert main(["rules", "leading.herd"]) == 2
    assert capsys.readouterr().err == "lasttime: no rule or family 'leading.herd': did you mean leading.heard?\n"
