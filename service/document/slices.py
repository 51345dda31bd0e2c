"""Slices of a reference text read as one text, so that what is left out in between never moves a place."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from service.document.model import Span

Range = tuple[int, int]


@dataclass(frozen=True)
class Slices:
    """`text` is the slices that `spans` cut from the reference text, joined by one space. No slice is blank."""

    text: str
    spans: tuple[Span, ...]

    @classmethod
    def of(cls, source: str, spans: Iterable[Span]) -> Slices:
        """The slices of `source`, each trimmed of white space, the blank ones dropped."""
        kept: list[Span] = []
        parts: list[str] = []
        for span in spans:
            raw = source[span.start : span.end]
            part = raw.strip()
            if part:
                start = span.start + len(raw) - len(raw.lstrip())
                kept.append(Span(start, start + len(part)))
                parts.append(part)
        return cls(" ".join(parts), tuple(kept))

    @cached_property
    def _offsets(self) -> list[int]:
        """Where each slice begins in `text`."""
        out, at = [], 0
        for span in self.spans:
            out.append(at)
            at += span.end - span.start + 1
        return out

    def between(self, lo: int, hi: int) -> Slices:
        """The part of the text from `lo` up to `hi`."""
        return self._keep([(lo, hi)])

    def without(self, ranges: Iterable[Range]) -> Slices:
        """The text with some ranges left out. Ranges may overlap and come in any order."""
        kept: list[Range] = []
        at = 0
        for lo, hi in sorted(ranges):
            if lo > at:
                kept.append((at, lo))
            at = max(at, hi)
        kept.append((at, len(self.text)))
        return self._keep(kept)

    def _keep(self, ranges: Iterable[Range]) -> Slices:
        spans: list[Span] = []
        parts: list[str] = []
        for lo, hi in ranges:
            k = max(bisect_right(self._offsets, lo) - 1, 0)
            while k < len(self.spans) and self._offsets[k] < hi:
                span, offset = self.spans[k], self._offsets[k]
                begin, end = max(lo, offset), min(hi, offset + span.end - span.start)
                raw = self.text[begin:end]
                part = raw.strip()
                if part:
                    start = span.start + begin - offset + len(raw) - len(raw.lstrip())
                    spans.append(Span(start, start + len(part)))
                    parts.append(part)
                k += 1
        return Slices(" ".join(parts), tuple(spans))
