"""What would be saved is spent on something: "save money on your energy bill", "save time on invoicing"."""

from __future__ import annotations

from collections.abc import Iterator

from service.language.words import Parsed, Word
from service.rewriting.topics.phrases import noun_phrase
from service.rewriting.topics.things import verb_for
from service.rewriting.topics.topic import Topic

_SAVING = frozenset("save spend waste lose cut".split())
_SPENT = frozenset("time money hour hassle effort cost".split())


def gains(p: Parsed) -> Iterator[Topic]:
    """What the time or money goes into."""
    for w in p.words:
        if w.lower != "on" or w.dep != "prep":
            continue
        over = p.words[w.head]
        spent = over if over.lemma in _SPENT else p.child(over.i, "dobj")
        if spent is None or spent.lemma not in _SPENT or not (_SAVING & p.lemmas):
            continue
        thing = p.child(w.i, "pobj")
        if thing is None:
            continue
        yield from _on(p, thing)


def _on(p: Parsed, thing: Word) -> Iterator[Topic]:
    phrase = noun_phrase(p, thing)
    verb = verb_for(thing.lemma) or verb_for(thing.lower)
    if phrase is None or verb is None or (phrase.split()[0] != "your" and verb != "do"):
        return
    if verb == "do" and thing.lower.endswith("ing") and phrase == thing.lower:
        phrase = f"some {phrase}"
    head, _, particle = verb.partition(" ")
    yield Topic(head, f"{particle} {phrase}".strip(), "you", "thing", True, frozenset({"gain"}), 0.5)
