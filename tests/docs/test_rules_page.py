"""The page of rules is made from the rules, and fresh."""

from __future__ import annotations

from docs.generate import PAGE, page
from service.rules.catalogue import catalogue


def test_the_page_is_fresh() -> None:
    """What stands in docs/rules.md is what the catalogue says today; `make docs` makes it so."""
    assert PAGE.read_text("utf-8") == page(catalogue().values())


def test_every_rule_has_its_heading() -> None:
    """Each rule can be linked to by its id."""
    lines = set(page(catalogue().values()).splitlines())
    assert {f"### {rule}" for rule in catalogue()} <= lines
