"""Tokens that stand for words, "PERSON_1": handed out, recognised as a model may write them, turned back."""

from __future__ import annotations

import re
from collections.abc import Iterator

from service.privacy.identified import KINDS, Kind

_SPOKEN = ("PERSON", "ORG", "PRODUCT")
"""Kinds of which one can write "Person 1"; of the others that might be a verb and a number."""
_LOOKS = rf"(?i:(?P<kind>{'|'.join(KINDS)}))\\?_"
_SAID = rf"(?P<said>{'|'.join(f'{k}|{k.title()}' for k in _SPOKEN)})[ \u00a0-]?"
_TOKEN = re.compile(
    rf"(?P<open>\[)?(?<![^\W_])(?:{_LOOKS}|{_SAID})(?P<number>[0-9]{{1,6}})(?![0-9])(?P<spelling>[A-Za-z]{{1,2}}(?![^\W_]))?"
    r"(?P<close>(?(open)\]))?"
)
_MOST = 26 * 25
"""Spellings that letters can tell apart; there the next number goes on."""
Stem = tuple[Kind, int]


class Tokens:
    """The tokens of one job. One thing has one number; each way of writing it has a letter: PERSON_1, PERSON_1B."""

    def __init__(self) -> None:
        self._numbers: dict[tuple[Kind, object], int] = {}
        self._last: dict[Kind, int] = {}
        self._taken: set[Stem] = set()
        self._spellings: dict[Stem, dict[str, str]] = {}
        self._words: dict[str, str] = {}

    def of(self, kind: Kind, key: object, words: str) -> str:
        """The token for some words; `key` tells which one of its kind they mean."""
        stem = (kind, self._number(kind, key))
        spellings = self._spellings.setdefault(stem, {})
        if words not in spellings and len(spellings) == _MOST:
            return self.of(kind, (key, "more"), words)
        if words not in spellings:
            spellings[words] = f"{kind}_{stem[1]}{_letters(len(spellings))}"
            self._words[spellings[words]] = words
        return spellings[words]

    def _number(self, kind: Kind, key: object) -> int:
        number = self._numbers.get((kind, key))
        if number is None:
            number = self._last.get(kind, 0) + 1
            while (kind, number) in self._taken:
                number += 1
            self._last[kind] = self._numbers[kind, key] = number
        return number

    def reserve(self, text: str) -> Iterator[tuple[int, int]]:
        """Keeps the tokens that a text of the user's holds from being handed out; yields those that already were."""
        for m in _TOKEN.finditer(text):
            stem = _stem(m)
            if stem in self._spellings:
                yield m.span()
            else:
                self._taken.add(stem)

    def words(self, text: str) -> str:
        """The text with every token turned back into the words it stands for."""
        return _TOKEN.sub(self._meant, text)

    def invented(self, text: str) -> list[str]:
        """What looks like a token in the text, but was neither handed out nor stood in a text of the user's."""
        known = self._spellings.keys() | self._taken
        return [m[0] for m in _TOKEN.finditer(text) if _stem(m) not in known]

    def _meant(self, m: re.Match[str]) -> str:
        kind, number = _stem(m)
        spelling = m["spelling"] or ""
        plain = f"{kind}_{number}"
        if plain not in self._words:
            return m[0]
        exact = self._words.get(plain + spelling.upper())
        meant = exact if exact is not None else self._words[plain] + ("" if spelling.isupper() else spelling)
        closed = m["open"] and m["close"]
        return meant if closed or not m["open"] else f"[{meant}"


def _stem(m: re.Match[str]) -> Stem:
    said = (m["kind"] or m["said"]).upper()
    return next(kind for kind in KINDS if kind == said), int(m["number"])


def _letters(number: int) -> str:
    """ "", "B" … "Z", then "BB" … for the first, second … spelling."""
    if number < 26:
        return "" if not number else chr(ord("A") + number)
    return chr(ord("A") + number // 26) + chr(ord("A") + number % 26)
