"""The page of rules is made from the rules, and fresh."""

from __future__ import annotations

from docs.generate import PAGE, page
from service.rules.guides import every_rule


def test_the_page_is_fresh() -> None:
    """What stands in docs/rules.md is what the catalogue says today; `make docs` makes it so."""
    assert PAGE.read_text("utf-8") == page(every_rule().values())


def test_every_rule_has_its_heading() -> None:
    """Each rule can be linked to by its id."""
    lines = set(page(every_rule().values()).splitlines())
    assert {f"### {rule}" for rule in every_rule()} <= lines
