"""Whether a doing is for the one who asks, and whether anything is given by it at all."""

from __future__ import annotations

from collections.abc import Iterator

from service.language.words import Word
from service.transcripts.grammar.clause import Clause
from service.transcripts.grammar.subjects import who
from service.transcripts.grammar.tenses import time_of

COMING = frozenset("come join bring sit ride get meet be swing pop drop turn stop say make ring call book".split())
"""What the asker is bidden to do with them: "come at ten", "bring the old one"."""
_LIGHT = frozenset("give have take do get make drop send".split())
_NOTHING = frozenset(
    "call shout ring buzz look try go shot thought think play read chat idea opinion hand bell bash whirl note word glance "
    "coffee lunch drink message line".split()
)
_TRYING = frozenset("try test run use pilot trial work take put show bring".split())
_IDLE = frozenset("be have know think see say need want feel guess imagine remember".split())
_YOU = frozenset("you your yours".split())


def light(c: Clause) -> bool:
    """Whether the doing is only named by its object and costs nothing: "give it a go", "have a look".

    What is sent to somebody else ("drop her a line") is no such thing.
    """
    v = c.verb
    if v is None or v.lemma not in _LIGHT:
        return False
    things = [x for x in c.parsed.children(v.i) if x.dep in ("dobj", "dative", "attr")]
    other = any(x.i < y.i and x.lower not in ("you", "it", "that", "this") for x in things for y in things)
    return not other and any(x.lemma in _NOTHING for x in things)


def announces(c: Clause) -> bool:
    """Whether it only announces what they say: "I'll tell you now"."""
    v = c.verb
    if v is None or v.lemma not in ("tell", "say", "ask"):
        return False
    return any(x.lower == "you" for x in c.parsed.children(v.i) if x.i > v.i)


def retold(c: Clause) -> bool:
    """Whether it is what somebody said then: "I said to him, I'll pay you on Monday"."""
    said = (w for w in c.words if w.lemma in ("say", "tell", "promise") and w.tag in ("VBD", "VBN"))
    return any(all(x.dep != "aux" for x in c.parsed.children(w.i)) for w in said)


def told_others(c: Clause) -> bool:
    """Whether what they will do was said to somebody else, then: "I said to him, I'll pay you on Monday"."""
    v = c.verb
    said = v is not None and v.lemma in ("say", "tell", "promise") and time_of(c) == "past" and retold(c)
    return said and not {"will", "'ll"}.isdisjoint(c.lowers)


def directed(c: Clause) -> bool:
    """Whether the doing concerns the asker: said to them, for them, with what is theirs, or bidden of them."""
    v = c.verb
    if v is None:
        return False
    if not _YOU.isdisjoint(c.lowers) or (who(c) == "none" and v.lemma not in _IDLE):
        return True
    if any(w.lemma in COMING and bids(c, w) for w in c.words):
        return True
    tried = (x for w in c.words if w.lemma in _TRYING for x in objects(c, w))
    return any(x.lower in ("it", "this", "one", "them") for x in tried)


def bids(c: Clause, w: Word) -> bool:
    """Whether the verb bids: no subject, no auxiliary, no "to" of its own or of the verb it is joined to."""
    opens = w.i == c.lo or c.parsed.words[w.i - 1].pos in ("PUNCT", "INTJ")
    if w.tag != "VB" or w.pos != "VERB" or not (w.dep in ("ROOT", "conj", "ccomp") or (w.dep == "advcl" and opens)):
        return False
    if any(x.dep in ("nsubj", "aux", "nsubjpass", "neg", "mark") for x in c.parsed.children(w.i)):
        return False
    head = c.parsed.words[w.head]
    return w.dep != "conj" or head.i == w.i or bids(c, head)


def objects(c: Clause, w: Word) -> Iterator[Word]:
    """What a verb is done to, or with."""
    for x in c.parsed.children(w.i):
        governed = c.parsed.child(x.i, "pobj") if x.dep in ("prep", "dative") and x.pos == "ADP" else x
        if governed is not None and governed.dep in ("dobj", "dative", "pobj"):
            yield governed


def reaches_asker(c: Clause, w: Word) -> bool:
    """Whether the verb is done to the asker or to what is theirs: "I've paid you", "I'm signing yours"."""
    found = list(objects(c, w))
    owned = any(k.lower == "your" for x in found for k in c.parsed.children(x.i))
    return owned or any(x.lower in ("you", "yours") for x in found)
