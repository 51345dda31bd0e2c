"""A question as it is meant: without the courtesy around it, in ordinary capitals, with the mark that ends it.

Speech on paper, chats and forms leave these out or put them in; what is asked stays the same, so it is parsed the same.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from service.language.clauses import AUX, WH
from service.language.courtesies import asked_part
from service.language.ordinary_case import ordinary_case
from service.language.surface import readable

_SUBJECT = r"(?:you|u|ya|they|he|she|it|we|i|there|this|that|these|those|your|any|anyone|anybody|people)"
_AUX = "|".join(sorted(AUX - {"'s", "'re", "'d", "'ll", "wo", "ca", "sha", "ai", "am"}))
_NOT = r"(?:n['’]?t)?"
_WH = "|".join(sorted(WH - {"whatever", "whichever", "when"}))
_INVERTED = rf"(?:(?:{_AUX}){_NOT}|won['’]?t|can['’]?t) {_SUBJECT}"
_ASKS = (
    rf"(?:(?:{_WH})(?:['’]?(?:s|re|d|ve|ll))?|when(?:['’]s| (?:{_AUX}){_NOT})|(?:is|are|was|were|does|did){_NOT}|wanna"
    rf"|{_INVERTED})\b"
)
_TAG = rf"(?:right|yeah|yes|no|correct|huh|eh|true|(?:{_AUX}){_NOT} (?:you|it|they|he|she|we|that|there))"
_ASKING = re.compile(
    rf"\W{{0,8}}(?:(?:and|but|or|so|then|also|well|ok|okay|um|uh)\b,?\s+){{0,3}}(?:{_ASKS})", re.IGNORECASE
)
# Behind a comma "which" and "who" relate.
_ASKING_LATE = re.compile(
    rf",\s+(?:(?:what|how|why)(?:['’]?(?:s|re|d|ve|ll))?\b|{_INVERTED}\b|{_TAG}\W*$)", re.IGNORECASE
)
_ENDED = re.compile(r"[?!.…:;,–—-]\W*$")
_SENTENCE = re.compile(r"[?!.…]\s+(?=\w)")
_FAR = 400
"""Code points in which the last sentence begins, at most, where a mark is missing."""


class Meant(NamedTuple):
    """What of a text is to be parsed. Code point k of `text` stands at `places[k]` in it, the last before `end`.

    A question mark that is not written stands at `end`.
    """

    text: str
    places: Sequence[int]
    end: int


def meant(text: str) -> Meant:
    """The text as it is meant, readable (service.language.surface), one blank between its words."""
    lo, hi = asked_part(text)
    part = text[lo:hi].rstrip()
    seen = ordinary_case(readable(part))
    end = lo + len(part)
    places: Sequence[int] = range(lo, end + 1)
    if "  " in seen or seen[:1] == " ":
        kept = [k for k, c in enumerate(seen) if c != " " or seen[k - 1 : k] not in (" ", "")]
        seen = "".join(seen[k] for k in kept)
        places = [*(lo + k for k in kept), end]
    return Meant(seen + "?" if _unmarked(part) else seen, places, end)


def _unmarked(text: str) -> bool:
    """Whether the text ends in a question that has no mark at all."""
    tail = text[-_FAR:]
    if not tail or _ENDED.search(tail, max(0, len(tail) - 8)):
        return False
    start = max((m.end() for m in _SENTENCE.finditer(tail)), default=0)
    return (_ASKING.match(tail, start) or _ASKING_LATE.search(tail, start)) is not None
