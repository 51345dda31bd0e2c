"""An aim's text made ready and parsed: what only says that it is one, or who will be asked, is left out.

"We believe that half of the bakers we talk to …" is about half of the bakers.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from service.language.pipeline import parse
from service.language.stretches import READ
from service.language.words import Parsed

_LABEL = re.compile(
    r"^\W*(?:(?:learning |research )?(?:goal|objective|hypothesis|assumption|h)\s?\d{0,2}\s?[:.)-]\s+)", re.IGNORECASE
)
_BELIEF = re.compile(
    r"^\W*(?:we|i) (?:strongly |also |currently )?(?:believe|assume|think|expect|suspect|guess|hypothesi[sz]e)(?: that)?,? "
    r"|^\W*(?:our|my|the) (?:(?:main|first|core|riskiest) )?(?:hypothesis|assumption|belief|guess) is(?: that)?,? ",
    re.IGNORECASE,
)
_ASKED = re.compile(
    r",? (?:that |whom? )?(?:we|you|i)(?:'ll| will)? "
    r"(?:talk(?:ed)?|speak|spoke|interview(?:ed)?|meet|met|ask(?:ed)?|survey(?:ed)?)(?: (?:to|with))?(?=[ ,.;:?!]|$)",
    re.IGNORECASE,
)


def read_aims(texts: Sequence[str]) -> list[Parsed]:
    """The texts of goals and hypotheses, parsed as one batch, in order."""
    return parse([_bare(text[:READ]) for text in texts])


def _bare(text: str) -> str:
    said = _BELIEF.sub("", _LABEL.sub("", text.strip()))
    said = _ASKED.sub("", said)
    return f"{said[:1].upper()}{said[1:]}"
