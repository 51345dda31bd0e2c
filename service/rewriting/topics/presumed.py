"""Use that a question takes for granted: "How would you feel if you could no longer use the planner?" is asked of its users.

So are "if it were removed", "would you miss it", "what is missing from it", and "what do you like about it". What is
presumed to be used can be asked about in the past, be it the asker's own.
"""

from __future__ import annotations

from collections.abc import Iterator

from service.language.words import Parsed, Word
from service.rewriting.topics.again import done_again
from service.rewriting.topics.matters import whose
from service.rewriting.topics.phrases import noun_phrase
from service.rewriting.topics.things import verb_for
from service.rewriting.topics.topic import Topic
from service.rewriting.topics.verbs import PEOPLE, SOLUTIONS

_ENDING = frozenset(
    "exist stop shut disappear vanish close go remove discontinue retire drop scrap end change redesign replace".split()
)
"""What happens to a thing that is there no longer, or what is done to it."""
_TAKING = frozenset("remove discontinue retire drop scrap take kill build change redesign replace".split())
_LACKING = frozenset("miss lack improve".split())
_PRAISING = frozenset("like love enjoy dislike hate prefer".split())
_WISHING = frozenset("want like need wish expect have".split())
_ADDING = {"add": ("to", "on", "in"), "put": ("on", "in"), "remove": ("from",), "make": ("to",)}
"""What is done to a thing that is there, and the prepositions behind which the thing stands."""
_CHANGING = frozenset("change improvement adjustment".split())
_HANDLED = ("use", "wear", "read", "fill in", "look at", "drive", "ride", "watch", "check")
"""How the verbs begin that are said of what may be made to do something else."""
_KNOWN = frozenset("the our your this these".split())
_NO_THING = frozenset("idea concept option way version thing one anything something startup".split())
_SLOTS = tuple("[{<")
_PERSONS = ("talk to", "speak to", "look after", "see")


def presumed(p: Parsed) -> Iterator[Topic]:
    """The use of a thing that the question presumes is used, surest first."""
    for named in used_things(p):
        w = whose(p, named)
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
        if w.lower == "without" and (thing := p.child(w.i, "pobj")) is not None and _done_by_you(p, w):
            yield thing
        if w.pos not in ("VERB", "AUX", "ADJ", "ADV"):
            continue
        if (_no_longer(p, w) or _going_on(p, w) or done_again(p, w)) and (thing := p.child(w.i, "dobj")) is not None:
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
        elif w.tag in ("JJR", "RBR") and p.words[w.head].lemma == "make" and p.lowers[0] in ("what", "how"):
            yield from (
                c for c in (*p.children(w.i), *p.children(w.head)) if c.dep in ("nsubj", "dobj") and c.i > w.head
            )
        elif w.lemma in _WISHING and _modal(p, w) and len(p.sentences) == 1:
            yield from _wished_of(p, w)
        elif w.lemma in _ADDING and _modal(p, w) and p.lowers[0] in ("what", "which", "where", "if"):
            yield from _added_to(p, w)
        elif w.lemma == "be" and "if" in p.lowers[: w.i] and any(_improved(c) for c in p.children(w.i)):
            yield from (c for c in p.children(w.i) if c.dep == "nsubj" and c.lemma != "price")
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


def _done_by_you(p: Parsed, without: Word) -> bool:
    """Whether it is one's own doing that would have to do without: "Could you do your job without this tool?"."""
    return "you" in p.lowers[: without.i] and any(w.tag == "MD" for w in p.words[: without.i])


def _added_to(p: Parsed, w: Word) -> Iterator[Word]:
    """What something would be added to, taken from or changed in: "What would you add to the menu?"."""
    made = p.child(w.i, "dobj", "nsubjpass")
    if w.lemma == "make" and (made is None or made.lemma not in _CHANGING):
        return
    for x in p.words[w.i :]:
        thing = p.child(x.i, "pobj") if x.lower in _ADDING[w.lemma] else None
        if thing is not None and (verb_for(thing.lemma) or "use").startswith(_HANDLED):
            yield thing


def _improved(w: Word) -> bool:
    """Whether it is what a thing would be more of, were it changed; its price is no change to it."""
    return w.tag == "JJR" and w.lower not in ("cheaper", "lower", "higher", "dearer", "more", "less")


def _wished_of(p: Parsed, wish: Word) -> Iterator[Word]:
    """What is wished to do something: "what would you want the vest to measure", "want your calendar to sync"."""
    for c in p.children(wish.i):
        if c.dep in ("xcomp", "ccomp") and c.i > wish.i and c.lemma != "be":
            yield from (s for s in p.children(c.i) if s.dep == "nsubj" and wish.i < s.i < c.i and _handled(s))
        to = any(x.dep in ("xcomp", "relcl", "acl") and x.tag == "VB" for x in (*p.children(wish.i), *p.children(c.i)))
        if c.dep == "dobj" and c.i > wish.i and to and _handled(c):
            yield c


def _handled(thing: Word) -> bool:
    return thing.pos in ("NOUN", "PROPN") and (verb_for(thing.lemma) or "").startswith(_HANDLED)


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
