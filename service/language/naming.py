"""Which words of a line are names, by their capitals, the recogniser's labels, and the words beside them."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from operator import attrgetter
from typing import Literal

from service.language.capitals import (
    ACRONYMS,
    CALENDAR,
    OF_TWO,
    ORGANISED,
    PARTICLES,
    PEOPLES,
    PLACES,
    ROLES,
    THINGS,
    TITLES,
)
from service.language.cues import APPOSED, ASKING, AT, CALLED, DOES, GREETED, KIN, SAID, TOLD
from service.language.entities import Entity
from service.language.ordinary import is_closed
from service.language.written import Written
from service.privacy.given_names import ALSO_WORDS

Kind = Literal["person", "organisation", "other"]
_ACRONYM = re.compile(r"[A-Z][A-Z&]+s?$")
_NUMERAL = re.compile(r"[IVX]+$")
_JOINS = re.compile(r"\s{1,2}$|-$|\.\s?$|\s?&\s?$")
_ASKER = frozenset(["i", "i'm", "i've", "i'd", "i'll"])
_OWNED = frozenset("my our your his her their".split())
_NEVER_JOINS = CALENDAR | ROLES | _ASKER
_KNOWN = PEOPLES | PLACES | THINGS
_LOWEST = 3
"""Letters of a lower-case word that can be a name."""


class Line:
    """A line of a text and what is known of each of its words."""

    def __init__(self, words: list[Written], marked: list[Entity], strict: bool, proper: frozenset[int]) -> None:
        self._words = words
        self._strict = strict
        self._proper = proper
        self._labels = [_label(marked, w.start) for w in words]
        self._known = [_means_nobody(w, words[k - 1] if k else None) for k, w in enumerate(words)]
        self._pairs = frozenset(
            i for k in range(len(words) - 1) if f"{words[k].lower} {words[k + 1].lower}" in OF_TWO for i in (k, k + 1)
        )

    def names(self) -> Iterator[tuple[int, int, Kind]]:
        """The names of the line as ranges of the text's code points, in order, disjoint."""
        k = 0
        while k < len(self._words):
            end = self._run(k)
            if end > k:
                yield self._words[k].start, self._words[end - 1].end, self._kind(k, end)
            elif self._strict and self._proper_noun(k):
                yield self._words[k].start, self._words[k].end, "other"
            k = max(end, k + 1)

    def _run(self, lo: int) -> int:
        """Where the name that begins with word `lo` ends; `lo` where none begins there."""
        if not self._begins(lo):
            return lo + 1 if self._spoken_of(lo) else lo
        sure = lo if self._sure(lo) else -1
        organised = self._words[lo].lower in ORGANISED
        end = lo + 1
        k = lo + 1
        while k < len(self._words):
            word = self._words[k]
            if not self._joined(k) or (self._words[k - 1].possessive and not self._organised_by(k)):
                break
            if word.lower in PARTICLES and not word.capital:
                if word.lower == "of" and not organised:
                    break
            elif self._carries_on(k):
                end = k + 1
                sure = k if self._sure(k) else sure
                organised |= word.lower in ORGANISED
            else:
                break
            k += 1
        return end if sure >= 0 or (organised and end > lo + 1) else lo

    def _joined(self, k: int) -> bool:
        word, before = self._words[k], self._words[k - 1]
        gap = word.gap.removeprefix("'s").removeprefix("’s") if before.possessive else word.gap
        if "." in gap and not (len(before.text) == 1 or before.lower == "st"):
            return False
        return bool(_JOINS.match(gap))

    def _organised_by(self, k: int) -> bool:
        """Whether a word that organisations are called by follows within three capitals: "Columba's Hospice"."""
        for word in self._words[k : k + 3]:
            if not word.capital:
                return False
            if word.lower in ORGANISED:
                return True
        return False

    def _begins(self, k: int) -> bool:
        """Whether word `k` can be the first of a name."""
        word = self._words[k]
        if word.lower in PARTICLES and not word.capital:
            return word.lower == "al" and self._next_is(k, "-") and self._sure(k + 1)
        if word.lower in TITLES and self._carried_on(k):
            return False
        opens = word.opens and not self._named(k)
        return self._sure(k) or (not opens and self._carries_on(k) and (self._carried_on(k) or word.lower in ORGANISED))

    def _next_is(self, k: int, gap: str) -> bool:
        return k + 1 < len(self._words) and self._words[k + 1].gap == gap

    def _carried_on(self, k: int) -> bool:
        return k + 1 < len(self._words) and self._joined(k + 1) and self._carries_on(k + 1)

    def _carries_on(self, k: int) -> bool:
        """Whether word `k` can be a further part of a name."""
        word = self._words[k]
        if word.gap == "-" and not word.ordinary:
            return True
        if k and self._labels[k] == self._labels[k - 1] == "PERSON" and self._sure(k - 1) and not is_closed(word.text):
            return True
        if not word.capital or word.lower in _NEVER_JOINS or k in self._pairs:
            return False
        if word.loud and word.ordinary and self._labels[k] not in ("PERSON", "ORG"):
            return False
        return not word.opens or self._sure(k) or word.lower in ORGANISED

    def _sure(self, k: int) -> bool:
        """Whether word `k` alone tells of a name."""
        word = self._words[k]
        if not word.capital or k in self._pairs or (word.lower in ORGANISED and word.ordinary):
            return False
        if self._titled(k):
            return True
        if self._known[k]:
            if word.given:
                return self._labels[k] == "PERSON" or self._before_capital(k)
            return word.lower in ALSO_WORDS and word.lower in CALENDAR and self._named(k)
        if not word.ordinary:
            return True
        if word.opens or word.loud:
            return self._named(k)
        return True

    def _named(self, k: int) -> bool:
        """Whether a known word, capitalised for its place, is a name all the same: "Rose does mornings"."""
        word = self._words[k]
        if word.lower not in ALSO_WORDS:
            if self._labels[k] == "PERSON" and k + 1 < len(self._words) and self._words[k + 1].lower in DOES:
                return True
            apt = word.lower not in ASKING and not word.lower.endswith("ly") and not is_closed(word.text)
            return apt and not word.loud and self._with_next(k)
        if word.possessive or (self._labels[k] in ("PERSON", "ORG") and not word.loud):
            return True
        if k + 1 == len(self._words):
            return False
        following = self._words[k + 1]
        return following.lower in (APPOSED if following.gap.startswith(",") else DOES)

    def _with_next(self, k: int) -> bool:
        """Whether the recogniser takes word `k` and the capital behind it for one name."""
        if self._labels[k] not in ("PERSON", "ORG") or not self._before_capital(k):
            return False
        return self._labels[k + 1] == self._labels[k]

    def _before_capital(self, k: int) -> bool:
        return k + 1 < len(self._words) and self._words[k + 1].capital and self._joined(k + 1)

    def _titled(self, k: int) -> bool:
        if not k or self._words[k].gap.strip(". "):
            return False
        return self._words[k - 1].lower in TITLES and self._words[k - 1].capital and self._words[k].lower not in ROLES

    def _spoken_of(self, k: int) -> bool:
        """Whether word `k` is no known word, in lower case, where a name belongs: "priya said", "my boss ingrid"."""
        word = self._words[k]
        if word.capital or word.ordinary or len(word.text) < _LOWEST or not word.text.isalpha():
            return False
        if word.given:
            return True
        if word.lower in _KNOWN or word.lower in ACRONYMS or word.lower in CALENDAR:
            return False
        before = self._words[k - 1].lower if k and word.gap.strip(" ,") == "" else ""
        owned = k > 1 and self._words[k - 2].lower in _OWNED
        after = self._words[k + 1].lower if k + 1 < len(self._words) and self._words[k + 1].gap == " " else ""
        if before in CALLED or before in TOLD or before in GREETED or (before in KIN and owned):
            return True
        return after in SAID or (before == "let" and after == "know")

    def _proper_noun(self, k: int) -> bool:
        """Whether word `k`, no name, is a proper noun or has a capital that tells of one."""
        word = self._words[k]
        if word.lower in _ASKER or len(word.text) == 1 or (is_closed(word.text) and not _ACRONYM.match(word.text)):
            return False
        if word.lower in TITLES and self._before_capital(k):
            return False
        if not word.capital:
            return word.start in self._proper and not word.ordinary
        if word.opens or word.loud:
            listed = word.lower in _KNOWN or word.lower in CALENDAR or bool(_ACRONYM.match(word.text) and not word.loud)
            return listed or not word.ordinary or (word.start in self._proper and word.lower not in ASKING)
        return True

    def _kind(self, lo: int, hi: int) -> Kind:
        run = self._words[lo:hi]
        before = self._words[lo - 1].lower if lo else ""
        labels = self._labels[lo:hi]
        if any(w.lower in ORGANISED for w in run[1:]) or any("&" in w.gap for w in run[1:]):
            return "organisation"
        if self._titled(lo) or run[0].given or before in KIN or before in CALLED:
            return "person"
        if before in AT or (len(run) == 1 and _ACRONYM.match(run[0].text) and not run[0].loud):
            return "organisation"
        if labels.count("ORG") > labels.count("PERSON"):
            return "organisation"
        inner = any(c.isupper() and a.islower() for w in run for a, c in zip(w.text, w.text[1:], strict=False))
        return "organisation" if inner and "PERSON" not in labels and len(run) == 1 else "person"


def _label(marked: list[Entity], at: int) -> str:
    """The label of the entity that stands at a place of the text, "" without one."""
    k = bisect_right(marked, at, key=attrgetter("start")) - 1
    return marked[k].label if k >= 0 and at < marked[k].end else ""


def _means_nobody(word: Written, before: Written | None) -> bool:
    """Whether the word is known as a place, a thing, a role … that names neither a person nor an organisation."""
    lower = word.lower
    if before is not None and before.lower == "at" and lower in THINGS:
        return False
    if lower in _KNOWN or lower in CALENDAR or lower in ROLES or lower in TITLES or is_closed(word.text):
        return True
    if len(word.text) == 1 or _NUMERAL.match(word.text) or any(c.isdigit() for c in word.text):
        return True
    return bool(_ACRONYM.match(word.text)) and (lower in ACRONYMS or lower.removesuffix("s") in ACRONYMS)
