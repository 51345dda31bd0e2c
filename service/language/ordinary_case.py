"""A text in ordinary capitals where it has none, or nothing else: what is shouted is asked all the same."""

from __future__ import annotations

import re

from service.language.capitals import ACRONYMS, CALENDAR, PEOPLES, PLACES

_WORD = re.compile(r"[^\W\d_]+")
_OPENS = re.compile(r"(?:^|[?!.]\s)\W{0,8}[^\W\d_]")
_I = re.compile(r"(?<![\w'’.-])i(?![\w.-])")
# Ordinary words that only a capital tells from a month, a place, a people, an abbreviation.
_WORDS = frozenset(
    "advent lent may mar march sat sun mon wed august sept second dec jan us turkey cork nice guinea cologne wales china chile "
    "rio phoenix reading bath kent basel welsh polish catholic mandarin lima latin pan roman swiss orange mobile "
    "cat led sow ok rest ram id tan rag it jaws pin am pm wan coo cam aria kg lol pls thx btw aka asap fyi re wip try ps "
    "adelaide florence victoria austin bern male".split()
)
_NAMED = (CALENDAR | PLACES | PEOPLES) - _WORDS
_SHORTENED = ACRONYMS - _WORDS
_FEWEST, _SHOUTED = 3, 0.8
"""Words of a text that can be shouted, and the share of them in capitals, at least."""


def ordinary_case(text: str) -> str:
    """The text with the capitals of ordinary writing, as many code points as before.

    A text that has capitals where they belong stays as it is, but for its first letter.
    """
    if text.islower():
        return _small(text, text)
    words = _WORD.findall(text)
    if len(words) >= _FEWEST and sum(map(str.isupper, words)) >= _SHOUTED * len(words):
        return _small(text.lower(), text)
    return _opened(text, 1)


def _small(lower: str, text: str) -> str:
    """The lower-case text with the capitals it needs; `text` itself where a letter's other case has another length."""
    if len(lower) != len(text):
        return text
    cased = _I.sub("I", _WORD.sub(_named, lower))
    return _opened(cased, 0)


def _named(m: re.Match[str]) -> str:
    word = m.group()
    if word in _SHORTENED:
        return _fitting(word, word.upper())
    return _fitting(word, word.capitalize()) if word in _NAMED else word


def _opened(text: str, most: int) -> str:
    """The text with the first letter of its sentences, of the first `most` of them, a capital."""
    return _OPENS.sub(lambda m: _fitting(m.group(), m.group()[:-1] + m.group()[-1].upper()), text, count=most)


def _fitting(old: str, new: str) -> str:
    return new if len(new) == len(old) else old
