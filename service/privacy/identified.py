"""A place in a text that tells who somebody is, and what kinds of them there are."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Literal, NamedTuple, get_args

Kind = Literal[
    "PERSON", "ORG", "PRODUCT", "NAME", "EMAIL", "PHONE", "URL", "IP", "MAC", "UUID", "HANDLE", "IBAN", "CARD", "ACCOUNT",
    "WALLET", "SECRET", "BIRTHDATE", "ADDRESS", "PLATE", "ID", "NUMBER", "TEXT",
]  # fmt: skip
"""What a token says it stands for. NAME is a proper noun of no other kind, ID a number or code that was called one,
NUMBER a long number of which nothing else is known, TEXT words of the user's that look like a token themselves."""
KINDS: tuple[Kind, ...] = get_args(Kind)


class Identified(NamedTuple):
    """A half-open range of code points and what it is."""

    start: int
    end: int
    kind: Kind


@dataclass(frozen=True, slots=True)
class Pattern:
    """What one kind looks like: a regular expression, and whether a match that looks so really is one.

    Where the expression has a group "value", that is the identifier and the rest only what it stands beside.
    """

    kind: Kind
    looks: re.Pattern[str]
    holds: Callable[[str], bool] = bool

    @classmethod
    def of(cls, kind: Kind, *parts: str, holds: Callable[[str], bool] = bool, any_case: bool = False) -> Pattern:
        """The pattern whose expression is the parts, one after the other."""
        return cls(kind, re.compile("".join(parts), re.IGNORECASE if any_case else 0), holds)

    def search(self, text: str) -> Iterator[Identified]:
        """Every place in the text, in order."""
        group = "value" if "value" in self.looks.groupindex else 0
        for m in self.looks.finditer(text):
            if self.holds(m[group]):
                yield Identified(m.start(group), m.end(group), self.kind)
