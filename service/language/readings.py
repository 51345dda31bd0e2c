"""Which forms a written word may be, by lemminflect's dictionary and not by the tagger.

The tagger errs on questions ("did you last move" is a noun to it); the dictionary says what a word can be at all.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Literal

from lemminflect import getAllInflections, getAllLemmas

_BARE = frozenset(("VB", "VBP"))
_RARE: dict[str, frozenset[str]] = {
    **dict.fromkeys("found saw last people up out down off over".split(), _BARE),
    "fell": _BARE | {"NN", "JJ"}, "felt": frozenset(("NN",)), "left": frozenset(("NN",)), "spoke": frozenset(("NN",)),
    "met": frozenset(("JJ",)), "rung": frozenset(("NN",)),
}  # fmt: skip
"""Readings that are in the dictionary and not in speech: "to saw", "to people", "a spoke"."""
_EITHER_NUMBER = frozenset(
    """people police staff cattle sheep fish deer aircraft crew series species offspring data media euro percent
    head yen rand quid stone dozen hundred thousand million billion folk youth personnel poultry livestock
    crossroads barracks headquarters means news works dice spacecraft salmon trout cod squid swine bison shrimp
    pence foot mile kind sort type lot couple majority number half third rest bit more others other few""".split()
)  # fmt: skip


@lru_cache(maxsize=8192)
def readings(word: str) -> frozenset[str]:
    """The Penn tags a lower-case word may bear as a verb, noun, adjective or adverb; empty when it is not known."""
    found: set[str] = set()
    for pos, lemmas in getAllLemmas(word).items():
        for lemma in lemmas:
            if lemma == word and word.endswith("s") and word[:-1] in lemmas and not word.endswith("ics"):
                continue
            forms = getAllInflections(lemma, upos=pos)
            for tag, written in forms.items():
                if word not in written or (tag == "NNS" and word == lemma and set(written) != {word}):
                    continue
                found.add(tag)
                if tag == "VBD" and (
                    "VBN" not in forms or word.endswith(("rnt", "elt", "ilt", "amt", "apt", "ant", "oilt"))
                ):
                    found.add("VBN")
    return frozenset(found.difference(_RARE.get(word, ())))


@lru_cache(maxsize=8192)
def number(word: str) -> Literal["singular", "plural", ""]:
    """The only grammatical number a noun's form can have; empty for both, either or no noun."""
    tags = readings(word)
    if word in _EITHER_NUMBER or ("NN" in tags) == ("NNS" in tags):
        return ""
    return "singular" if "NN" in tags else "plural"
