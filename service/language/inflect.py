"""Inflection of English verbs and nouns, by lemminflect."""

from __future__ import annotations

from functools import lru_cache

from lemminflect import getAllInflections, getAllLemmas, getInflection


def past(verb: str) -> str:
    """The simple past of a verb's base form: "file" gives "filed", "go" gives "went"."""
    return _inflected(verb, "VBD")


def participle(verb: str) -> str:
    """The past participle of a verb's base form: "go" gives "gone"."""
    return _inflected(verb, "VBN")


def gerund(verb: str) -> str:
    """The -ing form of a verb's base form: "file" gives "filing"."""
    return _inflected(verb, "VBG")


def plural(noun: str) -> str:
    """The plural of a noun's base form."""
    return _inflected(noun, "NNS")


@lru_cache(maxsize=4096)
def _inflected(word: str, tag: str) -> str:
    if word == "be":
        return {"VBD": "were", "VBN": "been", "VBG": "being"}.get(tag, word)
    forms = getInflection(word, tag)
    return forms[0] if forms else word


def forms_of(verb: str) -> frozenset[str]:
    """Every form of a verb's base form, the base form included."""
    return frozenset(form for forms in getAllInflections(verb, upos="VERB").values() for form in forms)


@lru_cache(maxsize=4096)
def is_verb(word: str) -> bool:
    """Whether a base form is known as a verb."""
    return "VERB" in getAllLemmas(word) and word in getAllLemmas(word)["VERB"]


@lru_cache(maxsize=4096)
def root(lemma: str) -> str:
    """The verb an -ing noun is made from ("filing" gives "file"), else the lemma itself."""
    if not lemma.endswith("ing") or len(lemma) < 6:
        return lemma
    verbs = getAllLemmas(lemma).get("VERB", ())
    return verbs[0] if verbs else lemma
