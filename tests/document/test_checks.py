"""What a guide holds is known before any of it is read."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from service.document import guides
from service.document.model import Piece


class TooMany(Exception):
    """More than a test allows."""


def test_a_guide_can_be_refused_unread(monkeypatch: pytest.MonkeyPatch) -> None:
    """The check sees every question as found; when it raises, nothing was parsed."""
    seen: list[Sequence[Piece]] = []

    def check(pieces: Sequence[Piece]) -> None:
        seen.append(pieces)
        raise TooMany

    monkeypatch.setattr(guides, "read", lambda pieces: pytest.fail("read"))
    with pytest.raises(TooMany):
        guides.guide("- Why?\n" * 3 + "- When did you last move?\n", "markdown", check)
    assert [piece.text for piece in seen[0]] == ["Why?", "Why?", "Why?", "When did you last move?"]
