"""Changes that must move a verdict: they put a fault in. Each says what the verdict must become."""

from __future__ import annotations

import re
from collections.abc import Mapping

from evals.metamorphic.still import Change
from service.terms import Family

_ASKED = re.compile(r"(Have|Do|Did|Are|Were) you ([^?]+)\?$")


def _tag(text: str) -> str | None:
    """ "Have you …?" becomes "You have …, right?"; only of one plain question."""
    plain = _ASKED.fullmatch(text)
    return f"You {plain[1].lower()} {plain[2]}, right?" if plain else None


def _negated(text: str) -> str | None:
    plain = _ASKED.fullmatch(text)
    return f"{plain[1]}n't you {plain[2]}?" if plain else None


def _priced(text: str) -> str | None:
    return f"{text} And how much would you pay for help with that?" if text.endswith(("?", ".")) else None


def _approved(text: str) -> str | None:
    return f"{text} And do you like our idea?" if text.endswith(("?", ".")) else None


CHANGES: Mapping[str, tuple[Change, Family]] = {
    "a tag": (_tag, "leading"),
    "a negation": (_negated, "leading"),
    "a price": (_priced, "price"),
    "praise fished for": (_approved, "validation"),
}
"""Each with the family of the fault that it puts in; the verdict must become `rewrite`."""
