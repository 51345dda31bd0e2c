"""Pieces of text become questions: parsed in batches, heard by the ear, given a purpose."""

from __future__ import annotations

from collections.abc import Sequence

from service.document.model import Piece, Question
from service.document.purpose import purpose_of
from service.ear.model import listen
from service.language.asked import analyse
from service.language.english import is_english
from service.language.pipeline import parse_asked


def read(pieces: Sequence[Piece]) -> list[Question]:
    """The pieces as questions, in order. One call parses them as one batch; any thread may call."""
    out = []
    for piece, parsed in zip(pieces, parse_asked([p.text for p in pieces]), strict=True):
        asked = analyse(parsed)
        impression = listen(parsed, asked, bool(piece.before))
        out.append(
            Question(
                piece=piece,
                parsed=parsed,
                asked=asked,
                impression=impression,
                purpose=purpose_of(piece, parsed, asked, impression),
                english=is_english(piece.text) and any(c.isalpha() for c in piece.text),
            )
        )
    return out
