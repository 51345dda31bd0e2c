"""A regular expression written as its alternatives, one a line."""

from __future__ import annotations

import re


def any_of(*alternatives: str) -> re.Pattern[str]:
    """A pattern that matches any of the alternatives, whatever their case."""
    return re.compile("|".join(f"(?:{a})" for a in alternatives), re.IGNORECASE)
