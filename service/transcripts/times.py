"""Times as transcripts write them: 0:05, [00:04:48], 00:00:05.120, 00:00:05,120, 10:05 AM; in milliseconds."""

from __future__ import annotations

import re

TIME = r"(?:\d{1,3}:)?\d{1,2}:\d{2}(?:[.,]\d{1,3})?(?:\s?[AaPp]\.?[Mm]\b\.?)?"
"""A time without groups, to build patterns with."""

_PARTS = re.compile(
    r"(?:(?P<h>\d{1,3}):)?(?P<m>\d{1,3}):(?P<s>\d{2})(?:[.,](?P<f>\d{1,3}))?(?:\s?(?P<half>[AaPp])\.?[Mm]\.?)?$"
)
RANGE = re.compile(rf"\s*\[?\s*(?P<from>{TIME})\s*-{{1,2}}>\s*(?P<to>{TIME})\]?(?=\s|$)")
BROKEN_RANGE = re.compile(r"\s*\[?(?P<from>[\d:.,]{0,20}) {0,4}-{1,2}> {0,4}(?P<to>[\d:.,]{0,20})\]?\s*$")
"""A line between two times, of which at least one is none."""

_HOUR, _MINUTE, _SECOND = 3_600_000, 60_000, 1_000
LONGEST_MS = 100 * _HOUR


def milliseconds(written: str) -> int | None:
    """The time in ms, None where it is none: 61 seconds, four parts, more than 100 hours."""
    m = _PARTS.fullmatch(written.strip())
    if m is None:
        return None
    hours, minutes, seconds = int(m["h"] or 0), int(m["m"]), int(m["s"])
    if m["half"]:
        if m["h"] is None:
            hours, minutes, seconds = minutes, seconds, 0
        if not 1 <= hours <= 12:
            return None
        hours = hours % 12 + (12 if m["half"] in "pP" else 0)
    if seconds > 59 or (m["h"] is not None and minutes > 59):
        return None
    out = hours * _HOUR + minutes * _MINUTE + seconds * _SECOND + int((m["f"] or "0").ljust(3, "0"))
    return out if out < LONGEST_MS else None


def from_number(value: float | None, unit_ms: float) -> int | None:
    """A number of units (seconds are 1000 ms, milliseconds 1) in ms; None where it is no time of a talk."""
    if value is None or not 0 <= value * unit_ms < LONGEST_MS:
        return None
    return round(value * unit_ms)
