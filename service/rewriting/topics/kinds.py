"""A thing that would be had, named as one of its kind: "Would you like a video tutorial?", "Would a weekly report be useful?".

One may have had another of the kind, so that is asked for first, by what people do with such things.
"""

from __future__ import annotations

from collections.abc import Iterator

from service.language.words import Parsed, Word
from service.rewriting.topics.indefinite import one_of
from service.rewriting.topics.phrases import noun_phrase
from service.rewriting.topics.things import person, verb_for
from service.rewriting.topics.topic import Topic
from service.rewriting.topics.verbs import IMAGINING, PEOPLE, SOLUTIONS

_WANTING = frozenset("like want need prefer have get appreciate value use".split())
_INTEREST = frozenset("interested interest value use benefit feel".split())
_KINDS = frozenset("a an more another".split())
_SLIGHT = ("deal with", "talk to", "get", "look for", "look after", "have", "make", "do", "check", "see")
"""How the verbs begin that tell too little of what is done with a thing."""
_BARE = ("thing", "something", "anything", "way", "lot", "bit", "option", "version", "idea", "place", "one")


def kinds(p: Parsed) -> Iterator[Topic]:
    """What people do with things of the kind that is imagined or wished for."""
    if len(p.sentences) > 1 or "if" in p.lowers or (IMAGINING.isdisjoint(p.lowers) and "interested" not in p.lowers):
        return
    for w in p.words:
        if w.pos != "NOUN" or w.dep == "compound" or w.lemma in PEOPLE or w.lemma in _BARE or person(w.lemma):
            continue
        verb = "use" if w.lemma in SOLUTIONS else verb_for(w.lemma)
        if verb is None or verb.startswith(_SLIGHT) or not _imagined(p, w):
            continue
        first = p.words[p.subtree(w.i)[0]]
        if first.lower not in _KINDS and not (w.tag == "NNS" and first.pos in ("NOUN", "ADJ")):
            continue
        phrase = noun_phrase(p, w)
        told = p.child(w.i, "relcl", "acl") is not None
        if phrase is None or (verb == "use" and told) or ((verb == "use" or told) and len(phrase.split()) < 3):
            continue
        phrase = one_of("have", w, phrase.removeprefix("more ").replace("another ", "a ", 1))
        head, _, particle = verb.partition(" ")
        yield Topic(head, f"{particle} {phrase}".strip(), "you", "job", False, frozenset({"kind"}), 0.42)


def _imagined(p: Parsed, w: Word) -> bool:
    """Whether it is what one would have, be interested in, or find useful."""
    head = p.words[w.head]
    if w.dep == "dobj":
        subject = p.child(head.i, "nsubj")
        return head.lemma in _WANTING and (subject is None or subject.lower == "you")
    if w.dep == "pobj":
        over = p.words[head.head]
        found = p.child(over.i, "dobj")
        over = found if over.lemma in ("find", "see") and found is not None else over
        return head.lower in ("in", "from", "about") and (over.lower in _INTEREST or over.lemma in _INTEREST)
    return w.dep == "nsubj" and head.lemma == "be" and any(c.tag == "MD" for c in p.children(head.i))
