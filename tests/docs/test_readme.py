"""What the README shows is what its commands print."""

from __future__ import annotations

from docs.readme import README, refreshed


def test_the_shown_runs_are_real() -> None:
    """Every console block says what its command prints today; `make docs` makes it so."""
    text = README.read_text("utf-8")
    assert "```console" in text
    assert refreshed(text) == text
