"""What one could do if only one could: "Would it help if you could reserve a quiet row?" is asked of having tried to."""

from __future__ import annotations

from collections.abc import Iterator

from service.language.inflect import is_verb
from service.language.words import Parsed, Word
from service.rewriting.topics.phrases import verb_phrase
from service.rewriting.topics.topic import Topic
from service.rewriting.topics.verbs import NEVER

_ABLE = frozenset("could can".split())
_SUPPOSING = frozenset("if imagine suppose wish".split())
_NO_TRYING = frozenset(
    "see choose pick use find change buy go pay want know speak talk ask turn put create design".split()
)

_ANYTHING = frozenset("anything something everything anyone someone one all".split())
_PLACES = (("on",), ("at",), ("in",))


def capabilities(p: Parsed) -> Iterator[Topic]:
    """What one is supposed to be able to do, told as what one may have tried to do."""
    for w in p.words:
        subject = p.child(w.i, "nsubj")
        if w.tag != "VB" or subject is None or subject.lower != "you" or w.lemma in NEVER | _NO_TRYING:
            continue
        if not is_verb(w.lemma) or not any(c.lower in _ABLE and c.i < w.i for c in p.children(w.i)):
            continue
        if not _supposed(p, subject):
            continue
        phrase = verb_phrase(p, w)
        aimless = p.child(w.i, "dobj") is None and p.lowers[w.i + 1 : w.i + 2] in _PLACES
        if phrase and not aimless and _ANYTHING.isdisjoint(phrase.split()):
            yield Topic("try", f"to {w.lemma} {phrase}", "you", "job", False, frozenset({"able"}), 0.45)


def _supposed(p: Parsed, subject: Word) -> bool:
    """Whether it is only supposed that one could: right behind "if", "imagine", "wish"."""
    return not _SUPPOSING.isdisjoint(p.lowers[max(subject.i - 2, 0) : subject.i])
