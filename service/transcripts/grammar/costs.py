"""What a thing asked for would cost the one who is asked: time, data and access among it; their good name; money."""

from __future__ import annotations

from typing import Literal

from service.language.words import Parsed
from service.transcripts.grammar.clause import Clause
from service.transcripts.grammar.frames import Frame
from service.transcripts.grammar.tenders import TENDERS, TERMS, names_sum, offered

Cost = Literal["time", "reputation", "money"]

_LENDING = frozenset("introduce intro connect vouch refer recommend endorse quote mention post".split())
_NAMING = (
    "in touch", "in contact", "stand up for", "speak up for", "speak for", "your name", "a reference", "named reference",
    "a testimonial", "in front of", "your logo", "case study", "a word with", "in a word", "minutes with", "me in to",
    "us in to", "more like you", "people like you", "others like you", "on the agenda", "to your members", "put us in",
    "put my name", "as a quote", "a quote from", "quote from you",
)  # fmt: skip
_TALKING = frozenset("talk speak chat meet interview".split())
_SHOWING = frozenset("show say present pitch send forward put bring stand take write speak post".split())
_PAYING = frozenset(
    "pay prepay preorder pre-order order buy purchase sign fund subscribe invoice transfer commit".split()
)
_READING = frozenset("see send share look".split())
_BROAD = frozenset("do leave put start take hold be join".split())
_OTHERS = frozenset("the your other".split())


def cost(p: Parsed, frame: Frame, act: str, rest: Clause) -> Cost:
    """What it would cost: `act` is the lemma of what is to be done, `rest` the words from it on."""
    lemmas = {w.lemma for w in rest.words if w.pos == "VERB"}
    if lends_a_name(act, rest) or not _LENDING.isdisjoint(lemmas) or (act == "ask" and frame == "yours"):
        return "reputation"
    if act in _SHOWING and before_others(p, rest):
        return "reputation"
    with_others = not {"to", "with"}.isdisjoint(rest.lowers) and "you" not in rest.lowers
    if act in _TALKING and (frame == "theirs" or with_others):
        return "reputation"
    down = rest.has("put down", "putting down", "leave a") and names_sum(p)
    tender = not TENDERS.isdisjoint(rest.lowers) or rest.has(*TERMS)
    if not _PAYING.isdisjoint(lemmas) or down or (tender and act not in _READING):
        return "money"
    return "money" if act in _BROAD and offered(p) else "time"


def lends_a_name(act: str, rest: Clause) -> bool:
    """Whether it is their good name that is asked for: an introduction, a reference."""
    return rest.has(*_NAMING) or (act in _LENDING and "to" in rest.lowers)


def before_others(p: Parsed, rest: Clause) -> bool:
    """Whether something is to be shown or said to people other than the asker."""
    to = (p.child(w.i, "pobj") for w in rest.words if w.lower in ("to", "before") and w.dep in ("prep", "dative"))
    named = (x for x in to if x is not None and x.pos in ("NOUN", "PROPN"))
    return any(not _OTHERS.isdisjoint(k.lower for k in p.children(x.i)) for x in named)
