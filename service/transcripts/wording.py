"""Words as traits for a model: what stands in a stretch of talk, and in pairs, without the names and numbers themselves."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from service.language.words import Word

WEIGHT = 0.5
"""How much a word counts beside what grammar finds: they are many, and say the same thing several times."""


def wording(where: str, words: Iterable[Word], pairs: bool = True) -> dict[str, float]:
    """The lemmas of the words, each once, and where asked for the pairs of neighbours, under the name of the stretch."""
    return dict.fromkeys(_traits(where, words, pairs), WEIGHT)


def _traits(where: str, words: Iterable[Word], pairs: bool) -> Iterator[str]:
    before = "<start>"
    for w in words:
        if w.pos in ("PUNCT", "SPACE"):
            continue
        form = _form(w)
        yield f"{where}: {form}"
        if pairs:
            yield f"{where}: {before} {form}"
        before = form


def _form(w: Word) -> str:
    if w.pos == "NUM" or w.tag == "CD":
        return "<number>"
    return "<name>" if w.pos == "PROPN" else w.lemma.lower()
