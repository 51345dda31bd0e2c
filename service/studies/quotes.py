"""Whether a quote is the customer's: it stands in a turn of theirs, word for word but for typography."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from service.document.anchor import anchor, plain
from service.studies.model import Quote

_CUT = re.compile(r"…|\.{3,}|[\[\]()]")


def verified(quotes: Iterable[str], turns: Sequence[str]) -> tuple[Quote, ...]:
    """The quotes, each verified where it stands in one of the participant's turns, and then in the turn's own words."""
    plainly = [plain(turn) for turn in turns]
    return tuple(_verified(quote, turns, plainly) for quote in quotes)


def _verified(quote: str, turns: Sequence[str], plainly: Sequence[str]) -> Quote:
    # To look for the longest uncut stretch first keeps many quotes in a long talk from taking minutes.
    longest = plain(max(_CUT.split(quote), key=len))
    for turn, plain_turn in zip(turns, plainly, strict=True):
        if longest in plain_turn and (places := anchor(quote, turn)):
            return Quote(" … ".join(turn[lo:hi] for lo, hi in places), verified=True)
    return Quote(quote)
