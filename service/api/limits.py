"""The sizes a request may have, each known by its name and by the setting that moves it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from service.api.problems import Refusal
from service.wire.problem import Code, Fault, Limit
from service.wire.requests import QuestionItem

LimitName = Literal["max_body_bytes", "max_transcript_bytes", "max_questions", "max_characters"]
TRANSCRIPT = "/v1/critique/transcript"
"""Where a body may be larger, and a form."""


@dataclass(frozen=True, slots=True)
class Limits:
    """How much one request may bring: bytes of body, where it is a transcript too; questions; code points of one text."""

    max_body_bytes: int = 2_000_000
    max_questions: int = 2_000
    max_characters: int = 20_000
    max_transcript_bytes: int = 10_000_000

    def body_bytes(self, path: str) -> int:
        """How many bytes of body may be sent to a path."""
        return self.max_transcript_bytes if path == TRANSCRIPT else self.max_body_bytes

    def too_large(self, path: str) -> Refusal:
        """The refusal of a body that is too large for its path."""
        name: LimitName = "max_transcript_bytes" if path == TRANSCRIPT else "max_body_bytes"
        return self._refusal(413, "body_too_large", name, "The body is larger than {} bytes.")

    def check_count(self, questions: int) -> None:
        """Raises Refusal (422) where there are more questions than allowed."""
        if questions > self.max_questions:
            raise self._refusal(
                422, "too_many_questions", "max_questions", "More than {} questions in one request; send them in parts."
            )

    def check_text(self, text: str | None, pointer: str, name: str = "A text") -> None:
        """Raises Refusal (422) where a text is longer than allowed; `pointer` says where it stands, `name` what it is."""
        if text is not None and len(text) > self.max_characters:
            said = f"{name} is longer than {{}} characters."
            raise self._refusal(422, "text_too_long", "max_characters", said, pointer)

    def check_questions(self, questions: Sequence[str | QuestionItem]) -> None:
        """Raises Refusal (422) where a list is longer than allowed, or a text in it."""
        self.check_count(len(questions))
        for place, item in enumerate(questions):
            at = f"/questions/{place}"
            if isinstance(item, str):
                self.check_text(item, at)
            else:
                self.check_text(item.text, f"{at}/text")
                self.check_text(item.context, f"{at}/context")
                self.check_text(item.before, f"{at}/before")

    def _refusal(self, status: int, code: Code, name: LimitName, detail: str, pointer: str | None = None) -> Refusal:
        value: int = getattr(self, name)
        said = detail.format(f"{value:,}")
        return Refusal(
            status,
            code,
            f"{said} The limit is {name}.",
            limit=Limit(name=name, value=value, setting=f"LASTTIME_{name.upper()}"),
            errors=[Fault(pointer=pointer, detail=said)] if pointer is not None else [],
        )
