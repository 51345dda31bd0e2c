"""A mask: what tells who somebody is becomes a numbered token before a text leaves, and the words again in what returns."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from service.privacy.aliases import kind_of, pieces
from service.privacy.folding import fold
from service.privacy.identified import Kind
from service.privacy.known import Known, Names
from service.privacy.patterns import PRECEDENCE, identifiers
from service.privacy.tokens import Tokens

_RANK: dict[Kind, int] = {kind: k for k, kind in enumerate((*PRECEDENCE, "PERSON", "ORG", "PRODUCT", "NAME", "TEXT"))}
_GLUED = re.compile(r"[\w\\]")
_MARKS = " .,;:!?"
_INSIDE = re.compile(r"[^\W_]{2}")
_Place = tuple[int, int, Kind, Known | None]


class Mask:
    """The mask of one job: PERSON_1, ORG_2, EMAIL_1 …, numbered as they first appear in the texts that are masked.

    The same person has the same number however the name is written; a letter tells another spelling of it ("Priya Shah"
    PERSON_1, "Priya" PERSON_1B), so that each comes back as it was. Whatever the text and the names,
    `restore(mask(text)) == text`. Not for several threads at once.

    What was an identifier once is one from then on, also where nothing around it shows that ("my password is …").

    `names` are people and organisations that the caller named, `speakers` a transcript's labels, `products` the names of
    products; `people`, `organisations` and `others` are names found in the texts. A name that is a common word counts
    only with a capital.
    """

    def __init__(
        self,
        names: Iterable[str] = (),
        *,
        speakers: Iterable[str] = (),
        products: Iterable[str] = (),
        people: Iterable[str] = (),
        organisations: Iterable[str] = (),
        others: Iterable[str] = (),
    ) -> None:
        self._tokens = Tokens()
        self._names = Names()
        self._seen: dict[str, Kind] = {}
        self._names.add([(name, "PRODUCT") for name in products], given=True)
        labels = [piece for label in speakers for piece in pieces(label)]
        self._names.add([(name, kind_of(name)) for name in (*names, *labels)], given=True)
        self._names.add([(name, "PERSON") for name in people], given=False)
        self._names.add([(name, "ORG") for name in organisations], given=False)
        self._names.add([(name, "NAME") for name in others], given=False)

    def mask(self, text: str) -> str:
        """The text with every name and identifier that is found replaced by its token."""
        places = list(_merged(text, self._found(text)))
        taken = [(lo, hi) for lo, hi, *_ in places]
        for lo, hi in self._tokens.reserve(text):
            if not any(lo < end and start < hi for start, end in taken):
                places.append((lo, hi, "TEXT", None))
        masked = "".join(self._replaced(text, sorted(places, key=lambda p: p[0])))
        # What would not come back as it was stands as one token: a tie between the text's own signs and a token's.
        return masked if self.restore(masked) == text else self._tokens.of("TEXT", text, text)

    def restore(self, text: str) -> str:
        """The text with tokens turned back into words, also as a model may write them: "[PERSON_1]", "Person 1's"."""
        return self._tokens.words(text)

    def invented(self, text: str) -> list[str]:
        """What looks like a token in a reply, but stands for nothing: a model made it up."""
        return self._tokens.invented(text)

    def _found(self, text: str) -> Iterator[_Place]:
        for place in identifiers(text):
            yield place.start, place.end, place.kind, None
        for words, kind in self._seen.items():
            if words in text:
                yield from ((start, start + len(words), kind, None) for start in _places(words, text))
        for start, end, known in self._names.search(text):
            yield start, end, known.kind, known

    def _replaced(self, text: str, places: list[_Place]) -> Iterator[str]:
        at = 0
        for lo, hi, kind, known in places:
            words = text[lo:hi]
            token = self._tokens.of(kind, known or fold(words), words)
            if kind in PRECEDENCE:
                self._seen[words.strip(_MARKS)] = kind
            glued = _GLUED.match(text, hi) or (lo and _GLUED.match(text, lo - 1))
            bracketed = text[lo - 1 : lo] == "[" and text[hi : hi + 1] == "]"
            yield text[at:lo]
            yield f"[{token}]" if glued or bracketed else token
            at = hi
        yield text[at:]


def _places(words: str, text: str) -> Iterator[int]:
    """Where the words begin in the text, cut out of no longer word."""
    start = text.find(words)
    while start >= 0:
        if not (_INSIDE.match(text[start - 1 : start + 1]) or _INSIDE.match(text[start + len(words) - 1 :][:2])):
            yield start
        start = text.find(words, start + 1)


def _merged(text: str, places: Iterator[_Place]) -> Iterator[_Place]:
    """Places that overlap as one, of the kind that says most."""
    current: _Place | None = None
    for place in sorted(places, key=lambda p: (p[0], -p[1], _RANK[p[2]])):
        if current is None or place[0] >= current[1]:
            if current is not None:
                yield current
            current = place
        elif place[1] > current[1] or _RANK[place[2]] < _RANK[current[2]]:
            best = min(current, place, key=lambda p: _RANK[p[2]])
            whole = best[:2] == (current[0], max(current[1], place[1]))
            current = (current[0], max(current[1], place[1]), best[2], best[3] if whole else None)
    if current is not None:
        yield current
