"""What a service would be for, where it says so by its own doing.

"An app that matches you with a mentor" is for who looks for a mentor; "one that picks up your laundry" for who does laundry.
"""

from __future__ import annotations

from collections.abc import Iterator

from service.language.words import Parsed, Word
from service.rewriting.topics.phrases import noun_phrase
from service.rewriting.topics.things import verb_for
from service.rewriting.topics.topic import Topic
from service.rewriting.topics.verbs import SERVICE

_MATCHING = frozenset("match connect pair introduce".split())
_BRINGING = frozenset("deliver ship bring supply".split())
_SLIGHT = ("have", "make", "get", "talk to", "look after", "deal with", "use", "look for", "visit", "go to")
"""What people are said to do with a thing where it tells little."""


def services(p: Parsed) -> Iterator[Topic]:
    """What one would be brought together with, and what of one's own would be taken off one's hands."""
    for w in p.words:
        you = p.child(w.i, "dobj")
        if you is None:
            continue
        if w.lemma in _MATCHING and you.lower == "you":
            yield from _sought(p, w)
        elif w.lemma in SERVICE | {"explain"} and _by_another(p, w):
            yield from _served(p, you)


def _by_another(p: Parsed, w: Word) -> bool:
    """Whether it would be done by what is offered, or by somebody else."""
    subject = p.child(w.i, "nsubj")
    return subject is not None and (subject.tag == "WDT" or (w.dep in ("ccomp", "xcomp") and subject.lower != "you"))


def _sought(p: Parsed, w: Word) -> Iterator[Topic]:
    for c in p.children(w.i):
        found = p.child(c.i, "pobj") if c.lower in ("with", "to") else None
        phrase = noun_phrase(p, found) if found is not None else None
        if phrase is not None:
            yield Topic("look", f"for {phrase}", "you", "job", False, frozenset({"sought"}), 0.6)


def _served(p: Parsed, thing: Word) -> Iterator[Topic]:
    verb, phrase = verb_for(thing.lemma), noun_phrase(p, thing)
    brought = p.words[thing.head].lemma in _BRINGING
    several = (
        brought
        and thing.tag == "NNS"
        and phrase is not None
        and phrase.split()[0] not in ("the", "our", "these", "all")
    )
    if verb is None or phrase is None or verb in _SLIGHT or not (several or phrase.startswith("your ")):
        return
    head, _, particle = verb.partition(" ")
    done = phrase.startswith("your ")
    yield Topic(head, f"{particle} {phrase}".strip(), "you", "thing", done, frozenset({"served"}), 0.5)
