"""What one would be told of: "How would you prefer us to tell you about vacancies?" is asked of the last one heard about."""

from __future__ import annotations

from collections.abc import Iterator

from service.language.words import Parsed, Word
from service.rewriting.topics.indefinite import one_of
from service.rewriting.topics.phrases import noun_phrase
from service.rewriting.topics.topic import Topic

_TELLING = frozenset("tell inform notify alert update warn contact notice hear learn know".split())
_OF = frozenset("about of".split())
_HANDED = frozenset("notification alert message reminder update text newsletter e-mail email news".split())


def notices(p: Parsed) -> Iterator[Topic]:
    """What one heard, or got word, about."""
    for w in p.words:
        if w.dep != "pobj" or w.pos not in ("NOUN", "PROPN") or p.words[w.head].lower not in _OF:
            continue
        over = p.words[p.words[w.head].head]
        if over.lemma not in _TELLING | _HANDED or not _to_you(p, over):
            continue
        phrase = noun_phrase(p, w)
        if phrase is not None and "other" not in phrase.split():
            phrase = one_of("have", w, phrase)
            yield Topic("hear", f"about {phrase}", "you", "thing", True, frozenset({"notice"}), 0.5)


def _to_you(p: Parsed, told: Word) -> bool:
    """Whether it is the one asked who is, or would be, told."""
    if told.lemma in _HANDED:
        return "you" in p.lowers[: told.i]
    hearer = p.child(told.i, "dobj", "dative", "nsubjpass")
    if hearer is not None:
        return hearer.lower == "you"
    passive = p.child(told.i, "auxpass") is not None or told.lemma in ("hear", "learn", "know")
    return passive and "you" in p.lowers[: told.i]
