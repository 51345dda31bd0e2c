"""Identifiers that show by their form: datafog's engine where it is right, patterns of our own where it is not.

Taken from datafog: North American telephones, American social security numbers, cards, IPv4, and German papers. Not
taken: its dates and post codes (every date, every five digits), its e-mail (cuts "münchen@…" after the umlaut and takes
the square of the length of some texts), its IBAN (a part of one is taken for a card).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from service.privacy.addresses import ADDRESSES
from service.privacy.identified import Identified, Kind, Pattern
from service.privacy.numbers import NUMBERED, labelled, runs
from service.privacy.online import ONLINE

_TAKEN: dict[str, Kind] = {
    "PHONE": "PHONE",
    "SSN": "ID",
    "CREDIT_CARD": "CARD",
    "IP_ADDRESS": "IP",
    "DE_TAX_ID": "ID",
    "DE_SOCIAL_SECURITY_NUMBER": "ID",
    "DE_PASSPORT_NUMBER": "ID",
    "DE_RESIDENCE_PERMIT_NUMBER": "ID",
    "DE_VAT_ID": "ID",
    "DE_IBAN": "IBAN",
}
# Without any of these a text holds no identifier that has a form.
_TELLS = re.compile(
    r"[\d@]|\w\.\w|://|\bdot\b|u/|pass|key|token|secret|pwd|wort|clave|contras|login|handle|user|bic|swift|nick|telegram|"
    r"skype|insta|twitter|github|discord|snapchat|mastodon|gamertag|screen|bearer|basic|users|gate|code",
    re.IGNORECASE,
)
PRECEDENCE: tuple[Kind, ...] = (
    "SECRET", "HANDLE", "EMAIL", "URL", "IBAN", "CARD", "WALLET", "UUID", "MAC", "IP", "BIRTHDATE", "ADDRESS", "PLATE",
    "ACCOUNT", "ID", "PHONE", "NUMBER",
)  # fmt: skip
"""Which kind a place is of that looks like several."""


@lru_cache(maxsize=1)
def _patterns() -> tuple[Pattern, ...]:
    # Imported here, since only a service with a model masks anything; its own `scan` compares all matches with all.
    from datafog.processing.text_processing.regex_annotator import RegexAnnotator

    known = RegexAnnotator(enabled_labels=_TAKEN).patterns
    return ONLINE + NUMBERED + ADDRESSES + tuple(Pattern(kind, known[label]) for label, kind in _TAKEN.items())


def identifiers(text: str) -> list[Identified]:
    """Every place that looks like an identifier, in no order; places may overlap. Time is in step with the length."""
    if not _TELLS.search(text):
        return []
    return [found for pattern in _patterns() for found in pattern.search(text)] + list(_counted(text))


def _counted(text: str) -> Iterator[Identified]:
    if any(c.isdigit() for c in text):
        yield from labelled(text)
        yield from runs(text)
