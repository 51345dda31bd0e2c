"""A statement to agree with, said in the participant's own voice: "I plan my meals ahead (agree – disagree)".

It is read as said to them, and what it says they do, or is done to them, is asked about.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from service.language.asked import analyse
from service.language.pipeline import parse
from service.language.words import Parsed
from service.rewriting.topics.matters import matters
from service.rewriting.topics.persons import persons
from service.rewriting.topics.recover import recover
from service.rewriting.topics.topic import Topic

_SCALE = re.compile(
    r"\([^)]*\)|\[[^]]*\]|\b(?:strongly |somewhat |completely )?(?:dis)?agree\b.*$|\bon a scale\b.*$|\btrue or false\b.*$",
    re.IGNORECASE,
)
_YOURS = {"i": "you", "my": "your", "me": "you", "mine": "yours", "myself": "yourself", "am": "are", "i'm": "you're"}
_OWN = re.compile(r"\b(i'm|i|my|me|mine|myself|am)\b", re.IGNORECASE)
_VOICE = re.compile(r"(?:^|[:.?!\"“]\s*)(?:i|my)\b", re.IGNORECASE)
_TRUST = 0.5
_LONGEST = 300


def statements(p: Parsed) -> Iterator[Topic]:
    """What a statement in the first person is about; none where it is no statement of the one asked."""
    if len(p.text) > _LONGEST or not {"agree", "disagree", "scale", "true", "("} & p.said or "?" in p.text[:-1]:
        return
    found = _VOICE.search(p.text)
    if found is not None:
        yield from _said(_SCALE.sub("", p.text[found.start() :]).strip(' :.?!"“”'))


@lru_cache(maxsize=64)
def _said(statement: str) -> tuple[Topic, ...]:
    text = _OWN.sub(lambda m: _YOURS[m[0].lower()], statement)
    if not text:
        return ()
    parsed = parse([text[0].upper() + text[1:] + "."])[0]
    jobs = [t for t in recover(parsed) if t.trust >= _TRUST]
    return (*jobs, *persons(parsed), *matters(parsed, analyse(parsed)))
