"""Which of the labels that a file seems to hold are its speakers: those that come back, and those like them."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from service.transcripts.role_words import names_a_role

LABEL = r"[^\W_](?:[^:：\t\r\n<>\[\]|?!]{0,46}?[^\s:：\t\r\n<>\[\]|?!*])??"
"""A label as written, without groups, to build patterns with; what follows it ends it."""

_MOST_WORDS = 6
_WORD = re.compile(r"[^\s,;/()]+")
_SMALL = frozenset(
    "de la le van von der den of the and del da dos du di el al bin ibn to ten zu st dr mr mrs ms".split()
)
_NO_NAME = frozenset(
    "note notes warning example examples tip update edit http https www re ps nb fyi ok okay so and but or yeah yes no "
    "well then also first second third finally now like because however plus step task section part chapter topic "
    "subject title date time duration location place project recording recorded transcript transcribed transcription "
    "language length version file summary key takeaway takeaways conclusion goal goals objective background context "
    "attendees participants present interviewees company website url source link license licence email "
    "phone details agenda action actions todo decision decisions today yesterday tomorrow next previous last result "
    "results problem solution reason important remember instructions instruction option options total price that this "
    "it he she they we you i what why how when where who which there here if is was are were the a an my our your his "
    "her their one two three thing things basically meaning meanwhile honestly".split()
) - {"a", "i"}  # letters that label an answer and an interviewer
_NUMBERED = re.compile(r"[qa]\d{1,3}$")


@lru_cache(maxsize=4096)
def key_of(label: str) -> str:
    """A label as it is compared: lower case, blanks made one, emphasis and end marks gone; Q1, Q2 … are one asker."""
    key = " ".join(label.casefold().replace("*", " ").replace("_", " ").split()).strip(
        " .,-–—·#\u200e\u200f\u2060\ufeff"
    )
    return key[0] if _NUMBERED.match(key) else key


@dataclass(frozen=True, slots=True)
class Candidate:
    """What may be a label: as written, how its line is made up, and whether it may be one though it stands once."""

    label: str
    style: str = ""
    once: bool = True

    @property
    def key(self) -> str:
        """The label as compared."""
        return key_of(self.label)


def is_name(label: str) -> bool:
    """Whether a label is written as a name is: each word with a capital, a digit, or in a script without cases."""
    words = _WORD.findall(label)
    if not 0 < len(words) <= _MOST_WORDS or words[0].casefold().strip(".") in _NO_NAME:
        return False
    return all(not w[0].islower() or w.casefold() in _SMALL for w in words) and not words[0][0].islower()


def is_plausible(label: str) -> bool:
    """Whether a label could be one at all."""
    words = _WORD.findall(label)
    if not 0 < len(words) <= _MOST_WORDS or not any(c.isalpha() for c in label):
        return False
    ended = any(w[-1] in ".…" and len(w) > 4 for w in words[:-1]) or (words[-1][-1] in ".…" and len(words[-1]) > 2)
    return not ended and words[0].casefold() not in _NO_NAME and "//" not in label


def accepted(candidates: Iterable[Candidate], lines: int) -> dict[str, str]:
    """The labels that are speakers: by key, as first written. `lines` is how many lines hold words.

    A name that comes back is one, and a word for a role; so is a name that is written like most of those, once. Of a
    text of a few lines names that begin most of them are enough. A word in lower case has to come back often.
    """
    found: dict[str, list[Candidate]] = defaultdict(list)
    for c in candidates:
        if is_plausible(c.label):
            found[c.key].append(c)
    total = sum(map(len, found.values()))
    sure = {k: cs for k, cs in found.items() if _comes_back(k, cs, total)}
    if not sure:
        names = {k: cs for k, cs in found.items() if is_name(cs[0].label)}
        said = sum(map(len, names.values()))
        return _first(names) if len(names) > 1 and 2 * said >= lines else {}
    usual = Counter(_look(c) for cs in sure.values() for c in cs)
    like = {look for look, n in usual.items() if 5 * n >= usual.total()}
    once = {
        k: cs
        for k, cs in found.items()
        if k not in sure and all(is_name(c.label) and c.once and _look(c) in like for c in cs)
    }
    return _first({k: cs for k, cs in found.items() if k in sure or k in once})


def _comes_back(key: str, found: list[Candidate], total: int) -> bool:
    if names_a_role(key):
        return True
    if is_name(found[0].label):
        return len(found) > 1
    return len(found) > 2 and 12 * len(found) >= total and " " not in key


def _look(candidate: Candidate) -> tuple[str, bool]:
    letters = [c for c in candidate.label if c.isalpha()]
    return candidate.style, len(letters) > 1 and all(c.isupper() for c in letters)


def _first(found: dict[str, list[Candidate]]) -> dict[str, str]:
    return {k: cs[0].label.strip(" *_") for k, cs in found.items()}
