"""The learning goal that a guide states for itself: a line "Goal: …", or the first line under a heading of that name."""

from __future__ import annotations

import re

_NAME = r"(?:(?:our|the|learning|research|study|interview|main|primary)[ \t]+){0,2}(?:goal|objective|aim)s?"
_STATED = re.compile(
    rf"^[ \t>*_#-]*{_NAME}[ \t*_]*(?::[ \t*_]*|[ \t#]*(?:\r?\n)+[ \t]*)(?P<goal>[^\n\r]{{10,300}})",
    re.IGNORECASE | re.MULTILINE,
)
_LEAD = re.compile(r"^(?:[-*+•]|\d+[.)])\s+")


def stated_goal(text: str) -> str:
    """The goal as plain words, "" where the guide states none."""
    found = _STATED.search(text)
    if found is None or found["goal"].lstrip().startswith("#"):
        return ""
    return _LEAD.sub("", found["goal"].strip()).strip(" *_")
