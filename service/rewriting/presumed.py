"""Use that a question takes for granted: "How would you feel if you could no longer use the planner?" is asked of its users.

So are "if it were removed", "would you miss it", "what is missing from it", and "what do you like about it". What is
presumed to be used can be asked about in the past, be it the asker's own.
"""

from __future__ import annotations

from collections.abc import Iterator

from service.language.words import Parsed, Word
from service.rewriting.phrases import noun_phrase
from service.rewriting.things import verb_for
from service.rewriting.topic import Topic
from service.rewriting.verbs import PEOPLE, SOLUTIONS

_ENDING = frozenset(
    "exist stop shut disappear vanish close go remove discontinue retire drop scrap end change redesign replace".split()
)
"""What happens to a thing that is there no longer, or what is done to it."""
_TAKING = frozenset("remove discontinue retire drop scrap take kill build change redesign replace".split())
_LACKING = frozenset("miss lack improve".split())
_PRAISING = frozenset("like love enjoy dislike hate".split())
_KNOWN = frozenset("the our your this these".split())
_NO_THING = frozenset("idea concept option way version thing one anything something startup".split())
_SLOTS = tuple("[{<")
_PERSONS = ("talk to", "speak to", "look after", "see")


def presumed(p: Parsed) -> Iterator[Topic]:
    """The use of a thing that the question presumes is used, surest first."""
    for w in used_things(p):
        if verb_for(w.lemma) == "deal with":
            continue
        if w.pos == "PROPN" and w.dep == "dobj" and not p.children(w.i):
            yield Topic("use", w.text, "you", "thing", True, frozenset({"presumed"}), 0.5)
            continue
        phrase = noun_phrase(p, w)
        verb = verb_for(w.lemma) or (
            "use" if w.lemma in SOLUTIONS | {"feature"} or (phrase and phrase[0] in _SLOTS) else None
        )
        if phrase is None or verb is None or w.lemma in PEOPLE | _NO_THING or verb in _PERSONS:
            continue
        if phrase.split()[0].lower() not in _KNOWN and phrase[0] not in _SLOTS:
            continue
        head, _, particle = verb.partition(" ")
        rest = f"{particle} {phrase}".strip()
        yield Topic(head, rest, "you", "thing", True, frozenset({"presumed"}), 0.6)


def used_things(p: Parsed) -> Iterator[Word]:
    """The nouns of what a question presumes is in use."""
    for w in p.words:
        if w.lower in _PRAISING and p.lowers[max(w.i - 2, 0) : w.i] == ("do", "you") and w.pos not in ("VERB", "AUX"):
            yield from _first_noun(p, w)
        if w.pos not in ("VERB", "AUX", "ADJ"):
            continue
        if (_no_longer(p, w) or _going_on(p, w)) and (thing := p.child(w.i, "dobj")) is not None:
            yield thing
        elif w.lemma in _ENDING and _imagined_end(p, w):
            subject = p.child(w.i, "nsubj", "nsubjpass")
            if subject is not None and subject.lower not in ("we", "you", "i", "they"):
                yield subject
            elif w.lemma in _TAKING and (thing := p.child(w.i, "dobj")) is not None:
                yield thing
        elif (
            w.lemma == "give" and p.lowers[w.i + 1 : w.i + 2] == ("up",) and (thing := p.child(w.i, "dobj")) is not None
        ):
            yield thing
        elif "if" in p.lowers[: w.i] and p.lowers[max(w.i - 2, 0) : w.i] == ("no", "longer"):
            yield from (c for c in p.children(w.i) if c.dep == "nsubj" and c.pos == "NOUN")
        elif w.lemma in ("change", "fix") and _modal(p, w):
            yield from (o for c in p.children(w.i) if c.lower == "about" and (o := p.child(c.i, "pobj")) is not None)
        elif w.lemma in _LACKING:
            yield from _lacking(p, w)
        elif w.lemma in _PRAISING and w.tag in ("VB", "VBP") and not _modal(p, w):
            yield from _praised(p, w)


def _no_longer(p: Parsed, w: Word) -> bool:
    """Whether the person no longer does it: "could no longer use", "couldn't use … any more"."""
    subject = p.child(w.i, "nsubj")
    if subject is None or subject.lower != "you":
        return False
    nearby = p.lowers[max(w.i - 4, 0) : w.i]
    longer = "no" in nearby and "longer" in nearby
    _, hi = p.subtree(w.i)
    any_more = ("n't" in nearby or "not" in nearby) and (
        "anymore" in p.lowers[w.i : hi] or "more" in p.lowers[w.i : hi]
    )
    return longer or any_more


def _going_on(p: Parsed, w: Word) -> bool:
    """Whether it is to go on: "continue using", "keep using"."""
    return w.dep == "xcomp" and w.lemma == "use" and p.words[w.head].lemma in ("continue", "keep")


def _first_noun(p: Parsed, w: Word) -> Iterator[Word]:
    """The thing named right after a word that a tagger took for no verb: "why do you like our planner"."""
    k = next((x.i for x in p.words[w.i + 1 : w.i + 6] if x.pos in ("NOUN", "PROPN") and x.dep != "compound"), None)
    if k is not None and (p.words[w.i + 1].lower in _KNOWN or p.words[k].pos == "PROPN"):
        yield p.words[k]


def _imagined_end(p: Parsed, w: Word) -> bool:
    """Whether its end is only supposed: after "if", with "not exist", "go away", "shut down"."""
    if "if" not in p.lowers[: w.i]:
        return False
    kids = {c.lower for c in p.children(w.i)}
    if w.lemma in ("exist", "build"):
        return "n't" in kids or "not" in kids or {"no", "longer"} <= set(p.lowers[max(w.i - 3, 0) : w.i])
    if w.lemma in ("go", "take"):
        return not {"away", "down"}.isdisjoint(kids) or w.lower == "gone"
    return True


def _lacking(p: Parsed, w: Word) -> Iterator[Word]:
    """What something is missing from, or what is to be improved: "miss" of a person is about what they would miss."""
    subject = p.child(w.i, "nsubj", "nsubjpass")
    if w.lemma == "miss" and subject is not None and subject.lower == "you" and _modal(p, w):
        yield from (c for c in p.children(w.i) if c.dep == "dobj")
    elif w.lemma == "improve":
        yield from (c for c in p.children(w.i) if c.dep in ("dobj", "nsubj"))
    elif w.tag in ("VBG", "JJ", "VBZ"):
        for c in p.children(w.i):
            if c.lower == "from" and (thing := p.child(c.i, "pobj")) is not None:
                yield thing


def _praised(p: Parsed, w: Word) -> Iterator[Word]:
    """What is liked, and what something is liked about."""
    for c in p.children(w.i):
        if c.dep == "dobj":
            yield c
        if c.lower == "about" and (thing := p.child(c.i, "pobj")) is not None:
            yield thing


def _modal(p: Parsed, w: Word) -> bool:
    return any(c.tag == "MD" for c in p.children(w.i))
