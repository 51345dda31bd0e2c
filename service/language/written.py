"""Words as they are written, without a parse: their capitals, what stands before them, whether they open a sentence."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

from service.language.capitals import TITLES
from service.language.ordinary import is_word
from service.privacy.folding import fold
from service.privacy.given_names import GIVEN

_WORD = re.compile(r"[^\W\d_](?:[^\W_\u0300-\u036f]|[\u0300-\u036f]|['’ʼ](?=[^\W\d_]))*")
_OPENS = re.compile(r"[?!:;…\n\r\u2028\u2029\"“”«»(\[{•–—>*#|]|\.(?!\w)|(?:^|\s)[-‘']\s?$")
_POSSESSIVE = re.compile(r"['’ʼ][sS]$")
_ABBREVIATED = TITLES | frozenset("st vs no inc ltd co messrs".split())
_SHOUTED, _TITLED = 0.7, 0.9
_SMALL = frozenset("a an the of and or to in on at for by with from as is".split())


@dataclass(frozen=True)
class Written:
    """A word. `start` and `end` are code points, a possessive ending left out; `gap` is what stands before it.

    `opens`: a capital here means nothing. `loud`: nor does it anywhere in this line, written in capitals or as a title.
    """

    text: str
    start: int
    end: int
    gap: str
    opens: bool
    possessive: bool
    loud: bool = False

    @cached_property
    def lower(self) -> str:
        """The word in lower case, with a plain apostrophe."""
        return self.text.lower().replace("’", "'")

    @cached_property
    def capital(self) -> bool:
        """Whether any letter of it is a capital."""
        return self.text != self.text.lower()

    @cached_property
    def given(self) -> bool:
        """Whether it is a well-known given name and no word."""
        return fold(self.text) in GIVEN

    @cached_property
    def ordinary(self) -> bool:
        """Whether it is a word of the language and no well-known given name."""
        return is_word(self.text) and not self.given


def written(text: str) -> list[list[Written]]:
    """The words of each line of a text that has any."""
    lines: list[list[Written]] = []
    before, at = "", 0
    for m in _WORD.finditer(text):
        gap = text[at : m.start()]
        at = m.end()
        core = _POSSESSIVE.sub("", m.group())
        broken = "\n" in gap or "\r" in gap
        opens = not lines or broken or (bool(_OPENS.search(gap)) and not _goes_on(before, gap))
        word = Written(core, m.start(), m.start() + len(core), gap, opens, core != m.group())
        if not lines or broken:
            lines.append([])
        lines[-1].append(word)
        before = word.lower
    return [_heard(line) for line in lines]


def _goes_on(before: str, gap: str) -> bool:
    """Whether the point behind an abbreviation or an initial ends no sentence."""
    return gap.strip() == "." and (before in _ABBREVIATED or len(before) == 1)


def _heard(line: list[Written]) -> list[Written]:
    """The line, its words marked where it is all in capitals or every weighty word has one."""
    letters = "".join(w.text for w in line)
    large = [w for w in line[1:] if w.lower not in _SMALL]
    shouted = len(line) > 2 and sum(c.isupper() for c in letters) >= _SHOUTED * len(letters)
    titled = len(large) > 2 and sum(w.capital for w in large) >= _TITLED * len(large)
    if not (shouted or titled):
        return line
    return [Written(w.text, w.start, w.end, w.gap, w.opens, w.possessive, True) for w in line]
