"""The texts of a request as a document, read off the event loop and within the limits."""

from __future__ import annotations

from collections.abc import Sequence

from service.api.limits import Limits
from service.document.guides import outline
from service.document.lists import question_list
from service.document.model import Document
from service.document.reading import read
from service.language.offloop import in_portions, off_loop, off_loop_long
from service.wire.requests import GuideFormat, QuestionItem, identified

LONG_GUIDE = 50_000
"""Code points beyond which a guide is taken apart beside the others."""


async def read_questions(items: Sequence[str | QuestionItem], limits: Limits) -> Document:
    """A list of questions, in portions, so that other requests get their turn between them. Raises Refusal (422)."""
    limits.check_questions(items)
    given = identified(items)
    parts = [part async for _, part in in_portions(question_list, given, lambda item: len(item.text))]
    return Document("list", "", tuple(q for part in parts for q in part.questions))


async def read_guide(text: str, layout: GuideFormat, limits: Limits) -> Document:
    """A guide. Raises Refusal (422) where it holds more questions than allowed, or a longer one, before any is read."""
    found = await (off_loop_long if len(text) > LONG_GUIDE else off_loop)(outline, text, layout)
    limits.check_count(len(found.pieces))
    for piece in found.pieces:
        limits.check_text(piece.text, "/text", "A question of the guide")
    parts = [part async for _, part in in_portions(read, found.pieces, lambda piece: len(piece.text))]
    return found.document(q for part in parts for q in part)
