"""The like of what is only pointed to: "Would you buy this?" is asked of something like it, bought before.

It says no more than the question does, so it stands only where neither the question, nor what is around it, nor the goal
names a topic; and only of what is at hand ("this"), not of what was just made up ("it").
"""

from __future__ import annotations

from collections.abc import Iterator

from service.language.words import Parsed, Word
from service.rewriting.topics.again import yours
from service.rewriting.topics.topic import Topic
from service.rewriting.topics.verbs import SOLUTIONS

LIKE_THIS = "something like this"
DONE_WITH_THIS = frozenset("use buy pay".split())
"""What is said, and has to be asked, to have been done with it."""
_DOINGS = {
    "use": "use",
    "try": "use",
    "download": "use",
    "adopt": "use",
    "buy": "buy",
    "purchase": "buy",
    "order": "buy",
}
_MODALS = frozenset("would will 'd 'll could might".split())
_READY = frozenset("ready willing likely prepared interested happy".split())


def likes(p: Parsed) -> Iterator[Topic]:
    """What the person may have used, bought or paid for that was like it."""
    if _MODALS.isdisjoint(w.lower for w in p.words if w.tag == "MD") and _READY.isdisjoint(p.lowers):
        return
    if p.lowers[0] == "who":
        return
    for w in p.words:
        verb = _DOINGS.get(w.lemma) if w.pos == "VERB" else None
        thing = p.child(w.i, "dobj")
        if w.lemma == "pay":
            verb, thing = "pay", _paid_for(p, w)
        named = thing is not None and thing.i > w.i and _at_hand(p, thing)
        if verb is None or not (named or _something_you_would(p, w)) or not yours(p, w):
            continue
        rest = f"for {LIKE_THIS}" if verb == "pay" else LIKE_THIS
        traits = frozenset({"purchase", "like"} if verb == "pay" else {"like"})
        yield Topic(verb, rest, "you", "job", False, traits, 0.4)
        return


def _paid_for(p: Parsed, pay: Word) -> Word | None:
    """What would be paid for, though the parse may have it belong to the sum."""
    return next((o for w in p.words[pay.i :] if w.lower == "for" and (o := p.child(w.i, "pobj")) is not None), None)


def _at_hand(p: Parsed, thing: Word) -> bool:
    """Whether it is "this", or a solution of which no more is said than that it is this one."""
    if thing.lower in ("this", "these"):
        return True
    before = [c for c in p.children(thing.i) if c.i < thing.i]
    return thing.lemma in SOLUTIONS | {"feature"} and len(before) == 1 and before[0].lower in ("this", "these")


def _something_you_would(p: Parsed, w: Word) -> bool:
    """Whether it is said of "this" as what one would do with it: "Is this something you would buy?"."""
    return w.dep == "relcl" and p.words[w.head].lower in ("something", "one") and "this" in p.lowers[: w.head]
