"""A change that came: "Was the price increase frustrating?" is asked of what they did when it came.

So are prices that would go up: one has met that before, with whatever one pays for.
"""

from __future__ import annotations

from collections.abc import Iterator

from service.language.words import Parsed, Word
from service.rewriting.topics.phrases import noun_phrase
from service.rewriting.topics.topic import Topic

_CAME = frozenset(
    """increase decrease rise change update redesign cut reduction announcement reform restructuring reorganisation
    reorganization rebrand relaunch switch""".split()
)
_HAPPENED = frozenset("outage cancellation closure breakdown downtime breach delay shutdown power-cut".split())
_RAISING = frozenset("raise increase double put triple".split())
_RISING = frozenset("rise increase go double".split())
_PRICES = frozenset("price pricing fee rate rent fare charge subscription".split())


def changes(p: Parsed) -> Iterator[Topic]:
    """The moment a change came, and the last time something that is paid for went up."""
    past = any(w.tag == "VBD" for w in p.words) and not any(w.tag == "MD" for w in p.words)
    for w in p.words:
        if past and w.pos == "NOUN" and w.tag == "NN" and w.lemma in _CAME | _HAPPENED and _told_of(p, w):
            phrase = noun_phrase(p, w)
            if phrase is not None and phrase.split()[0].lower() in ("the", "our") and len(phrase.split()) > 2:
                verb = "came" if w.lemma in _CAME else "happened"
                yield Topic("", f"{phrase} {verb}", "you", "job", True, frozenset({"moment"}), 0.66)
        if w.pos == "VERB" and _dearer(p, w):
            said = "did the price of something you pay for last go up"
            yield Topic("", said, "you", "job", True, frozenset({"recurring"}), 0.62)


def _told_of(p: Parsed, w: Word) -> bool:
    """Whether it is what is judged or felt about, not what was led to by it."""
    return w.dep == "nsubj" or (w.dep == "pobj" and p.words[w.head].lower in ("about", "with", "by"))


def _dearer(p: Parsed, w: Word) -> bool:
    """Whether prices would go up: "if we raised our prices", "if the fee went up"."""
    if "if" not in p.lowers[: w.i]:
        return False
    thing, subject = p.child(w.i, "dobj"), p.child(w.i, "nsubj")
    if w.lemma in _RAISING and thing is not None and thing.lemma in _PRICES:
        return True
    rises = w.lemma in _RISING and (w.lemma != "go" or "up" in p.lowers[w.i + 1 : w.i + 2])
    return rises and subject is not None and subject.lemma in _PRICES
