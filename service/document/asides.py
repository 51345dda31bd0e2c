"""Asides in a block: what stands in brackets, parentheses or italics and is meant for the moderator, not said.

A short bracket inside a sentence is a slot to fill ("[product]") and stays; a parenthesis inside a sentence is part of
it ("(or week)") unless it speaks of the participant. What follows a finished sentence, or opens with a moderator's
word, is a note.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from service.document.openers import words
from service.document.people import INTERVIEWED, THEY, USERS
from service.document.slices import Range

_MINUTES = r"~?\d+\s*(?:-|–|to)?\s*\d*\s*min"
_NOTE = re.compile(
    r"[\s_*]*(?:note|nb|n\.b|not|instead|prob(?:e|es|ing)|prompts?|ask|wait|show|have (?:them|the|him|her)|start|stop"
    r"|begin|provide|pause|read|record|jot|write|take|interviewer|moderator|facilitator|researcher|optional|if|on the"
    r"|on (?:the )?\S+ page|should|time|skip|repeat|answer|allow|let|give|hand|listen|look for|watch|observe|get|make"
    r"|ensure|set|do not|don['’]t|only|depending|follow[- ]?up|dig|explore|clarify|remind|check|confirm|thank"
    r"|transition|continue"
    rf"|adjust|mention|explain|introduce|offer|go to|move|send|todo|tbd|{_MINUTES})\b",
    re.IGNORECASE,
)
_PLAIN_NOTE = re.compile(
    r"[\s_*]*(?:(?:note|nb|prob(?:e|es|ing)|prompts?)\b|interviewer|moderator|facilitator"
    r"|if (?:they|the|participant|user|needed|yes|no|so|not|applicable)\b|wait for|show (?:them|the)|have them"
    rf"|ask (?:them|if|for|how|about|participant)|{_MINUTES})",
    re.IGNORECASE,
)
_OPTIONAL = re.compile(
    r"[\s_*(\[]*(?:if (?:needed|necessary|relevant|stuck|yes|no|so|not|time(?: allows)?)|optional|probes?|prompts?"
    r"|follow[- ]?ups?)\b[^:?]{0,20}(?:→|->|=>|[:,–-])\s*",
    re.IGNORECASE,
)
_EXAMPLE = re.compile(r"\W*(?:e\.?g|i\.?e|for (?:example|instance)|such as|like|including|or|and)\b", re.IGNORECASE)
_SLOT = re.compile(r"\W*(?:insert|name|product|company|your|their|the)\b|.{0,30}\bname\W*$", re.IGNORECASE)
_LONE_NOTES = frozenset("probe probes note optional pause wait".split())
_THEM = INTERVIEWED | THEY | USERS
_OPEN = {"(": ")", "[": "]", "{": "}"}
_ABBREVIATIONS = ("e.g.", "i.e.", "etc.", "vs.", "approx.")
_SLOT_WORDS = 3


@dataclass(frozen=True, slots=True)
class Aside:
    """A range left out as a note; `asks` is where an optional probe begins in it, None when it holds none."""

    lo: int
    hi: int
    asks: int | None = None


@dataclass(frozen=True, slots=True)
class _Place:
    """How an aside stands in its block: right at its start, after a finished sentence, and what comes behind it."""

    first: bool
    finished: bool
    after: str

    @property
    def last(self) -> bool:
        """Whether nothing of the sentence follows."""
        return not self.after or (self.finished and self.after[0] in "-–—")


def asides(plain: str, italics: Sequence[Range] = ()) -> list[Aside]:
    """The notes of a block, from its text with the markup turned into spaces. They do not overlap."""
    out: list[Aside] = []
    at = 0
    for lo, hi, kind in sorted([*_brackets(plain), *((a, b, "_") for a, b in italics)]):
        if lo < at:
            continue
        inner = plain[lo:hi].strip(" _*()[]{}")
        optional = _OPTIONAL.match(plain, lo, hi) if kind in "([" else None
        if optional and "?" in inner:
            out.append(Aside(lo, hi, asks=optional.end()))
        elif inner and _is_note(inner, kind, _place(plain, lo, hi)):
            out.append(Aside(lo, hi))
        else:
            continue
        at = hi
    return out


def _place(plain: str, lo: int, hi: int) -> _Place:
    before = plain[max(0, lo - 12) : lo].rstrip(" \"'”’*_")
    first = not before and not plain[:lo].strip()
    ended = before[-1:] in (".", "?", "!", "…") and not before.lower().endswith(_ABBREVIATIONS)
    return _Place(first, first or ended, plain[hi : hi + 12].lstrip())


def _is_note(inner: str, kind: str, place: _Place) -> bool:
    said = words(inner, 40)
    third = not _THEM.isdisjoint(said)
    if kind == "_":
        noted = _NOTE.match(inner) is not None
        alone = place.first and not place.after
        return noted and (inner.endswith(":") or (not alone and (third or place.finished)))
    if kind == "[":
        return _bracket_is_note(inner, said, third, place)
    if kind == "{" or (_EXAMPLE.match(inner) and not place.first):
        return False
    if not INTERVIEWED.isdisjoint(said):
        return True
    if _PLAIN_NOTE.match(inner) and (place.finished or place.last or third or said[:1] != ["if"]):
        return True
    noted = _NOTE.match(inner) is not None
    if place.first and not place.after:
        return "?" not in inner or third or noted
    if noted and (place.finished or place.last or (third and len(said) > _SLOT_WORDS)):
        return True
    return place.finished and not place.first and "you" not in said and "your" not in said


def _bracket_is_note(inner: str, said: list[str], third: bool, place: _Place) -> bool:
    """Whether square brackets hold a note and not a slot to fill."""
    if _SLOT.match(inner) and (said[:1] == ["insert"] or not third or len(said) <= _SLOT_WORDS):
        return False
    if len(said) == 1 and not place.finished:
        return said[0] in _LONE_NOTES
    if _PLAIN_NOTE.match(inner) or (third and _EXAMPLE.match(inner)):
        return True
    if place.first and place.after:
        return place.after[0].isupper() or place.after[0] in '"“'
    if place.finished and not place.first:
        return len(said) > 1
    return _NOTE.match(inner) is not None and (not place.after or third)


def _brackets(text: str) -> list[tuple[int, int, str]]:
    """The outermost balanced brackets, each with its opening sign."""
    out: list[tuple[int, int, str]] = []
    stack: list[tuple[str, int]] = []
    for k, c in enumerate(text):
        if c in _OPEN:
            stack.append((c, k))
        elif stack and c == _OPEN[stack[-1][0]]:
            sign, lo = stack.pop()
            while out and out[-1][0] > lo:
                out.pop()
            out.append((lo, k + 1, sign))
    return out
