"""What one is by what one does: "Do you consider yourself a good cook?", "Would you say you are a careful driver?"."""

from __future__ import annotations

from collections.abc import Iterator

from service.language.inflect import is_verb
from service.language.words import Parsed, Word
from service.rewriting.topics.everyday import everyday
from service.rewriting.topics.topic import Topic

_CLAIMING = frozenset("consider call think see say describe regard".split())


def callings(p: Parsed) -> Iterator[Topic]:
    """The everyday doing behind a name for the one who does it."""
    for w in p.words:
        if w.tag != "NN" or not any(c.lower in ("a", "an") for c in p.children(w.i)):
            continue
        doing = doing_of(w.lower)
        if doing and everyday(doing, "") and _claimed(p, w):
            yield Topic(doing, "", "you", "job", True, frozenset({"calling"}), 0.6)


def doing_of(name: str) -> str:
    """The verb that a name for a person is made from: "driver" gives "drive", "cook" itself."""
    if not name.endswith("er"):
        return name if is_verb(name) else ""
    return next((v for v in (name[:-1], name[:-2], name[:-3]) if is_verb(v)), "")


def _claimed(p: Parsed, w: Word) -> bool:
    """Whether the person is said to be it: after "consider yourself", "you are"."""
    before = p.words[: w.i]
    named = any(x.lower == "yourself" for x in before) and any(x.lemma in _CLAIMING for x in before)
    return named or any(p.lowers[k : k + 2] in (("you", "are"), ("are", "you"), ("you", "'re")) for k in range(w.i))
